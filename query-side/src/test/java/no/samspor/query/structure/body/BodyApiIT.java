package no.samspor.query.structure.body;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.body.BodyViewTest.BODY;
import static no.samspor.query.structure.body.BodyViewTest.EMPLOYEE;
import static no.samspor.query.structure.body.BodyViewTest.EMPLOYER;
import static no.samspor.query.structure.body.BodyViewTest.PLANNED;
import static no.samspor.query.structure.body.BodyViewTest.PROGRAMME;
import static no.samspor.query.structure.body.BodyViewTest.appointed;
import static no.samspor.query.structure.body.BodyViewTest.deputy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyApiIT {

    private static final BodyId CLOSED = new BodyId(Id.fresh());
    private static final String SEATS = "/bodies/" + BODY + "/members";
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(BodyView.VIEW, MembershipView.VIEW, StandingConditionView.VIEW));
        BodyTable table = new BodyTable(line.database);
        asking = new Asking(line, versions -> new BodyRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2024-01-01"), PLANNED);
        line.record(
                1,
                effective("2024-01-01"),
                new BodyConstituted(BODY, null, null, null, null, null),
                appointed("a", MELHUS, EMPLOYER, "2024-01-01", null),
                appointed("b", SKAUN, EMPLOYEE, "2024-01-01", "2024-12-31"),
                appointed("c", SKAUN, EMPLOYER, "2025", null),
                deputy("d", 2),
                deputy("e", 1),
                deputy("f", null));
        line.record(
                8,
                effective("2025-06-01"),
                new MembershipEnded(BODY, BodyViewTest.membership("a"), new Code("resigned")));
        line.record(
                9,
                effective("2024-01-01"),
                new StandingConditionSet(
                        BODY, new StandingCondition(1, "Godkjennes", List.of(), null, null), null));
        line.record(10, effective("2026-01-01"), new BodyDissolved(BODY, null));
        BodyPlanned other = renamed(new BodyId(Id.fresh()), "Rådet");
        line.record(0, effective("2024-01-01"), other);
        line.record(0, closed("2024-01-01", Access.Level.EXEMPT, SKAUN), renamed(CLOSED, "Lukket"));
        line.settle();
    }

    private static BodyPlanned renamed(BodyId body, String name) {
        return new BodyPlanned(
                body,
                null,
                null,
                SKAUN,
                name,
                List.of(),
                new Code("referansegruppe"),
                new Code("advisory"),
                new Code("ADVISORY"),
                null,
                null,
                null,
                List.of());
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
    void a_body_is_shown_for_both_times() throws Exception {
        String one = "/bodies/" + BODY;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"10\"");
        assertThat(asking.item(one).get("state").asString()).isEqualTo("dissolved");
        assertThat(asking.item(one + "?effectiveOn=2025-12-31").get("state").asString())
                .isEqualTo("constituted");
        assertThat(asking.item(one + "?atPosition=1").get("state").asString()).isEqualTo("planned");
        asking.refused(one + "?effectiveOn=2023-12-31", 404, "edge/not-found");
    }

    @Test
    void bodies_are_found_by_what_they_are() throws Exception {
        assertThat(asking.texts("/bodies", "name"))
                .containsExactlyInAnyOrder("Styringsgruppa", "Rådet");
        assertThat(asking.texts("/bodies?programme=" + PROGRAMME, "name"))
                .containsExactly("Styringsgruppa");
        assertThat(asking.texts("/bodies?organisation=" + SKAUN, "name")).containsExactly("Rådet");
        assertThat(asking.texts("/bodies?bodyType=referansegruppe&state=planned", "name"))
                .containsExactly("Rådet");
    }

    @Test
    void members_are_those_of_the_day_by_role_title() throws Exception {
        assertThat(asking.items(SEATS + "?effectiveOn=2024-06-01")).hasSize(5);
        assertThat(asking.texts(SEATS + "?effectiveOn=2025-05-31&side=employer", "certainty"))
                .containsExactlyInAnyOrder("yes", "possibly", "yes", "yes", "yes");
        assertThat(asking.texts(SEATS + "?effectiveOn=2025-06-01&function=member", "certainty"))
                .containsExactly("possibly");
        assertThat(asking.texts(SEATS + "?effectiveOn=2025-06-01&atPosition=8", "roleTitle"))
                .hasSize(5);
        assertThat(asking.items(SEATS + "?effectiveOn=2026-01-01")).isEmpty();
        assertThat(asking.ask(SEATS + "?effectiveOn=2024-06-01").getContentAsString())
                .doesNotContain("person");
    }

    @Test
    void members_come_in_pages_of_one_day() throws Exception {
        var first = asking.answer(SEATS + "?effectiveOn=2024-06-01&limit=3");
        assertThat(first.get("items")).hasSize(3);
        assertThat(asking.items(SEATS + "?limit=3&startingAfter=" + first.get("next").asString()))
                .hasSize(2);
    }

    @Test
    void deputies_stand_in_the_order_in_which_they_are_called() throws Exception {
        assertThat(
                        asking.item("/bodies/" + BODY + "/deputies?effectiveOn=2024-06-01")
                                .valueStream()
                                .map(row -> row.path("deputyOrder").asString("-")))
                .containsExactly("1", "2", "-");
    }

    @Test
    void a_gap_in_the_composition_is_seen_on_the_day_I_38() throws Exception {
        String rule = "/bodies/" + BODY + "/composition?effectiveOn=";
        assertThat(asking.item(rule + "2025-05-31").get(0).get("gap").asString()).isEqualTo("no");
        assertThat(asking.item(rule + "2025-06-01").get(0).get("gap").asString()).isEqualTo("yes");
        assertThat(
                        asking.item(
                                "/bodies/"
                                        + asking.items("/bodies?state=planned")
                                                .get(0)
                                                .get("body")
                                                .asString()
                                        + "/composition"))
                .isEmpty();
        asking.refused("/bodies/" + CLOSED + "/composition", 404, "edge/not-found");
    }

    @Test
    void the_seats_of_a_programme_are_told_at_once() throws Exception {
        String all = "/bodies/seats?programme=" + PROGRAMME + "&effectiveOn=";
        var seats = asking.item(all + "2025-05-31");
        assertThat(seats).hasSize(1);
        assertThat(seats.get(0).get("body").asString()).isEqualTo(BODY.toString());
        assertThat(seats.get(0).get("members"))
                .containsExactlyElementsOf(asking.items(SEATS + "?effectiveOn=2025-05-31"));
        assertThat(seats.get(0).get("composition"))
                .isEqualTo(asking.item("/bodies/" + BODY + "/composition?effectiveOn=2025-05-31"));
        assertThat(asking.item(all + "2026-01-01").get(0).get("members")).isEmpty();
        assertThat(asking.item(all + "2023-12-31")).isEmpty();
        asking.refused("/bodies/seats", 400, "edge/bad-parameter");
    }

    @Test
    void standing_conditions_are_listed() throws Exception {
        assertThat(asking.texts("/bodies/" + BODY + "/standing-conditions", "text"))
                .containsExactly("Godkjennes");
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/bodies?sort=name", 400, "edge/unknown-parameter");
        asking.refused(SEATS + "?person=x", 400, "edge/unknown-parameter");
        asking.refused("/bodies/" + CLOSED, 404, "edge/not-found");
        asking.signIn(SKAUN, "OFF");
        assertThat(asking.item("/bodies/" + CLOSED).get("name").asString()).isEqualTo("Lukket");
    }
}
