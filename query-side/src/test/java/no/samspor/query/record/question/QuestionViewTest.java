package no.samspor.query.record.question;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.record.QuestionEvent.AuthorityConfirmed;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionViewTest {

    private static final QuestionId QUESTION = new QuestionId(Id.named("question"));
    private static final FrameId TARGET = new FrameId(Id.named("frame"));
    private static final DecisionId FALLEN = new DecisionId(Id.named("fallen"));
    private static final DecisionId BY = new DecisionId(Id.named("by"));
    private static final DecisionId OTHER = new DecisionId(Id.named("other"));

    private final ViewSpec<QuestionView.Row> view =
            ViewSpec.of(QuestionView.VIEW)
                    .given(
                            effective("2025-03-01"),
                            new AuthorityQuestioned(
                                    QUESTION, TARGET, FALLEN, Fallen.SUPERSEDED, BY));

    private QuestionView.Row on(String day) {
        return view.on(day).known().row(QUESTION).orElseThrow().row();
    }

    @Test
    void what_rests_on_a_fallen_decision_is_an_open_question_I_30() {
        assertThat(on("2025-03-01"))
                .isEqualTo(
                        new QuestionView.Row(
                                QUESTION,
                                TARGET,
                                FALLEN,
                                Fallen.SUPERSEDED,
                                BY,
                                "open",
                                null,
                                null));
    }

    @Test
    void it_is_confirmed_on_another_decision() {
        view.given(effective("2025-04-01"), new AuthorityConfirmed(QUESTION, TARGET, OTHER));
        assertThat(on("2025-03-31").state()).isEqualTo("open");
        assertThat(on("2025-04-01").state()).isEqualTo("confirmed");
        assertThat(on("2025-04-01").restsOn()).isEqualTo(OTHER);
        assertThat(on("2025-04-01").decision()).isEqualTo(FALLEN);
    }

    @Test
    void it_is_settled_by_what_became_of_the_thing() {
        view.given(effective("2025-04-01"), new QuestionSettled(QUESTION, TARGET, "Avsluttet"));
        assertThat(on("2025-04-01").state()).isEqualTo("settled");
        assertThat(on("2025-04-01").outcome()).isEqualTo("Avsluttet");
    }
}
