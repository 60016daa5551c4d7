package no.samspor.query.money.period;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.MARCH;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.events.money.PeriodEvent.Total;
import no.samspor.kernel.id.PeriodId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodViewTest {

    private static final PeriodId PERIOD = MARCH.idIn(PROGRAMME);
    private static final PeriodOpened OPENED = new PeriodOpened(PERIOD, PROGRAMME, MARCH);
    private static final List<Total> TOTALS = List.of(new Total(PAYER, kr(300), kr(50)));

    @Test
    void a_month_is_open_closed_and_open_again() {
        ViewSpec<PeriodView.Row> view =
                ViewSpec.of(PeriodView.VIEW)
                        .given(effective("2025-03-01"), OPENED)
                        .given(effective("2025-04-05"), new PeriodSoftClosed(PERIOD))
                        .given(
                                effective("2025-04-10"),
                                reconciled(250, null),
                                new PeriodClosed(PERIOD, MARCH, TOTALS))
                        .given(
                                effective("2025-05-01"),
                                new PeriodReopened(PERIOD, DECISION, "Glemt bilag"));
        assertThat(on(view, "2025-03-01").state()).isEqualTo("open");
        assertThat(on(view, "2025-03-01").month()).isEqualTo(MARCH);
        assertThat(on(view, "2025-03-01").programme()).isEqualTo(PROGRAMME);
        assertThat(on(view, "2025-04-05").state()).isEqualTo("softClosed");
        assertThat(on(view, "2025-04-10").state()).isEqualTo("closed");
        assertThat(on(view, "2025-04-10").totals()).isEqualTo(TOTALS);
        assertThat(on(view, "2025-05-01").state()).isEqualTo("reopened");
        assertThat(on(view, "2025-05-01").decision()).isEqualTo(DECISION);
        assertThat(on(view, "2025-05-01").reason()).isEqualTo("Glemt bilag");
    }

    private static PeriodView.Row on(ViewSpec<PeriodView.Row> view, String day) {
        return view.on(day).known().row(PERIOD).orElseThrow().row();
    }

    private static ReconciliationRecorded reconciled(long official, String explanation) {
        return new ReconciliationRecorded(PERIOD, PAYER, kr(250), kr(official), explanation, null);
    }

    @Test
    void the_last_reconciliation_of_an_organisation_counts() {
        ViewSpec<ReconciliationView.Row> view =
                ViewSpec.of(ReconciliationView.VIEW)
                        .given(effective("2025-04-01"), OPENED, reconciled(240, "Periodisering"))
                        .given(effective("2025-04-08"), reconciled(250, null))
                        .given(
                                effective("2025-04-10"),
                                new PeriodSoftClosed(PERIOD),
                                new PeriodClosed(PERIOD, MARCH, TOTALS),
                                new PeriodReopened(PERIOD, DECISION, "Glemt bilag"));
        var first = view.on("2025-04-07").known().row(PERIOD, PAYER).orElseThrow().row();
        assertThat(first.difference()).isEqualTo(kr(-10));
        assertThat(first.programmeKr()).isEqualTo(kr(250));
        assertThat(first.officialKr()).isEqualTo(kr(240));
        assertThat(first.explanation()).isEqualTo("Periodisering");
        var last = view.on("2025-04-10").known().row(PERIOD, PAYER).orElseThrow().row();
        assertThat(last.difference()).isEqualTo(kr(0));
        assertThat(last.explanation()).isNull();
        assertThat(view.versions()).hasSize(3);
    }
}
