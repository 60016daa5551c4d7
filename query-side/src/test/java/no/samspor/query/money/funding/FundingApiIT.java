package no.samspor.query.money.funding;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
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
class FundingApiIT {

    private static final FundingId GRANT = new FundingId(Id.fresh());
    private static final FundingId PARTNERS = new FundingId(Id.fresh());
    private static final Code UNSTATED = new Code("unstated");

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(FundingView.VIEW, FundingMovementView.VIEW));
        FundingTable table = new FundingTable(line.database);
        asking = new Asking(line, versions -> new FundingRegisterApi(table, versions));
        line.processor.start();
        line.record(
                0,
                effective("2024-05-01"),
                new FundingIndicated(
                        GRANT, PROGRAMME, PAYER, Amount.exact(kr(96)), UNSTATED, "forskning"));
        line.record(
                0,
                effective("2024-05-01"),
                new FundingIndicated(
                        PARTNERS, PROGRAMME, MELHUS, Amount.exact(kr(121)), UNSTATED, null));
        line.record(
                1,
                effective("2025-01-01"),
                new FundingCommitted(
                        GRANT,
                        Amount.exact(kr(96)),
                        new Code("grant"),
                        List.of(),
                        List.of("Rapport"),
                        null,
                        DECISION,
                        null));
        received(2, "one", "2025-02-01");
        received(3, "two", "2025-03-01");
        line.settle();
    }

    private static void received(long version, String key, String day) {
        line.record(
                version,
                asked(key, effective(day)),
                new FundingReceived(GRANT, kr(20), "B-" + version));
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

    private static JsonNode total(String asOf) throws Exception {
        return asking.item("/fundings/total?programme=" + PROGRAMME + "&" + asOf);
    }

    @Test
    void a_total_that_nobody_stated_is_derived() throws Exception {
        JsonNode total = total("effectiveOn=2025-03-01");
        assertThat(total.at("/total/sum/kr/minor").asLong()).isEqualTo(21_700);
        assertThat(total.at("/total/sum/certainty").asString()).isEqualTo("derived");
        assertThat(total.at("/total/leastCertain").asString()).isEqualTo("exact");
        assertThat(total.at("/total/count").asLong()).isEqualTo(2);
        assertThat(total.at("/committed/sum/kr/minor").asLong()).isEqualTo(9_600);
        assertThat(total.at("/committed/sum/certainty").asString()).isEqualTo("exact");
        assertThat(total.get("fundings")).hasSize(2);
        assertThat(total.at("/movements/0/of/kind").asString()).isEqualTo("received");
        assertThat(total.at("/movements/0/sum/kr/minor").asLong()).isEqualTo(4_000);
        assertThat(total.at("/movementsByFunding/0/of/funding").asString())
                .isEqualTo(GRANT.toString());
    }

    @Test
    void a_total_is_of_a_day_and_a_position() throws Exception {
        assertThat(total("effectiveOn=2025-02-01").at("/movements/0/sum/kr/minor").asLong())
                .isEqualTo(2_000);
        JsonNode then = total("effectiveOn=2025-03-01&atPosition=2");
        assertThat(then.at("/committed/count").asLong()).isZero();
        assertThat(then.at("/committed/sum/kr/minor").asLong()).isZero();
        assertThat(then.get("movements")).isEmpty();
        JsonNode other = asking.item("/fundings/total?programme=" + new ProgrammeId(Id.fresh()));
        assertThat(other.at("/total/count").asLong()).isZero();
        assertThat(other.get("fundings")).isEmpty();
    }

    @Test
    void commitments_are_found_by_source_kind_and_state() throws Exception {
        String one = "/fundings/" + GRANT;
        assertThat(asking.item(one + "?effectiveOn=2024-12-31").get("state").asString())
                .isEqualTo("indicated");
        assertThat(asking.item(one + "?effectiveOn=2025-01-31").get("conditions").toString())
                .isEqualTo("[\"Rapport\"]");
        assertThat(asking.item(one + "?effectiveOn=2025-01-31&atPosition=2").has("conditions"))
                .isFalse();
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(asking.items("/fundings?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.texts("/fundings?source=" + MELHUS, "funding"))
                .containsExactly(PARTNERS.toString());
        assertThat(asking.texts("/fundings?kind=grant", "funding"))
                .containsExactly(GRANT.toString());
        assertThat(asking.texts("/fundings?state=indicated", "funding"))
                .containsExactly(PARTNERS.toString());
        assertThat(asking.items(one + "/movements?effectiveOn=2025-02-01")).hasSize(1);
        assertThat(asking.items(one + "/movements?limit=1")).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/fundings?giver=x", 400, "edge/unknown-parameter");
        asking.refused("/fundings/total", 400, "edge/bad-parameter");
        asking.refused("/fundings/" + new FundingId(Id.fresh()), 404, "edge/not-found");
    }
}
