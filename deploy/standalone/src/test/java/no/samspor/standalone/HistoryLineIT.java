package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The handover board, bodies, the history of things, and the accessibility statement. */
@Order(2)
class HistoryLineIT extends EveryScreen {

    private static final String PROGRAMME = "/programmes/@prg:program";
    private static final String BODY = "/bodies/@bod:styringsgruppe";

    @Override
    List<Shown> screens() {
        return List.of(
                new Shown("handovers", PROGRAMME + "/handovers", "office"),
                new Shown("bodies", PROGRAMME + "/bodies", "office"),
                new Shown("body", BODY, "auditor"),
                new Shown("body-opened", BODY + "?opened=true", "records"),
                new Shown("replay", PROGRAMME + "/replay?step=3", "auditor"),
                new Shown("replay-decision", "/replay/@dec:plan", "auditor"),
                new Shown(
                        "comparison",
                        "/replay/@prg:program/comparison?first=01.01.2026&second=01.10.2026",
                        "auditor"),
                new Shown("accessibility", "/about/accessibility", null));
    }

    @Test
    void a_history_is_stepped_through_by_links_alone() {
        try (Look auditor = look(PROGRAMME + "/replay")) {
            Page page = auditor.page();
            String first = page.innerText("#event");
            page.locator("a[rel=next]").click();
            assertThat(page.url()).contains("step=2");
            page.locator("a[rel=prev]").click();
            assertThat(page.innerText("#event")).isEqualTo(first);
        }
    }

    @Test
    void a_picture_says_in_its_table_what_it_shows() {
        try (Look office = look(PROGRAMME + "/bodies")) {
            Page page = office.page();
            page.locator("details.twin summary").first().click();
            assertThat(page.innerText("details.twin table")).contains("Styringsgruppen");
        }
    }

    /** A link to all who may, in the organisation that keeps them; reading is noted by the API. */
    @Test
    void union_mandates_are_shown_to_who_may_read_them_and_asks_to() {
        try (Hands records = new Hands(Screens.shared(), "records", BODY, Hands.DESK, false)) {
            assertThat(records.says()).doesNotContain("Hovedtillitsvalgt");
            records.follow("Vis tillitsverv");
            assertThat(records.says()).contains("Hovedtillitsvalgt", "Lesingen er notert");
            records.follow("Skjul tillitsverv");
            assertThat(records.says()).doesNotContain("Hovedtillitsvalgt");
        }
        for (String other : List.of("manager", "ownerB", "auditor")) {
            try (Hands hands = new Hands(Screens.shared(), other, BODY, Hands.DESK, false)) {
                assertThat(hands.says()).contains("Medlemmer").doesNotContain("illitsverv");
                hands.go(BODY + "?opened=true");
                assertThat(hands.says()).contains("Medlemmer").doesNotContain("illitsv");
            }
        }
    }

    /** The example adds a code to the types of bodies, which is not one of those that we ship. */
    @Test
    void a_code_that_was_added_is_called_by_its_name_in_a_history() {
        Screens.shared()
                .line()
                .post(
                        "office",
                        "/bodies",
                        """
                        {"body": "@bod:historisk-panel", "name": "Historisk panel",
                         "bodyType": "fagpanel", "legalStatus": "administrative",
                         "ruleSet": "AGREED", "programme": "@prg:program"}
                        """)
                .accepted();
        String history = "/replay/@bod:historisk-panel";
        try (Hands hands = new Hands(Screens.shared(), "auditor", history, Hands.DESK)) {
            assertThat(hands.says()).contains("Fagpanel").doesNotContain("fagpanel");
        }
    }

    private static Look look(String path) {
        return new Look(Screens.shared(), "history", path, "auditor", "nb");
    }
}
