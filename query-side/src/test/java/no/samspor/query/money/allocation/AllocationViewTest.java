package no.samspor.query.money.allocation;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllocationViewTest {

    private static final AllocationId ALLOCATION = new AllocationId(Id.named("allocation"));
    private static final UncertainDate KEY_DATE = UncertainDate.parse("2025-01-01");
    private static final List<Share> BEFORE =
            List.of(new Share(PAYER, kr(600), 6_000), new Share(SKAUN, kr(400), 4_000));
    private static final List<Share> AFTER = List.of(new Share(PAYER, kr(900), null));
    private static final AllocationDecided DECIDED =
            new AllocationDecided(
                    ALLOCATION,
                    PROGRAMME,
                    FRAME,
                    new Shares(kr(1_000), new Code("population"), KEY_DATE, BEFORE),
                    DECISION);
    private static final AllocationChanged CHANGED =
            new AllocationChanged(
                    ALLOCATION,
                    new Shares(kr(900), new Code("fixed"), null, AFTER),
                    null,
                    "Skaun er ute");

    @Test
    void the_parts_are_those_of_the_day() {
        ViewSpec<AllocationView.Row> view =
                ViewSpec.of(AllocationView.VIEW)
                        .given(effective("2025-01-01"), DECIDED)
                        .given(effective("2025-06-01"), CHANGED)
                        .given(
                                effective("2025-07-01"),
                                new AllocationSettled(ALLOCATION, PAYER, kr(5), "B-3"));
        var before = view.on("2025-05-31").known().row(ALLOCATION).orElseThrow().row();
        assertThat(before.programme()).isEqualTo(PROGRAMME);
        assertThat(before.frame()).isEqualTo(FRAME);
        assertThat(before.kr()).isEqualTo(kr(1_000));
        assertThat(before.parts()).isEqualTo(BEFORE);
        assertThat(before.allocationKey()).isEqualTo(new Code("population"));
        assertThat(before.keyDate()).isEqualTo(KEY_DATE);
        assertThat(before.decision()).isEqualTo(DECISION);
        assertThat(before.reason()).isNull();
        var after = view.on("2025-07-01").known().row(ALLOCATION).orElseThrow().row();
        assertThat(after.parts()).isEqualTo(AFTER);
        assertThat(after.frame()).isEqualTo(FRAME);
        assertThat(after.decision()).isNull();
        assertThat(after.reason()).isEqualTo("Skaun er ute");
    }

    @Test
    void every_payment_is_a_row() {
        ViewSpec<SettlementView.Row> view =
                ViewSpec.of(SettlementView.VIEW)
                        .given(effective("2025-01-01"), DECIDED, CHANGED)
                        .given(
                                asked("one", effective("2025-02-01")),
                                new AllocationSettled(ALLOCATION, PAYER, kr(5), "B-3"))
                        .given(
                                asked("two", effective("2025-02-01")),
                                new AllocationSettled(ALLOCATION, PAYER, kr(5), "B-4"));
        assertThat(view.on("2025-02-01").known().rows())
                .extracting(shown -> shown.row())
                .containsExactlyInAnyOrder(
                        new SettlementView.Row(ALLOCATION, PAYER, kr(5), "B-3"),
                        new SettlementView.Row(ALLOCATION, PAYER, kr(5), "B-4"));
        assertThat(view.on("2025-01-31").known().rows()).isEmpty();
    }
}
