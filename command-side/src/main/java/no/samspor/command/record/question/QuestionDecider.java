package no.samspor.command.record.question;

import static no.samspor.command.record.question.QuestionRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_FALLEN;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_STANDS;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.record.question.QuestionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.question.QuestionRefusal.RESTS_ON_ITSELF;

import no.samspor.command.record.question.QuestionCommand.ConfirmAuthority;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.command.record.question.QuestionCommand.SettleQuestion;
import no.samspor.command.record.question.QuestionState.Answered;
import no.samspor.command.record.question.QuestionState.None;
import no.samspor.command.record.question.QuestionState.Open;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.record.QuestionEvent;
import no.samspor.events.record.QuestionEvent.AuthorityConfirmed;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** The rules of a questioned authority: only a decision that stands confirms what rests on none. */
final class QuestionDecider implements Decider<QuestionCommand, QuestionState, QuestionEvent> {

    private static final Grounds GROUNDS =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public QuestionState initial() {
        return new None();
    }

    @Override
    public Judgement<QuestionEvent> decide(
            QuestionCommand command, QuestionState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case QuestionAuthority c -> question(c, state, known, guard);
            case ConfirmAuthority c -> confirm(c, open(state), stamp, known, guard);
            case SettleQuestion c ->
                    guard.then(
                            new QuestionSettled(c.question(), open(state).subject(), c.outcome()));
        };
    }

    private static Judgement<QuestionEvent> question(
            QuestionAuthority c, QuestionState state, Known known, Guard guard) {
        @Nullable DecisionStanding decision = known.about(DecisionStanding.class, c.decision());
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(c.subject().equals(c.decision()), RESTS_ON_ITSELF)
                .refuseIf(decision == null, DECISION_UNKNOWN)
                .refuseIf(decision != null && !decision.fallen(), DECISION_STANDS);
        return guard.then(
                new AuthorityQuestioned(
                        c.question(), c.subject(), c.decision(), c.because(), c.by()));
    }

    private static Judgement<QuestionEvent> confirm(
            ConfirmAuthority c, Open state, Stamp stamp, Known known, Guard guard) {
        GROUNDS.hold(c.decision(), stamp, known, guard);
        return guard.then(new AuthorityConfirmed(c.question(), state.subject(), c.decision()));
    }

    private static Open open(QuestionState state) {
        if (state instanceof Open open) return open;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public QuestionState evolve(QuestionState state, QuestionEvent event, Stamp stamp) {
        return switch (event) {
            case AuthorityQuestioned e -> new Open(e.target(), e.decision());
            case AuthorityConfirmed e -> new Answered();
            case QuestionSettled e -> new Answered();
        };
    }
}
