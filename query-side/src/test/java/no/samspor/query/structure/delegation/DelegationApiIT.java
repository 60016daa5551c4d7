package no.samspor.query.structure.delegation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.delegation.DelegationViewTest.BELOW;
import static no.samspor.query.structure.delegation.DelegationViewTest.PROGRAMME;
import static no.samspor.query.structure.delegation.DelegationViewTest.TOP;
import static no.samspor.query.structure.delegation.DelegationViewTest.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
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
class DelegationApiIT {

    private static final String DAY = "effectiveOn=2024-09-01";
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(DelegationView.VIEW));
        DelegationTable table = new DelegationTable(line.database);
        asking = new Asking(line, versions -> new DelegationRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2024-01-01"), granted(TOP, null, "2024-01-01", "2030-12-31"));
        line.record(0, effective("2024-01-01"), granted(BELOW, TOP, "2024-02-01", "2030-12-31"));
        line.record(
                1, effective("2024-06-01"), new DelegationRevoked(BELOW, List.of(), "Nei", null));
        line.settle();
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
    void one_is_found_on_the_days_on_which_it_is_in_force() throws Exception {
        String one = "/delegations/" + BELOW;
        assertThat(asking.item(one + "?effectiveOn=2024-05-31").get("revokedFrom").asString())
                .isEqualTo("2024-06-01");
        assertThat(asking.item(one + "?effectiveOn=2024-05-31&atPosition=2").has("revokedFrom"))
                .isFalse();
        asking.refused(one + "?" + DAY, 404, "edge/not-found");
        assertThat(asking.item(one + "?" + DAY + "&atPosition=2").get("scope").asString())
                .isEqualTo("Anvise");
        assertThat(asking.ask("/delegations/" + TOP).getHeader("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void they_are_found_by_programme_grantor_and_source() throws Exception {
        String early = "&effectiveOn=2024-05-31";
        assertThat(asking.items("/delegations?programme=" + PROGRAMME + early)).hasSize(2);
        assertThat(asking.items("/delegations?grantor=" + SKAUN + early)).hasSize(2);
        assertThat(asking.items("/delegations?grantor=" + MELHUS + early)).isEmpty();
        assertThat(asking.texts("/delegations?under=" + TOP + early, "delegation"))
                .containsExactly(BELOW.toString());
        var first = asking.answer("/delegations?limit=1" + early);
        assertThat(
                        asking.items(
                                "/delegations?limit=1&startingAfter="
                                        + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/delegations?to=x", 400, "edge/unknown-parameter");
        asking.refused("/delegations?grantor=x", 400, "edge/bad-parameter");
    }
}
