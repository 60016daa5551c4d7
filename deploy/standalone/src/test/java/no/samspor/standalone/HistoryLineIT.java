package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The handover board, bodies, the history of things, and the accessibility statement. */
class HistoryLineIT extends EveryScreen {

    private static final String PROGRAMME = "/programmes/@prg:program";

    @Override
    List<Shown> screens() {
        return List.of(
                new Shown("handovers", PROGRAMME + "/handovers", "office"),
                new Shown("bodies", PROGRAMME + "/bodies", "office"),
                new Shown("body", "/bodies/@bod:styringsgruppe", "auditor"),
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

    private static Look look(String path) {
        return new Look(Screens.shared(), "history", path, "auditor", "nb");
    }
}
