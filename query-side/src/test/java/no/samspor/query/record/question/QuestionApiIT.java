package no.samspor.query.record.question;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.QuestionEvent.AuthorityQuestioned;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.record.QuestionEvent.QuestionSettled;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionApiIT {

    private static final DecisionId FALLEN = new DecisionId(Id.fresh());
    private static final QuestionId SETTLED = new QuestionId(Id.fresh());
    private static final QuestionId OPEN = new QuestionId(Id.fresh());
    private static final FrameId TARGET = new FrameId(Id.fresh());
    private static final String ONE = "/questions/" + SETTLED;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(QuestionView.VIEW));
        QuestionTable table = new QuestionTable(line.database);
        asking = new Asking(line, versions -> new QuestionRegisterApi(table, versions));
        line.processor.start();
        ask(SETTLED, TARGET);
        ask(OPEN, new FrameId(Id.fresh()));
        line.record(1, effective("2025-04-01"), new QuestionSettled(SETTLED, TARGET, "Avsluttet"));
        line.settle();
    }

    private static void ask(QuestionId question, FrameId target) {
        line.record(
                0,
                effective("2025-03-01"),
                new AuthorityQuestioned(question, target, FALLEN, Fallen.LAPSED, null));
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void a_question_is_open_until_the_day_it_was_settled_I_30() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2025-03-31").get("state").asString())
                .isEqualTo("open");
        assertThat(asking.item(ONE).get("outcome").asString()).isEqualTo("Avsluttet");
        assertThat(asking.item(ONE + "?atPosition=2").get("state").asString()).isEqualTo("open");
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void questions_are_found_by_what_rests_on_what() throws Exception {
        assertThat(asking.items("/questions?decision=" + FALLEN)).hasSize(2);
        assertThat(asking.texts("/questions?state=open", "question"))
                .containsExactly(OPEN.toString());
        assertThat(asking.texts("/questions?target=" + TARGET, "question"))
                .containsExactly(SETTLED.toString());
        String next = asking.answer("/questions?limit=1").get("next").asString();
        assertThat(asking.items("/questions?limit=1&startingAfter=" + next)).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/questions?by=x", 400, "edge/unknown-parameter");
        asking.refused("/questions/" + new QuestionId(Id.fresh()), 404, "edge/not-found");
    }
}
