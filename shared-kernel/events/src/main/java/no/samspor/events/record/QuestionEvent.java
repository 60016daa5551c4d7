package no.samspor.events.record;

import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a questioned authority (I-30): a decision has fallen, and something rests on
 * it. Nothing is reversed by that alone. Names and fields are stored for ever.
 */
public sealed interface QuestionEvent extends Event {

    QuestionId question();

    /** What rests, or rested, on the fallen decision. */
    Id target();

    @Override
    default Id stream() {
        return question();
    }

    /**
     * @param decision the one that has fallen
     * @param by the decision that made it fall; null where none did
     */
    @Stored("question.authority-questioned/1")
    record AuthorityQuestioned(
            QuestionId question,
            Id target,
            DecisionId decision,
            Fallen because,
            @Nullable DecisionId by)
            implements QuestionEvent {}

    /** How the decision fell. */
    enum Fallen {
        SUPERSEDED,
        ANNULLED,
        LAPSED
    }

    /** It stands on another decision. */
    @Stored("question.authority-confirmed/1")
    record AuthorityConfirmed(QuestionId question, Id target, DecisionId decision)
            implements QuestionEvent {}

    /** The thing itself was ended, changed or found not to rest on the decision. */
    @Stored("question.settled/1")
    record QuestionSettled(QuestionId question, Id target, String outcome)
            implements QuestionEvent {}
}
