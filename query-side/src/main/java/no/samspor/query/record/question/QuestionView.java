package no.samspor.query.record.question;

import java.util.List;
import no.samspor.events.record.QuestionEvent;
import no.samspor.events.record.QuestionEvent.AuthorityConfirmed;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every questioned authority, and what became of it. */
final class QuestionView {

    static final View<Row> VIEW =
            View.of("question", Row.class).hears(QuestionEvent.class, QuestionView::on);

    /**
     * One question.
     *
     * @param target what rests, or rested, on the fallen decision
     * @param decision the one that has fallen
     * @param by the decision that made it fall; null where none did
     * @param state open, confirmed, settled
     * @param restsOn the decision that it stands on instead
     */
    record Row(
            QuestionId question,
            @Nullable Id target,
            @Nullable DecisionId decision,
            @Nullable Fallen because,
            @Nullable DecisionId by,
            @Nullable String state,
            @Nullable DecisionId restsOn,
            @Nullable String outcome) {}

    private QuestionView() {}

    static List<Change> on(QuestionEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case AuthorityQuestioned e ->
                    List.of(
                            of(e).set("target", e.target())
                                    .set("decision", e.decision())
                                    .set("because", e.because())
                                    .set("by", e.by())
                                    .always(),
                            state(e, "open").from(from));
            case AuthorityConfirmed e ->
                    List.of(state(e, "confirmed").set("restsOn", e.decision()).from(from));
            case QuestionSettled e ->
                    List.of(state(e, "settled").set("outcome", e.outcome()).from(from));
        };
    }

    private static Change.Draft state(QuestionEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(QuestionEvent event) {
        return Change.of(event.question()).set("question", event.question());
    }
}
