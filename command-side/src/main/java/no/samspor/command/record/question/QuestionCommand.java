package no.samspor.command.record.question;

import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a questioned authority. */
sealed interface QuestionCommand extends Command {

    QuestionId question();

    @Override
    default Id target() {
        return question();
    }

    /**
     * Asked by the system for all that rests on a fallen decision; by people, for what it missed.
     *
     * @param subject what rests on {@code decision}
     * @param by the decision that made it fall; null where none did
     */
    record QuestionAuthority(
            QuestionId question,
            Id subject,
            DecisionId decision,
            Fallen because,
            @Nullable DecisionId by)
            implements QuestionCommand, Creation {}

    record ConfirmAuthority(QuestionId question, DecisionId decision) implements QuestionCommand {}

    record SettleQuestion(QuestionId question, String outcome) implements QuestionCommand {}
}
