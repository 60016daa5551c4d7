package no.samspor.query.record.integrity;

import static no.samspor.events.record.IntegrityEvent.OF_THE_RECORD;
import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.IntegrityId;
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
class IntegrityApiIT {

    private static final RootHash ROOT = new RootHash("A".repeat(43) + "=");
    private static final String ONE = "/integrity/" + OF_THE_RECORD;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(IntegrityView.VIEW, IntegrityActView.VIEW));
        IntegrityTable table = new IntegrityTable(line.database);
        asking = new Asking(line, versions -> new IntegrityRegisterApi(table, versions));
        line.processor.start();
        line.record(
                0,
                effective("2025-03-01"),
                new CheckpointSealed(OF_THE_RECORD, 100, ROOT),
                new CheckpointConfirmed(OF_THE_RECORD, MELHUS, 100, ROOT, null));
        line.record(
                2,
                effective("2025-04-01"),
                new LogVerified(OF_THE_RECORD, 1, 100, true, null, "samspor verify 0.1"));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "REC");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void the_record_stands_as_it_was_known_to_on_a_day() throws Exception {
        assertThat(asking.item(ONE).get("sealedTo").asLong()).isEqualTo(100);
        assertThat(asking.item(ONE).get("intact").asBoolean()).isTrue();
        assertThat(asking.item(ONE + "?effectiveOn=2025-03-31").has("intact")).isFalse();
        assertThat(asking.item(ONE + "?atPosition=1").has("confirmedTo")).isFalse();
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void acts_are_found_by_what_they_are_and_whose() throws Exception {
        assertThat(asking.items(ONE + "/acts")).hasSize(3);
        assertThat(asking.texts(ONE + "/acts?organisation=" + MELHUS, "kind"))
                .containsExactly("confirmed");
        assertThat(asking.texts(ONE + "/acts?position=100&kind=sealed", "rootHash"))
                .containsExactly(ROOT.toString());
        assertThat(asking.items(ONE + "/acts?intact=true")).hasSize(1);
        assertThat(asking.items(ONE + "/acts?atPosition=2")).hasSize(2);
        String next = asking.answer(ONE + "/acts?limit=1").get("next").asString();
        assertThat(asking.items(ONE + "/acts?limit=1&startingAfter=" + next)).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused(ONE + "?by=x", 400, "edge/unknown-parameter");
        IntegrityId other = new IntegrityId(Id.fresh());
        asking.refused("/integrity/" + other, 404, "edge/not-found");
    }
}
