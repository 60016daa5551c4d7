package no.samspor.command.record.question;

import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.record.question.QuestionCommand.ConfirmAuthority;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.command.record.question.QuestionCommand.SettleQuestion;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;

class QuestionShellTest extends ShellSpec<QuestionShell> {

    private static final QuestionId QUESTION = new QuestionId(Id.named("question"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final AuthorityQuestioned ASKED =
            new AuthorityQuestioned(QUESTION, MANDATE, DECISION, Fallen.ANNULLED, null);

    QuestionShellTest() {
        super(QuestionShell.class);
    }

    @Test
    void a_question_consults_the_decision_that_fell() {
        given().when(new QuestionAuthority(QUESTION, MANDATE, DECISION, Fallen.ANNULLED, null))
                .thenRefused(QuestionRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_confirmation_consults_the_new_decision() {
        given(ASKED)
                .when(new ConfirmAuthority(QUESTION, new DecisionId(Id.named("new"))))
                .thenRefused(QuestionRefusal.DECISION_UNKNOWN);
    }

    @Test
    void a_question_is_settled() {
        given(ASKED)
                .when(new SettleQuestion(QUESTION, "Mandatet er avsluttet."))
                .then(new QuestionSettled(QUESTION, MANDATE, "Mandatet er avsluttet."));
    }

    @Test
    void what_was_never_questioned_is_not_found() {
        given().when(new SettleQuestion(QUESTION, "Ingenting"))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }
}
