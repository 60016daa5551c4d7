package no.samspor.query.projection;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.Receipt;
import no.samspor.query.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MAX_VALUE - 1)
class ProcessorIT {

    /** A view with as little in it as can be, on a table that every database of ours has. */
    record Remark(String remarks) {}

    private final View<Remark> view =
            View.of("remark", Remark.class)
                    .hears(
                            MandateEvent.class,
                            (event, stamp) ->
                                    event instanceof MandateReturned returned
                                            ? List.of(
                                                    Change.of(event.mandate())
                                                            .set("remarks", returned.remarks())
                                                            .during(stamp))
                                            : List.of());

    private final Line line = new Line(List.of(view));

    @BeforeEach
    void start() {
        line.whole
                .sql(
                        no.samspor.query.projection.store.Tables.ddl(
                                no.samspor.query.projection.fold.Shape.of(view)))
                .update();
        line.processor.start();
    }

    @AfterEach
    void stop() {
        line.close();
    }

    private Receipt returned(String remarks) {
        MandateId mandate = new MandateId(Id.fresh());
        return line.record(0, effective("2024-01-01"), new MandateReturned(mandate, 1, remarks));
    }

    private long rows() {
        return line.whole.sql("SELECT count(*) FROM views.remark").query(Long.class).single();
    }

    @Test
    void a_view_is_woken_and_waited_for() {
        long[] micros = new long[300];
        for (int i = 0; i < micros.length; i++) {
            long position = returned("remark " + i).position();
            long acknowledged = System.nanoTime();
            assertThat(line.progress.await(position, Duration.ofSeconds(5))).isTrue();
            micros[i] = (System.nanoTime() - acknowledged) / 1_000;
        }
        assertThat(rows()).isEqualTo(micros.length);
        Arrays.sort(micros, 100, micros.length);
        System.out.printf(
                "acknowledged to visible: p50 %d us, p95 %d us, p99 %d us%n",
                micros[200], micros[289], micros[297]);
    }

    @Test
    void views_that_cannot_be_written_stand_still_loudly_and_go_on_when_they_can()
            throws Exception {
        returned("before");
        line.settle();
        line.whole.sql("ALTER TABLE views.remark RENAME TO away").update();
        long stuck = returned("after").position();
        for (int i = 0; line.processor.failure() == null; i++) {
            assertThat(i).as("half seconds waited").isLessThan(40);
            Thread.sleep(500);
        }
        assertThat(line.processor.failure()).contains("views.remark");
        assertThat(line.progress.current()).isEqualTo(stuck - 1);
        line.whole.sql("ALTER TABLE views.away RENAME TO remark").update();
        line.settle();
        assertThat(rows()).isEqualTo(2);
        // What is committed can be read a moment before whoever wrote it says that it goes on.
        for (int i = 0; line.processor.failure() != null; i++) {
            assertThat(i).as("half seconds waited").isLessThan(40);
            Thread.sleep(500);
        }
    }

    /** The token is moved by the same journey as what the views show, or neither is. */
    @Test
    void views_whose_token_another_node_has_claimed_are_left_to_it() throws Exception {
        returned("before");
        line.settle();
        line.whole
                .sql("UPDATE views.token SET owner = 'another', timestamp = :now")
                .param("now", Instant.now().toString())
                .update();
        long left = returned("after").position();
        Thread.sleep(1_000);
        assertThat(line.progress.current()).isEqualTo(left - 1);
        assertThat(tokenAt()).isEqualTo(left - 1);
        assertThat(rows()).isEqualTo(1);
        assertThat(line.processor.failure()).isNull();
        line.whole.sql("UPDATE views.token SET owner = NULL").update();
        line.settle();
        assertThat(tokenAt()).isEqualTo(left);
        assertThat(rows()).isEqualTo(2);
    }

    private long tokenAt() {
        return line.whole
                .sql(
                        "SELECT (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint"
                                + " FROM views.token WHERE segment = 0")
                .query(Long.class)
                .single();
    }

    @Test
    void a_reset_hears_everything_again() throws Exception {
        for (int i = 0; i < 50; i++) returned("remark " + i);
        line.settle();
        var before = line.rebuild.compare(line.views.shapes()).getFirst().live();
        line.processor.reset();
        for (int i = 0; line.progress.current() < line.reader.head(); i++) {
            assertThat(i).as("tenths waited").isLessThan(200);
            Thread.sleep(100);
        }
        var after = line.rebuild.compare(line.views.shapes()).getFirst();
        assertThat(after.live()).isEqualTo(before);
        assertThat(after.isEqual()).isTrue();
    }

    @Test
    void a_correction_in_the_log_reaches_the_view() throws Exception {
        MandateId mandate = new MandateId(Id.fresh());
        Receipt first =
                line.record(0, effective("2024-01-01"), new MandateReturned(mandate, 1, "vauge"));
        line.record(
                0,
                effective("2024-02-01"),
                new RegistrationCorrected(
                        new CorrectionId(Id.fresh()),
                        mandate,
                        first.position(),
                        List.of(new FieldChange("/event/remarks", "\"vauge\"", "\"vague\"")),
                        List.of(mandate),
                        "misspelt",
                        new PersonId(Id.fresh()),
                        new PersonId(Id.fresh())));
        line.settle();
        assertThat(
                        line.whole
                                .sql(
                                        "SELECT remarks FROM views.remark"
                                                + " WHERE upper_inf(recorded)")
                                .query(String.class)
                                .single())
                .isEqualTo("vague");
        assertThat(line.rebuild.compare(line.views.shapes()).getFirst().isEqual()).isTrue();
    }
}
