package no.samspor.query.record.conflict;

import java.util.List;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every conflict of sources, and whether anybody has settled it. */
final class ConflictView {

    static final View<Row> VIEW =
            View.of("conflict", Row.class).hears(ConflictEvent.class, ConflictView::on);

    /**
     * One conflict.
     *
     * @param target what the sources speak of
     * @param field which of its fields
     * @param state open, resolved, accepted
     * @param chosen the value of the claim that counts; null while none does
     * @param decision on which it was chosen, or beside it a document
     */
    record Row(
            ConflictId conflict,
            @Nullable Id target,
            @Nullable String field,
            @Nullable String state,
            @Nullable String chosen,
            @Nullable DecisionId decision,
            @Nullable Doc document,
            @Nullable String reason) {}

    private ConflictView() {}

    static List<Change> on(ConflictEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case SourceConflictRegistered e ->
                    List.of(
                            of(e).set("target", e.target()).set("field", e.field()).always(),
                            state(e, "open").from(from));
            case SourceConflictResolved e ->
                    List.of(
                            state(e, "resolved")
                                    .set("chosen", e.chosen())
                                    .set("decision", e.decision())
                                    .set("document", e.document())
                                    .set("reason", e.reason())
                                    .from(from));
            case SourceConflictAccepted e ->
                    List.of(state(e, "accepted").set("reason", e.reason()).from(from));
            case SourceClaimAdded _ -> List.of();
        };
    }

    private static Change.Draft state(ConflictEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(ConflictEvent event) {
        return Change.of(event.conflict()).set("conflict", event.conflict());
    }
}
