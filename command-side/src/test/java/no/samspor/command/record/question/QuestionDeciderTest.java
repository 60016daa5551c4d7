package no.samspor.command.record.question;

import static no.samspor.command.record.question.QuestionRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_FALLEN;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_STANDS;
import static no.samspor.command.record.question.QuestionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.record.question.QuestionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.question.QuestionRefusal.RESTS_ON_ITSELF;

import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.question.QuestionCommand.ConfirmAuthority;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.command.record.question.QuestionCommand.SettleQuestion;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.QuestionEvent;
import no.samspor.events.record.QuestionEvent.AuthorityConfirmed;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.QuestionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionDeciderTest extends DeciderSpec<QuestionCommand, QuestionState, QuestionEvent> {

    private static final QuestionId QUESTION = new QuestionId(Id.named("question"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId OTHER = new DecisionId(Id.named("other"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final QuestionEvent QUESTIONED =
            new AuthorityQuestioned(QUESTION, MANDATE, OTHER, Fallen.ANNULLED, DECISION);
    private static final QuestionEvent CONFIRMED =
            new AuthorityConfirmed(QUESTION, MANDATE, DECISION);
    private static final QuestionEvent SETTLED =
            new QuestionSettled(QUESTION, MANDATE, "Mandatet er avsluttet");
    private static final QuestionCommand ASK =
            new QuestionAuthority(QUESTION, MANDATE, OTHER, Fallen.ANNULLED, DECISION);
    private static final QuestionCommand CONFIRM = new ConfirmAuthority(QUESTION, DECISION);
    private static final QuestionCommand SETTLE =
            new SettleQuestion(QUESTION, "Mandatet er avsluttet");

    QuestionDeciderTest() {
        super(new QuestionDecider());
    }

    @Nested
    class Questioning_I_30 {
        @Test
        void is_of_what_rests_on_a_fallen_decision() {
            knowing(decision(BODY, "2026-02-20")).when(ASK).then(QUESTIONED);
        }

        @Test
        void is_not_of_what_rests_on_one_that_stands() {
            knowing(decision(BODY, null)).when(ASK).thenRefused(DECISION_STANDS);
            knowing(null).when(ASK).thenRefused(DECISION_UNKNOWN);
        }

        @Test
        void is_not_of_the_decision_itself() {
            knowing(decision(BODY, "2026-02-20"))
                    .when(new QuestionAuthority(QUESTION, OTHER, OTHER, Fallen.LAPSED, null))
                    .thenRefused(RESTS_ON_ITSELF);
        }

        @Test
        void happens_once() {
            given(QUESTIONED)
                    .knowing(DecisionStanding.class, OTHER, decision(BODY, "2026-02-20"))
                    .when(ASK)
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private Given knowing(DecisionStanding decision) {
            return given().knowing(DecisionStanding.class, OTHER, decision);
        }
    }

    @Nested
    class Confirming {
        @Test
        void takes_another_decision() {
            given(QUESTIONED)
                    .knowing(DecisionStanding.class, DECISION, decision(BODY, null))
                    .when(CONFIRM)
                    .then(CONFIRMED);
        }

        @Test
        void rests_on_a_decision_that_carries_it() {
            refusedOn(null, DECISION_UNKNOWN);
            refusedOn(decision(BODY, "2026-02-20"), DECISION_FALLEN);
            refusedOn(decision(BODY, "2026-02-01", null, Set.of(1)), DECISION_CONDITIONAL);
            refusedOn(decision(BODY, "2026-03-02", null, Set.of()), DECISION_NOT_EFFECTIVE);
            refusedOn(decision(BODY, null, Invariant.I_45), DECISION_NOT_EVIDENCED);
        }

        @Test
        void ends_it() {
            given(QUESTIONED, CONFIRMED).when(SETTLE).thenRefused(NOT_IN_THIS_STATE);
            given().when(CONFIRM).thenRefused(NOT_IN_THIS_STATE);
        }

        private void refusedOn(DecisionStanding decision, QuestionRefusal reason) {
            given(QUESTIONED)
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(CONFIRM)
                    .thenRefused(reason);
        }
    }

    @Nested
    class Settling {
        @Test
        void says_how() {
            given(QUESTIONED).when(SETTLE).then(SETTLED);
            given(QUESTIONED, SETTLED).when(SETTLE).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private static DecisionStanding decision(BodyId body, String fallenFrom, Invariant... missing) {
        return decision(body, "2026-02-01", fallenFrom, Set.of(), missing);
    }

    private static DecisionStanding decision(
            BodyId body,
            String from,
            String fallenFrom,
            Set<Integer> conditions,
            Invariant... missing) {
        return new DecisionStanding(
                DECISION,
                body,
                "resolution",
                UncertainDate.parse(from),
                fallenFrom == null ? null : UncertainDate.parse(fallenFrom),
                conditions,
                Set.of(),
                null,
                Set.of(missing));
    }
}
