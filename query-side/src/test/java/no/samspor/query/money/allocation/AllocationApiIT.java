package no.samspor.query.money.allocation;

import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.MELHUS;
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
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.FrameId;
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
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllocationApiIT {

    private static final AllocationId ALLOCATION = new AllocationId(Id.fresh());
    private static final String ONE = "/allocations/" + ALLOCATION;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(AllocationView.VIEW, SettlementView.VIEW));
        AllocationTable table = new AllocationTable(line.database);
        asking = new Asking(line, versions -> new AllocationRegisterApi(table, versions));
        line.processor.start();
        line.record(
                0,
                effective("2025-01-01"),
                new AllocationDecided(
                        ALLOCATION,
                        PROGRAMME,
                        FRAME,
                        shares(new Share(PAYER, kr(600), 6_000), new Share(SKAUN, kr(400), 4_000)),
                        null));
        settled(1, "one", "2025-02-01", 100);
        settled(2, "two", "2025-03-01", 50);
        line.record(
                3,
                effective("2025-06-01"),
                new AllocationChanged(
                        ALLOCATION, shares(new Share(PAYER, kr(1_000), null)), null, "Ute"));
        line.settle();
    }

    private static Shares shares(Share... parts) {
        return new Shares(kr(1_000), new Code("fixed"), null, List.of(parts));
    }

    private static void settled(long version, String key, String day, long kroner) {
        line.record(
                version,
                asked(key, effective(day)),
                new AllocationSettled(ALLOCATION, PAYER, kr(kroner), "B-" + version));
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
    void the_parts_are_those_of_the_day_as_known_then() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2025-05-31").get("parts")).hasSize(2);
        assertThat(asking.item(ONE + "?effectiveOn=2025-06-01").get("parts")).hasSize(1);
        assertThat(asking.item(ONE + "?effectiveOn=2025-06-01&atPosition=3").get("parts"))
                .hasSize(2);
        assertThat(asking.items("/allocations?frame=" + FRAME)).hasSize(1);
        assertThat(asking.items("/allocations?programme=" + PROGRAMME)).hasSize(1);
        assertThat(asking.items("/allocations?frame=" + new FrameId(Id.fresh()))).isEmpty();
    }

    @Test
    void what_is_settled_is_listed_and_summed() throws Exception {
        JsonNode first = asking.answer(ONE + "/settlements?limit=1");
        assertThat(first.get("items")).hasSize(1);
        assertThat(
                        asking.items(
                                ONE
                                        + "/settlements?limit=1&startingAfter="
                                        + first.get("next").asString()))
                .hasSize(1);
        JsonNode sums = asking.item(ONE + "/settlements/total");
        assertThat(sums).hasSize(1);
        assertThat(sums.at("/0/of/organisation").asString()).isEqualTo(PAYER.toString());
        assertThat(sums.at("/0/sum/kr/minor").asLong()).isEqualTo(15_000);
        assertThat(
                        asking.item(ONE + "/settlements/total?effectiveOn=2025-02-01")
                                .at("/0/sum/kr/minor")
                                .asLong())
                .isEqualTo(10_000);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/allocations?organisation=x", 400, "edge/unknown-parameter");
        asking.refused("/allocations/" + new AllocationId(Id.fresh()), 404, "edge/not-found");
    }
}
