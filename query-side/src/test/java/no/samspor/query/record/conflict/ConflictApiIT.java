package no.samspor.query.record.conflict;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
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
class ConflictApiIT {

    private static final ConflictId CONFLICT = new ConflictId(Id.fresh());
    private static final HandoverId TARGET = new HandoverId(Id.fresh());
    private static final String FIELD = "effectiveFrom";
    private static final String ONE = "/conflicts/" + CONFLICT;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(ConflictView.VIEW, ClaimView.VIEW));
        ConflictTable table = new ConflictTable(line.database);
        asking = new Asking(line, versions -> new ConflictRegisterApi(table, versions));
        line.processor.start();
        register(CONFLICT, TARGET);
        register(new ConflictId(Id.fresh()), new HandoverId(Id.fresh()));
        line.record(
                1,
                effective("2024-03-20"),
                new SourceConflictResolved(
                        CONFLICT, TARGET, FIELD, "2023-01-01", null, null, "Avklart"));
        line.settle();
    }

    private static void register(ConflictId conflict, HandoverId target) {
        line.record(
                0,
                effective("2024-03-02"),
                new SourceConflictRegistered(
                        conflict,
                        target,
                        FIELD,
                        List.of(
                                new Claim("2024-01-01", null, "januar 2024"),
                                new Claim("2023-01-01", null, "januar 2023"))));
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
    void a_conflict_is_open_until_the_day_it_was_resolved() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2024-03-19").get("state").asString())
                .isEqualTo("open");
        assertThat(asking.item(ONE).get("chosen").asString()).isEqualTo("2023-01-01");
        assertThat(asking.item(ONE + "?atPosition=2").has("chosen")).isFalse();
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(asking.texts(ONE + "/claims", "value"))
                .containsExactly("2024-01-01", "2023-01-01");
    }

    @Test
    void conflicts_are_found_by_what_they_are_about() throws Exception {
        assertThat(asking.texts("/conflicts?target=" + TARGET, "conflict"))
                .containsExactly(CONFLICT.toString());
        assertThat(asking.items("/conflicts?state=open")).hasSize(1);
        assertThat(asking.items("/conflicts?field=" + FIELD)).hasSize(2);
        String next = asking.answer("/conflicts?limit=1").get("next").asString();
        assertThat(asking.items("/conflicts?limit=1&startingAfter=" + next)).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/conflicts?ref=x", 400, "edge/unknown-parameter");
        asking.refused("/conflicts/" + new ConflictId(Id.fresh()), 404, "edge/not-found");
    }
}
