package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The pages that an office, an auditor and a steering group open first, and what they show of what
 * is recorded meanwhile.
 */
@Order(1)
class ScreensLineIT extends EveryScreen {

    private static final String PROGRAMME = "/programmes/@prg:program";

    @Override
    List<Shown> screens() {
        return List.of(
                new Shown("front", "/", null),
                new Shown("programmes", "/programmes", "office"),
                new Shown("overview", PROGRAMME, "office"),
                new Shown(
                        "overview-past",
                        PROGRAMME + "?effectiveOn=2026-06-01&knownAt=2030-01-01",
                        "office"),
                new Shown("decisions", PROGRAMME + "/decisions", "auditor"),
                new Shown("decision", "/decisions/@dec:plan", "auditor"),
                new Shown("mandates", PROGRAMME + "/mandates", "office"),
                new Shown("mandate", "/mandates/@man:program", "office"),
                new Shown("money", PROGRAMME + "/money", "controller"),
                new Shown("frame", "/frames/@fra:ramme", "controller"),
                new Shown("entries", PROGRAMME + "/entries", "controller"),
                new Shown("bookings", PROGRAMME + "/bookings?year=2026", "controller"),
                new Shown("entry", "/entries/@ent:lønn", "controller"),
                new Shown("search", "/search?q=plan", "office"));
    }

    /**
     * The office's journey: a decision is registered, a mandate approved, and the overview knows.
     */
    @Test
    void what_is_recorded_is_seen_at_once_and_not_before() {
        Screens screens = Screens.shared();
        Line line = screens.line();
        long before = line.get("office", PROGRAMME).accepted().at("/meta/position").longValue();
        line.post(
                        "secretary",
                        "/decisions",
                        """
                        {"decision": "@dec:sett-på-siden", "body": "@bod:styringsgruppe",
                         "programme": "@prg:program", "kind": "resolution",
                         "title": "Vedtak som ses på siden",
                         "text": "Styringsgruppen vedtar at det ses.", "needsAction": false,
                         "vote": {"inFavour": 6, "against": 1}}
                        """)
                .accepted();
        long after = line.position();
        try (Look office = look(PROGRAMME + "?after=" + after)) {
            assertThat(office.page().innerText("main")).contains("Vedtak som ses på siden");
            office.page().locator("text=Vedtak som ses på siden").first().click();
            assertThat(office.page().innerText("h1")).isEqualTo("Vedtak som ses på siden");
            assertThat(office.page().innerText("main"))
                    .contains("Styringsgruppen vedtar at det ses.");
        }
        try (Look then = look(PROGRAMME + "?atPosition=" + before)) {
            assertThat(then.page().innerText("body")).contains("Du ser status");
            assertThat(then.page().innerText("main")).doesNotContain("Vedtak som ses på siden");
        }
    }

    /** Nobody presses anything: the page is told that the record has moved, and says so aloud. */
    @Test
    void an_open_page_shows_what_is_recorded_meanwhile() {
        Screens screens = Screens.shared();
        try (Hands office = new Hands(screens, "office", PROGRAMME + "/decisions", Hands.DESK)) {
            Page page = office.page();
            page.waitForRequest(
                    asked -> asked.url().contains("/live?"),
                    () -> office.go(PROGRAMME + "/decisions"));
            screens.line()
                    .post(
                            "secretary",
                            "/decisions",
                            """
                            {"decision": "@dec:kom-mens-siden-stod", "body": "@bod:styringsgruppe",
                             "programme": "@prg:program", "kind": "resolution",
                             "title": "Vedtak mens siden stod åpen",
                             "text": "Det ses av seg selv.", "needsAction": false}
                            """)
                    .accepted();
            page.waitForCondition(() -> office.says().contains("Vedtak mens siden stod åpen"));
            assertThat(page.innerText("p.away[role=status]")).isNotBlank();
        }
    }

    /** A council decides for a programme that it does not belong to. */
    @Test
    void the_register_is_narrowed_to_any_body_that_decided_in_it() {
        try (Hands auditor =
                new Hands(Screens.shared(), "auditor", PROGRAMME + "/decisions", Hands.DESK)) {
            assertThat(auditor.page().innerText("#body"))
                    .contains("Kommunestyret i Eksempel kommune A", "Prosjektstyret")
                    .doesNotContain("Styret i Eksempel sykehus");
            auditor.choose("body", "Kommunestyret i Eksempel kommune A");
            auditor.press("Avgrens");
            assertThat(auditor.page().locator("main tbody tr td:nth-child(3)").allInnerTexts())
                    .isNotEmpty()
                    .containsOnly("Kommunestyret i Eksempel kommune A");
            assertThat(auditor.value("body"))
                    .isEqualTo(Screens.shared().line().id("@bod:kommunestyre-a"));
        }
    }

    /** From a sum to its entries, and from there to the decision: two clicks, and back. */
    @Test
    void a_sum_is_two_clicks_from_the_decision_behind_it() {
        try (Look controller = look(PROGRAMME + "/money")) {
            Page page = controller.page();
            page.locator("main table").first().locator("td.num a").first().click();
            page.locator("main table td a").first().click();
            assertThat(page.url()).contains("/decisions/");
            page.goBack();
            page.goBack();
            assertThat(page.url()).endsWith("/money");
        }
    }

    /** A sum of a year, a project or an organisation leads to the postings that it is made of. */
    @Test
    void a_sum_of_a_year_is_two_clicks_from_the_decision_too() {
        try (Look controller = look(PROGRAMME + "/money")) {
            Page page = controller.page();
            page.locator("section:has(h2:text-is('År for år')) td.num a").first().click();
            assertThat(page.url()).contains("/bookings?year=");
            assertThat(page.innerText("main")).contains("Bokført på år");
            page.locator("main table td a").first().click();
            assertThat(page.url()).contains("/decisions/");
            page.goBack();
            page.goBack();
            assertThat(page.url()).endsWith("/money");
        }
    }

    /** Also a frame, which is called after its holder; and what reads as a pattern is none. */
    @Test
    void things_are_called_and_found_by_their_words() {
        Line line = Screens.shared().line();
        Line.Reply named =
                line.getPlain("office", "/names?ids=@prg:program,@fra:ramme,@dec:kompetanseplan");
        assertThat(named.accepted().at("/item").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "Eksempelprogrammet", "Eksempelprogrammet", "Kompetanseplan");
        assertThat(found(line, "KOMPETANSEPLAN")).contains("Kompetanseplan");
        assertThat(found(line, "%25")).isEmpty();
    }

    private static List<String> found(Line line, String words) {
        return line.getPlain("office", "/decisions?q=" + words)
                .accepted()
                .at("/items")
                .findValuesAsString("title");
    }

    private static Look look(String path) {
        return new Look(Screens.shared(), "journey", path, "office", "nb");
    }
}
