package no.samspor.query.structure.organisation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.organisation.OrganisationViewTest.GROUP;
import static no.samspor.query.structure.organisation.OrganisationViewTest.GROUPED;
import static no.samspor.query.structure.organisation.OrganisationViewTest.NUMBER;
import static no.samspor.query.structure.organisation.OrganisationViewTest.STAFFED;
import static no.samspor.query.structure.organisation.OrganisationViewTest.UNIT;
import static no.samspor.query.structure.organisation.OrganisationViewTest.registered;
import static no.samspor.query.structure.organisation.OrganisationViewTest.tied;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
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
class OrganisationApiIT {

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(OrganisationView.VIEW, UnitView.VIEW, GroupMemberView.VIEW));
        OrganisationTable table = new OrganisationTable(line.database);
        asking = new Asking(line, versions -> new OrganisationRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2020-01-01"), registered(MELHUS, "Melhus"));
        line.record(
                1,
                effective("2021-01-01"),
                new OrganisationVerified(
                        MELHUS, NUMBER, "Enhetsregisteret", LocalDate.of(2021, 1, 1)),
                STAFFED);
        line.record(3, effective("2022-01-01"), new UnitDissolved(MELHUS, UNIT, null));
        line.record(0, effective("2020-01-01"), GROUPED);
        line.record(1, effective("2021-01-01"), tied(SKAUN));
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
    void an_organisation_is_shown_for_both_times() throws Exception {
        String one = "/organisations/" + MELHUS;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(asking.item(one).get("number").asString()).isEqualTo("123456785");
        assertThat(asking.item(one + "?effectiveOn=2020-12-31").has("number")).isFalse();
        assertThat(asking.item(one + "?atPosition=1").has("number")).isFalse();
    }

    @Test
    void organisations_are_found_by_what_they_are() throws Exception {
        assertThat(asking.texts("/organisations", "name"))
                .containsExactlyInAnyOrder("Melhus", "Kommuner som deltar");
        assertThat(asking.texts("/organisations?number=" + NUMBER, "name"))
                .containsExactly("Melhus");
        assertThat(asking.texts("/organisations?form=KOMM&municipality=5028", "name"))
                .containsExactly("Melhus");
        assertThat(asking.items("/organisations?state=dissolved")).isEmpty();
        assertThat(asking.items("/organisations?parent=" + SKAUN)).isEmpty();
        var first = asking.answer("/organisations?limit=1");
        assertThat(
                        asking.items(
                                "/organisations?limit=1&startingAfter="
                                        + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void units_and_members_of_groups_are_listed_on_a_day() throws Exception {
        String units = "/organisations/" + MELHUS + "/units";
        assertThat(asking.texts(units + "?effectiveOn=2021-06-01", "leaderTitle"))
                .containsExactly("enhetsleder");
        assertThat(asking.items(units + "?state=registered")).isEmpty();
        assertThat(asking.ask(units).getContentAsString()).doesNotContain("\"leader\"");
        String members = "/organisations/" + GROUP + "/members";
        assertThat(asking.texts(members, "member")).containsExactly(SKAUN.toString());
        assertThat(asking.items(members + "?effectiveOn=2020-12-31")).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/organisations?name=x", 400, "edge/unknown-parameter");
        asking.refused("/organisations?number=123456789", 400, "edge/bad-parameter");
        asking.refused("/organisations/" + SKAUN, 404, "edge/not-found");
    }
}
