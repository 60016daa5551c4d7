package no.samspor.query.structure.delegation;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every delegation, on the days on which it is in force. */
final class DelegationView {

    static final View<Row> VIEW =
            View.of("delegation", Row.class).hears(DelegationEvent.class, DelegationView::on);

    /**
     * One delegation.
     *
     * @param amountLimit the most that one act under it may amount to; null where it moves no money
     * @param revokedFrom the first day without it, where it was revoked, it or one above it
     */
    record Row(
            DelegationId delegation,
            @Nullable ProgrammeId programme,
            @Nullable Id grantor,
            @Nullable Delegate delegate,
            @Nullable String scope,
            @Nullable List<Code> matters,
            @Nullable Nok amountLimit,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable Boolean subDelegable,
            @Nullable DelegationId under,
            @Nullable DecisionId decision,
            @Nullable UncertainDate revokedFrom,
            @Nullable String reason,
            @Nullable DecisionId revokedBy) {}

    private DelegationView() {}

    static List<Change> on(DelegationEvent event, Stamp stamp) {
        return switch (event) {
            case DelegationGranted e -> List.of(granted(e));
            case DelegationRevoked e -> revoked(e, stamp.effectiveFrom());
        };
    }

    private static Change granted(DelegationGranted e) {
        return of(e.delegation())
                .set("programme", e.programme())
                .set("grantor", e.grantor())
                .set("delegate", e.delegate())
                .set("scope", e.scope())
                .set("matters", e.matters())
                .set("amountLimit", e.limit())
                .set("validFrom", e.valid().from())
                .set("validTo", e.valid().to())
                .set("subDelegable", e.subDelegable())
                .set("under", e.under())
                .set("decision", e.decision())
                .during(e.valid().from(), e.valid().to());
    }

    /** Those drawn from it fall with it. */
    private static List<Change> revoked(DelegationRevoked e, UncertainDate from) {
        List<DelegationId> fallen = new ArrayList<>(e.below());
        fallen.add(e.delegation());
        List<Change> changes = new ArrayList<>();
        for (DelegationId each : fallen) {
            changes.add(Change.end(each, from));
            changes.add(
                    of(each).set("revokedFrom", from)
                            .set("reason", e.reason())
                            .set("revokedBy", e.decision())
                            .always());
        }
        return changes;
    }

    private static Change.Draft of(DelegationId delegation) {
        return Change.of(delegation).set("delegation", delegation);
    }
}
