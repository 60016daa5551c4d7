package no.samspor.query.screen.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screens;
import no.samspor.query.screen.replay.Compared.Group;
import no.samspor.query.screen.replay.Compared.Kind;
import org.junit.jupiter.api.Test;

/** What is otherwise between two answers, in words. */
class ComparedTest {

    private static final Spoken SPOKEN = new Spoken(Screens.say("nb"));
    private static final View CHECKLIST = new View("checklist", "/", List.of("kind", "item", "no"));
    private static final View FRAME = new View("economy", "/", List.of());

    @Test
    void tells_what_came_what_went_and_what_changed() {
        List<Group> groups =
                compared(
                        CHECKLIST,
                        """
                        {"items": [{"kind": "item", "item": "routine", "state": "open"},
                                   {"kind": "item", "item": "risk", "state": "open"}]}\
                        """,
                        """
                        {"items": [{"kind": "item", "item": "routine", "state": "completed"},
                                   {"kind": "remark", "no": 1, "text": "Mangler opplæring"}]}\
                        """);
        assertThat(groups)
                .extracting(Group::kind)
                .containsExactlyInAnyOrder(Kind.CHANGED, Kind.ADDED, Kind.REMOVED);
        Group changed = of(groups, Kind.CHANGED);
        assertThat(changed.differences())
                .containsExactly(new Difference("Tilstand", "Åpen", "Fullført"));
        assertThat(of(groups, Kind.ADDED).differences())
                .contains(new Difference("Tekst", "–", "Mangler opplæring"));
    }

    @Test
    void puts_together_rows_that_became_different_in_the_same_way() {
        List<Group> groups =
                compared(
                        CHECKLIST,
                        """
                        {"items": [{"kind": "item", "item": "routine", "state": "open"},
                                   {"kind": "item", "item": "risk", "state": "open"}]}\
                        """,
                        """
                        {"items": [{"kind": "item", "item": "routine", "state": "waived"},
                                   {"kind": "item", "item": "risk", "state": "waived"}]}\
                        """);
        assertThat(groups).singleElement().satisfies(one -> assertThat(one.rows()).hasSize(2));
    }

    @Test
    void does_not_tell_that_a_row_rests_on_other_events() {
        assertThat(
                        compared(
                                FRAME,
                                "{\"item\": {\"state\": \"granted\", \"positions\": [1]}}",
                                "{\"item\": {\"state\": \"granted\", \"positions\": [1, 2]}}"))
                .isEmpty();
    }

    @Test
    void looks_into_what_holds_several_values_but_says_a_sum_as_one() {
        List<Group> groups =
                compared(
                        FRAME,
                        "{\"item\": {\"figures\": {\"posted\": {\"currency\": \"NOK\","
                                + " \"minor\": 0}, \"possibly\": 0}}}",
                        "{\"item\": {\"figures\": {\"posted\": {\"currency\": \"NOK\","
                                + " \"minor\": 6000000}, \"possibly\": 0}}}");
        Difference only = of(groups, Kind.CHANGED).differences().getFirst();
        assertThat(only.before().replace('\u00a0', ' ')).isEqualTo("0 kr");
        assertThat(only.after().replace('\u00a0', ' ')).isEqualTo("60 000 kr");
    }

    @Test
    void says_dates_shares_and_yes_as_people_do() {
        List<Group> groups =
                compared(
                        FRAME,
                        "{\"item\": {\"validFrom\": \"2024\", \"fteBp\": 5000, \"vacant\": true}}",
                        "{\"item\": {\"validFrom\": \"2024/2025\", \"fteBp\": 10000,"
                                + " \"vacant\": false}}");
        assertThat(of(groups, Kind.CHANGED).differences())
                .extracting(each -> each.after().replace('\u00a0', ' '))
                .containsExactly("mellom 2024 og 2025", "100 %", "nei");
    }

    @Test
    void calls_codes_that_were_added_as_those_that_we_ship_are_called() {
        Spoken spoken =
                new Spoken(
                        Screens.say(
                                "nb",
                                json(
                                        """
                                        {"item": [{"code": "fagpanel", "nb": "Fagpanel",
                                                   "nn": "Fagpanel", "en": "Expert panel"}]}\
                                        """)));
        assertThat(said(spoken, "body", "bodyType", "fagpanel")).isEqualTo("Fagpanel");
        assertThat(said(spoken, "body", "bodyType", "styringsgruppe")).isEqualTo("Styringsgruppe");
        assertThat(said(spoken, "project", "kindTo", "fagpanel")).isEqualTo("Fagpanel");
        assertThat(said(spoken, "participation", "from", "owner")).isEqualTo("Eier");
        assertThat(said(spoken, "body", "name", "fagpanel")).isEqualTo("fagpanel");
    }

    private static String said(Spoken spoken, String owner, String field, String value) {
        return spoken.value(owner, field, SamsporJson.mapper().valueToTree(value));
    }

    private static Group of(List<Group> groups, Kind kind) {
        return groups.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private static List<Group> compared(View view, String before, String after) {
        return Compared.of(view, json(before), json(after), SPOKEN).groups();
    }

    private static Json json(String text) {
        return new Json(SamsporJson.mapper().readTree(text));
    }
}
