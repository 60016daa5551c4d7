package no.samspor.query.record.conflict;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.ConflictId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** What each source says, in its own words. */
final class ClaimView {

    static final View<Row> VIEW =
            View.of("claim", Row.class).hears(ConflictEvent.class, ClaimView::on);

    /**
     * One claim.
     *
     * @param value as it would be written in the field
     */
    record Row(
            ConflictId conflict,
            @Nullable String value,
            @Nullable Doc document,
            @Nullable String quote) {}

    private ClaimView() {}

    static List<Change> on(ConflictEvent event, Stamp stamp) {
        return switch (event) {
            case SourceConflictRegistered e -> registered(e, stamp);
            case SourceClaimAdded e ->
                    List.of(
                            claim(Change.act(stamp, e.conflict(), "later"), e, e.claim())
                                    .from(stamp.effectiveFrom()));
            case SourceConflictResolved _ -> List.of();
            case SourceConflictAccepted _ -> List.of();
        };
    }

    private static List<Change> registered(SourceConflictRegistered e, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (Claim claim : e.claims()) {
            Change.Draft change = Change.of(e.conflict(), "first", changes.size() + 1);
            changes.add(claim(change, e, claim).from(stamp.effectiveFrom()));
        }
        return changes;
    }

    private static Change.Draft claim(Change.Draft change, ConflictEvent event, Claim claim) {
        return change.set("conflict", event.conflict())
                .set("value", claim.value())
                .set("document", claim.document())
                .set("quote", claim.quote());
    }
}
