package no.samspor.query.money.period;

import static no.samspor.query.money.Books.JANUARY;
import static no.samspor.query.money.Books.MARCH;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PeriodId;
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
class PeriodApiIT {

    private static final PeriodId PERIOD = MARCH.idIn(PROGRAMME);
    private static final String ONE = "/periods/" + PERIOD;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(PeriodView.VIEW, ReconciliationView.VIEW));
        PeriodTable table = new PeriodTable(line.database);
        asking = new Asking(line, versions -> new PeriodRegisterApi(table, versions));
        line.processor.start();
        open(MARCH);
        open(JANUARY);
        line.record(
                1,
                effective("2025-04-10"),
                new ReconciliationRecorded(PERIOD, PAYER, kr(250), kr(240), "Tid", null),
                new PeriodClosed(PERIOD, MARCH, List.of()));
        line.settle();
    }

    private static void open(PostingPeriod month) {
        line.record(
                0,
                effective("2025-01-01"),
                new PeriodOpened(month.idIn(PROGRAMME), PROGRAMME, month));
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "ECO");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void a_month_is_what_it_was_on_a_day_and_as_it_was_known() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2025-04-09").get("state").asString())
                .isEqualTo("open");
        assertThat(asking.item(ONE).get("state").asString()).isEqualTo("closed");
        assertThat(asking.item(ONE + "?atPosition=3").get("state").asString()).isEqualTo("open");
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(asking.items(ONE + "/reconciliations").get(0).at("/difference/minor").asLong())
                .isEqualTo(-1_000);
    }

    @Test
    void months_are_found_by_programme_month_and_state() throws Exception {
        assertThat(asking.items("/periods?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.texts("/periods?month=2026-01", "state")).containsExactly("open");
        assertThat(asking.texts("/periods?state=closed", "month")).containsExactly("2025-03");
        String next = asking.answer("/periods?limit=1").get("next").asString();
        assertThat(asking.items("/periods?limit=1&startingAfter=" + next)).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/periods?year=2025", 400, "edge/unknown-parameter");
        asking.refused("/periods?month=March", 400, "edge/bad-parameter");
        asking.refused("/periods/" + new PeriodId(Id.fresh()), 404, "edge/not-found");
    }
}
