package no.samspor.query.steering.mandate;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MandateId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every version of every mandate: what it says, who decided it, and what became of it. */
final class MandateHistoryView {

    static final View<Row> VIEW =
            View.of("mandate_history", Row.class)
                    .hears(MandateEvent.class, MandateHistoryView::on)
                    .revision(2);

    private static final int FIRST = 1;

    /**
     * One version of one mandate.
     *
     * @param changes what differs from the version before
     */
    record Row(
            MandateId mandate,
            int version,
            @Nullable String state,
            @Nullable String purpose,
            @Nullable List<String> scope,
            @Nullable List<String> outOfScope,
            @Nullable List<String> resultGoals,
            @Nullable List<String> authorities,
            @Nullable String reporting,
            @Nullable Amount frame,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable Doc document,
            @Nullable List<FieldChange> changes,
            @Nullable BodyId proposedBy,
            @Nullable BodyId proposedTo,
            @Nullable String remarks,
            @Nullable DecisionId decision,
            @Nullable UncertainDate decidedOn,
            @Nullable UncertainDate effectiveFrom) {

        /** What the version says, without what became of it. */
        Text text() {
            return new Text(
                    purpose,
                    scope,
                    outOfScope,
                    resultGoals,
                    authorities,
                    reporting,
                    frame,
                    validFrom,
                    validTo,
                    document);
        }
    }

    /** The fields of a version that two versions are compared by. */
    record Text(
            @Nullable String purpose,
            @Nullable List<String> scope,
            @Nullable List<String> outOfScope,
            @Nullable List<String> resultGoals,
            @Nullable List<String> authorities,
            @Nullable String reporting,
            @Nullable Amount frame,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable Doc document) {}

    private MandateHistoryView() {}

    static List<Change> on(MandateEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case MandateDrafted e ->
                    List.of(
                            text(version(e, FIRST), e.text())
                                    .set("version", FIRST)
                                    .set("state", "draft")
                                    .from(from));
            case MandateProposed e ->
                    List.of(
                            version(e, e.version())
                                    .set("state", "proposed")
                                    .set("proposedBy", e.proposedBy())
                                    .set("proposedTo", e.proposedTo())
                                    .from(from));
            case MandateReturned e ->
                    List.of(
                            version(e, e.version())
                                    .set("state", "returned")
                                    .set("remarks", e.remarks())
                                    .from(from));
            case MandateApproved e ->
                    List.of(
                            decided(version(e, e.version()), e.decision(), stamp)
                                    .set("state", "approved")
                                    .from(from));
            case MandateRejected e ->
                    List.of(
                            version(e, e.version())
                                    .set("state", "rejected")
                                    .set("remarks", e.reason())
                                    .set("decidedOn", stamp.decided())
                                    .from(from));
            case MandateAmended e ->
                    List.of(
                            version(e, e.version() - 1).set("state", "superseded").from(from),
                            decided(text(version(e, e.version()), e.text()), e.decision(), stamp)
                                    .set("version", e.version())
                                    .set("state", "approved")
                                    .set("changes", e.changes())
                                    .from(from));
            case MandateDischarged _ -> List.of();
        };
    }

    private static Change.Draft version(MandateEvent event, int version) {
        return Change.of(event.mandate(), version).set("mandate", event.mandate());
    }

    private static Change.Draft text(Change.Draft change, MandateText text) {
        @Nullable Period valid = text.valid();
        return change.set("purpose", text.purpose())
                .set("scope", text.scope())
                .set("outOfScope", text.outOfScope())
                .set("resultGoals", text.resultGoals())
                .set("authorities", text.authorities())
                .set("reporting", text.reporting())
                .set("frame", text.frame())
                .set("validFrom", valid == null ? null : valid.from())
                .set("validTo", valid == null ? null : valid.to())
                .set("document", text.document());
    }

    private static Change.Draft decided(
            Change.Draft change, @Nullable DecisionId decision, Stamp stamp) {
        return change.set("decision", decision)
                .set("decidedOn", stamp.decided())
                .set("effectiveFrom", stamp.effectiveFrom());
    }
}
