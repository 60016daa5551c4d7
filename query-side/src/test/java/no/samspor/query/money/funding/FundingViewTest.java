package no.samspor.query.money.funding;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FundingViewTest {

    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final Amount ABOUT = new Amount(Amount.Certainty.APPROXIMATE, kr(900), null);
    private static final Amount EXACT = Amount.exact(kr(1_000));
    private static final FundingIndicated INDICATED =
            new FundingIndicated(
                    FUNDING, PROGRAMME, PAYER, ABOUT, new Code("unstated"), "Forskning");

    private static FundingCommitted committed(String purpose) {
        return new FundingCommitted(
                FUNDING,
                EXACT,
                new Code("grant"),
                List.of(new YearShare(2025, kr(1_000))),
                List.of("Rapport innen 1. mars"),
                purpose,
                DECISION,
                null);
    }

    @Nested
    class A_commitment {
        private final ViewSpec<FundingView.Row> view =
                ViewSpec.of(FundingView.VIEW).given(effective("2024-05-01"), INDICATED);

        private FundingView.Row on(String day) {
            return view.on(day).known().row(FUNDING).orElseThrow().row();
        }

        @Test
        void is_indicated_by_somebody_and_binds_nobody() {
            FundingView.Row row = on("2024-05-01");
            assertThat(row.state()).isEqualTo("indicated");
            assertThat(row.source()).isEqualTo(PAYER);
            assertThat(row.programme()).isEqualTo(PROGRAMME);
            assertThat(row.amount()).isEqualTo(ABOUT);
            assertThat(row.indicated()).isEqualTo(ABOUT);
            assertThat(row.committed()).isNull();
            assertThat(row.kind()).isEqualTo(new Code("unstated"));
            assertThat(view.on("2024-04-30").known().row(FUNDING)).isEmpty();
        }

        @Test
        void is_committed_until_it_expires() {
            view.given(effective("2025-01-01", "2027-12-31"), committed(null));
            assertThat(on("2024-12-31").amount()).isEqualTo(ABOUT);
            FundingView.Row row = on("2028-06-01");
            assertThat(row.state()).isEqualTo("committed");
            assertThat(row.amount()).isEqualTo(EXACT);
            assertThat(row.indicated()).isEqualTo(ABOUT);
            assertThat(row.committed()).isEqualTo(EXACT);
            assertThat(row.kind()).isEqualTo(new Code("grant"));
            assertThat(row.byYear()).containsExactly(new YearShare(2025, kr(1_000)));
            assertThat(row.conditions()).containsExactly("Rapport innen 1. mars");
            assertThat(row.decision()).isEqualTo(DECISION);
            assertThat(row.expires()).isEqualTo(UncertainDate.parse("2027-12-31"));
            assertThat(row.purpose()).isEqualTo("Forskning");
        }

        @Test
        void says_its_purpose_anew_where_it_does() {
            view.given(effective("2025-01-01"), committed("Drift"));
            assertThat(on("2025-01-01").purpose()).isEqualTo("Drift");
        }

        @Test
        void goes_from_called_to_reconciled() {
            view.given(effective("2025-01-01"), committed(null))
                    .given(effective("2025-02-01"), new FundingCalled(FUNDING, kr(600), null))
                    .given(effective("2025-03-01"), new FundingReceived(FUNDING, kr(600), "B-1"))
                    .given(
                            effective("2025-04-01"),
                            new FundingReconciled(FUNDING, kr(600), "Resten kom aldri"));
            assertThat(on("2025-02-01").state()).isEqualTo("called");
            assertThat(on("2025-03-01").state()).isEqualTo("received");
            assertThat(on("2025-04-01").state()).isEqualTo("reconciled");
            assertThat(on("2025-04-01").explanation()).isEqualTo("Resten kom aldri");
        }

        @Test
        void lapses_or_is_reclaimed_for_a_reason() {
            view.given(effective("2025-02-01"), new FundingReclaimed(FUNDING, kr(10), "Ubrukt"));
            assertThat(on("2025-02-01").state()).isEqualTo("reclaimed");
            assertThat(on("2025-02-01").reason()).isEqualTo("Ubrukt");
            view.given(effective("2025-03-01"), new FundingLapsed(FUNDING, null, "Trukket"));
            assertThat(on("2025-03-01").state()).isEqualTo("lapsed");
            assertThat(on("2025-03-01").reason()).isEqualTo("Trukket");
        }
    }

    @Nested
    class What_moves {
        private final ViewSpec<FundingMovementView.Row> view =
                ViewSpec.of(FundingMovementView.VIEW)
                        .given(effective("2024-05-01"), INDICATED, committed(null));

        private Nok sum(String kind, String day) {
            return view.on(day).known().rows().stream()
                    .map(shown -> shown.row())
                    .filter(row -> kind.equals(row.kind()))
                    .map(FundingMovementView.Row::kr)
                    .reduce(Nok.ZERO, Nok::plus);
        }

        @Test
        void is_a_row_for_every_act() {
            view.given(
                            asked("one", effective("2025-03-01")),
                            new FundingReceived(FUNDING, kr(100), "B-1"))
                    .given(
                            asked("two", effective("2025-03-02")),
                            new FundingReceived(FUNDING, kr(100), "B-2"))
                    .given(
                            asked("three", effective("2025-03-02")),
                            new FundingCalled(FUNDING, kr(7), UncertainDate.parse("2025-06")))
                    .given(
                            asked("four", effective("2025-03-02")),
                            new FundingReclaimed(FUNDING, kr(3), "Ubrukt"),
                            new FundingReconciled(FUNDING, kr(197), null));
            assertThat(sum("received", "2025-03-01")).isEqualTo(kr(100));
            assertThat(sum("received", "2025-03-02")).isEqualTo(kr(200));
            assertThat(sum("called", "2025-03-02")).isEqualTo(kr(7));
            assertThat(sum("reclaimed", "2025-03-02")).isEqualTo(kr(3));
            assertThat(view.on("2025-03-02").known().rows())
                    .extracting(shown -> shown.row().funding())
                    .hasSize(4)
                    .containsOnly(FUNDING);
        }

        @Test
        void may_be_of_an_amount_that_nobody_stated() {
            view.given(effective("2025-03-01"), new FundingLapsed(FUNDING, null, "Trukket"));
            FundingMovementView.Row row = view.on("2025-03-01").known().rows().getFirst().row();
            assertThat(row.kind()).isEqualTo("lapsed");
            assertThat(row.kr()).isNull();
            assertThat(row.reason()).isEqualTo("Trukket");
        }
    }
}
