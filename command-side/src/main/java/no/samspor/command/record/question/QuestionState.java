package no.samspor.command.record.question;

import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;

/** Where a questioned authority stands; a step that is not possible cannot be written down. */
sealed interface QuestionState {

    /** Nothing has happened yet. */
    record None() implements QuestionState {}

    /** {@code subject} rests on {@code decision}, which has fallen. */
    record Open(Id subject, DecisionId decision) implements QuestionState {}

    /** Confirmed or settled: nothing more can happen to it. */
    record Answered() implements QuestionState {}
}
