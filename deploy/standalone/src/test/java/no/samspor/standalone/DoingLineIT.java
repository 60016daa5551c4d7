package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Doing: forms made from the description of the API, and the journeys of those who act. */
@Order(3)
class DoingLineIT extends EveryScreen {

    private static final String PROGRAMME = "/programmes/@prg:program";
    private static final String PAPER = "a1".repeat(32);

    @Override
    List<Shown> screens() {
        return List.of(
                new Shown("doing", "/do/@man:program", "secretary"),
                new Shown("doing-anew", "/do/new", "office"),
                new Shown("doing-form", "/do/@man:program/AmendMandate", "secretary"),
                new Shown("verification", PROGRAMME + "/verification", "auditor"));
    }

    private static Hands at(String as, String path) {
        return new Hands(Screens.shared(), as, path, Hands.DESK);
    }

    @Test
    void what_is_missing_is_told_at_its_field_and_nothing_typed_is_lost() {
        try (Hands hands = at("secretary", "/do/new/RegisterDecision?programme=@prg:program")) {
            Page page = hands.page();
            hands.fill("/title", "Vedtak uten organ");
            hands.press("Gå videre");
            assertThat(page.locator("#summary a").allInnerTexts())
                    .contains("Organ: Fyll ut dette.");
            assertThat(hands.value("/title")).isEqualTo("Vedtak uten organ");
            page.locator("#summary a").first().click();
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("f-body");
        }
    }

    /** Those who did it record it themselves: the chair, and the secretary of the group. */
    @Test
    void a_decision_is_registered_a_mandate_approved_and_the_overview_shows_it() {
        String mandate;
        try (Hands office = at("office", "/do/new/DraftMandate?programme=@prg:program")) {
            office.pick("/holder", Screens.shared().line().id("@prj:delprosjekt-1"));
            office.fill("/text/purpose", "Bedre vakter i helgene.");
            office.press("Gå videre");
            assertThat(office.says()).contains("Se over før du registrerer", "Bedre vakter");
            office.press("Tilbake og endre");
            mandate = office.recorded("Utkast til mandat laget");
            office.go("/do/new/RegisterDocument?programme=@prg:program");
            office.recordPaper("Mandat for helgevakter", PAPER);
        }
        try (Hands chair = at("chair", "/do/" + mandate + "/ProposeMandate")) {
            chair.pick("/proposedBy", Screens.shared().line().id("@bod:prosjektstyre"));
            chair.pick("/proposedTo", Screens.shared().line().id("@bod:styringsgruppe"));
            chair.recorded("Mandat lagt fram");
        }
        try (Hands secretary = at("secretary", "/do/new/RegisterDecision?programme=@prg:program")) {
            String decision =
                    secretary.recordApproval(
                            "Mandat for helgevakter", "Mandat for helgevakter", PAPER);

            secretary.go("/do/" + mandate + "/ApproveMandate");
            secretary.record();
            assertThat(secretary.page().innerText("#refusal"))
                    .contains("Ikke registrert", "Regel I-07");
            secretary.pick("/decision", decision);
            secretary.fill("/textHash", PAPER);
            secretary.recorded("Mandat godkjent");
            secretary.follow("Se det");
            assertThat(secretary.says()).contains("Bedre vakter i helgene.");
            secretary.go(PROGRAMME);
            assertThat(secretary.says()).contains("Mandat for helgevakter");
        }
    }

    /** A form that was open while somebody else acted comes back filled, with what happened. */
    @Test
    void a_stale_form_comes_back_filled_with_what_has_changed() {
        Line line = Screens.shared().line();
        try (Hands hands = at("secretary", "/do/@dec:mandat/AssignFollowUp")) {
            hands.fill("/followUp/text", "Følg opp planen.");
            hands.fill("/followUp/due", "31.12.2027");
            hands.pick("/followUp/organisation", line.id("@org:kommune-a"));
            String seen =
                    line.getPlain("secretary", "/decisions/@dec:mandat/commands")
                            .at("/version")
                            .toString();
            line.post(
                            "secretary",
                            "/decisions/@dec:mandat/follow-ups",
                            """
                            {"followUp": {"organisation": "@org:kommune-a", "text": "Først.", "due": "2027-06-01"}}
                            """,
                            "doing-stale-1",
                            "\"" + seen + "\"")
                    .accepted();
            hands.record();
            assertThat(hands.says()).contains("Dette har skjedd siden", "Oppfølging pålagt");
            assertThat(hands.value("/followUp/text")).isEqualTo("Følg opp planen.");
            hands.recorded("Oppfølging pålagt");
        }
    }

    /** Another language is another page, and what was typed goes with it; so do colours. */
    @Test
    void another_language_keeps_what_was_typed_and_a_receipt_is_a_receipt() {
        try (Hands hands = at("office", "/do/new/RegisterDocument?programme=@prg:program")) {
            Page page = hands.page();
            hands.fill("/title", "Notat om språk");
            in(hands, "English");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(hands.value("/title")).isEqualTo("Notat om språk");
            assertThat(page.locator("#summary").count()).isZero();
            hands.pick("/documentType", "rapport");
            hands.fill("/content/sha256", "5e".repeat(32));
            hands.press("Go on");
            in(hands, "Nynorsk");
            assertThat(hands.says()).contains("Notat om språk");
            assertThat(page.innerText("h1")).isEqualTo("Sjå over før du registrerer");
            hands.press("Registrer");
            long before = Screens.shared().line().recorded();
            in(hands, "Bokmål");
            assertThat(page.innerText("h1")).isEqualTo("Registrert");
            assertThat(hands.says()).contains("Dokument registrert");
            in(hands, "Mørkt");
            assertThat(page.innerText("h1")).isEqualTo("Registrert");
            assertThat(page.getAttribute("html", "data-color-scheme")).isEqualTo("dark");
            assertThat(Screens.shared().line().recorded()).isEqualTo(before);
        }
    }

    private static void in(Hands hands, String clothes) {
        hands.unfold("Visning|Vising|View");
        hands.press(clothes);
    }

    /** More than a page of a list: one looks for it by words, with script and without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void among_more_than_a_page_one_looks_by_words(boolean isScripted) {
        many();
        Line line = Screens.shared().line();
        String form = "/do/new/RegisterDecision?programme=" + line.id("@prg:mange");
        try (Hands hands = new Hands(Screens.shared(), "office", form, Hands.DESK, isScripted)) {
            Page page = hands.page();
            hands.press("Legg til: Saksdokumenter");
            String select = Hands.named("/papers/0/document");
            assertThat(page.locator(select + " option").count()).isEqualTo(101);
            assertThat(hands.says()).contains("Det er flere enn 100 å velge mellom.");
            page.locator(Hands.named("find:/papers/0/document")).pressSequentially("NOTAT 07");
            if (!isScripted) find(hands);
            page.waitForCondition(() -> page.locator(select + " option").count() == 11);
            assertThat(hands.says()).contains("10 treff å velge mellom.");
            hands.choose("/papers/0/document", "Notat 073");
            page.locator(Hands.named("find:/papers/0/document")).fill("finnes ikke");
            if (!isScripted) find(hands);
            page.waitForCondition(() -> hands.says().contains("«finnes ikke»"));
            assertThat(hands.value("/papers/0/document")).isEqualTo(line.id("@doc:notat-073"));
        }
    }

    private static void find(Hands hands) {
        hands.leave(hands.page().locator("button[name=find][value=\"/papers/0/document\"]"));
    }

    private static synchronized void many() {
        Line line = Screens.shared().line();
        if (line.getPlain("office", "/programmes/@prg:mange").status() == 200) return;
        line.post(
                        "office",
                        "/programmes",
                        """
                        {"programme": "@prg:mange", "name": "Programmet med mange notater",
                         "kind": "programme", "purpose": "Å prøve lange lister.",
                         "basis": {"origin": "mirrored", "quote": "Til prøve."}}""")
                .accepted();
        for (int no = 1; no <= 105; no++) {
            line.postAtLast(
                            "office",
                            "/documents",
                            """
                            {"document": "@doc:notat-%1$03d", "programme": "@prg:mange",
                             "title": "Notat %1$03d", "documentType": "rapport",
                             "content": {"sha256": "%2$s"}}"""
                                    .formatted(no, "%064x".formatted(no)),
                            "many-notes-" + no)
                    .accepted();
        }
        line.get("office", "/documents").accepted();
    }

    /** The example adds a code to the types of bodies, which is not one of those that we ship. */
    @Test
    void a_code_that_was_added_to_its_list_is_offered_and_called_so() {
        try (Hands hands = at("office", "/do/new/PlanBody?programme=@prg:program")) {
            hands.choose("/bodyType", "Fagpanel");
            hands.fill("/name", "Panelet");
            hands.press("Gå videre");
            assertThat(hands.says()).contains("Fagpanel");
            in(hands, "English");
            assertThat(hands.says()).contains("Expert panel");
        }
    }

    /** What lies under a key of its own is opened to whoever may correct it. */
    @Test
    void details_that_are_sealed_begin_as_they_stand_for_who_may_correct_them() {
        try (Hands hands = at("records", "/do/@per:assistent/CorrectPersonDetails")) {
            assertThat(hands.says()).contains("Skjemaet er fylt ut med det som står nå.");
            assertThat(hands.value("/details/name")).isEqualTo("Test Assistent");
            assertThat(hands.value("/details/email")).isEqualTo("assistent@kommune-a.example");
            assertThat(hands.value("/details/phone")).isEmpty();
        }
        try (Hands hands = at("records", "/do/@per:vara-1/CorrectPersonDetails")) {
            assertThat(hands.says()).contains("Her står det ingenting nå som du har innsyn i.");
            assertThat(hands.value("/details/name")).isEmpty();
        }
    }

    /** Nobody counts in hundredths of a per cent. */
    @Test
    void a_share_is_said_in_per_cent() {
        try (Hands hands = at("office", "/do/new/PlanPosition?programme=@prg:program")) {
            assertThat(hands.says()).contains("Stillingsprosent").doesNotContain("undredel");
            hands.fill("/title", "Rådgiver");
            hands.fill("/fteBp", "33,333");
            hands.press("Gå videre");
            assertThat(hands.page().innerText("#summary")).contains("høyst to desimaler");
            hands.pick("/employer", Screens.shared().line().id("@org:kommune-a"));
            hands.pick("/term", "permanent");
            hands.fill("/fteBp", "33,33");
            hands.press("Gå videre");
            assertThat(hands.says()).contains("33,33\u00a0%");
            hands.press("Registrer");
            assertThat(hands.says()).contains("Stilling planlagt");
        }
        assertThat(
                        Screens.shared()
                                .line()
                                .get("office", "/positions?q=rådgiver&limit=100")
                                .accepted()
                                .at("/items")
                                .findValuesAsString("fteBp"))
                .contains("3333");
    }

    /** The whole new text of a mandate is asked for; a person changes one word of it. */
    @Test
    void what_is_amended_begins_as_it_stands_and_all_else_still_stands() {
        Line line = Screens.shared().line();
        String mandate = amendable(line);
        JsonNode before = newest(line, mandate);
        try (Hands hands = at("secretary", "/do/" + mandate + "/AmendMandate")) {
            assertThat(hands.says()).contains("Skjemaet er fylt ut med det som står nå.");
            assertThat(hands.value("/text/purpose")).isEqualTo("Bedre vakter i helgene.");
            assertThat(hands.value("/text/scope").lines()).containsExactly("Vakter", "Opplæring");
            assertThat(hands.value("/text/authorities").lines())
                    .containsExactly("Tilsette vikarer", "Leie lokaler");
            assertThat(hands.value("/text/resultGoals")).isEqualTo("Ingen vakt er ubesatt.");
            assertThat(hands.value("/text/frame/certainty")).isEqualTo("range");
            assertThat(hands.value("/text/frame/kr")).isEqualTo("1 450 000,50");
            assertThat(hands.value("/text/frame/to")).isEqualTo("2 000 000");
            assertThat(hands.value("/text/valid/from")).isEqualTo("01.03.2026");
            assertThat(hands.value("/text/valid/to")).isEqualTo("ca. 2029");
            assertThat(hands.value("/text/document/document")).isEqualTo(line.id("@doc:mandat"));
            assertThat(hands.value("/decision")).isEmpty();
            assertThat(hands.value("/textHash")).isEmpty();
            hands.fill("/text/purpose", "Bedre vakter i ferien.");
            hands.pick("/decision", line.id("@dec:ferievakter"));
            hands.fill("/textHash", PAPER);
            hands.recorded("Mandat endret");
        }
        JsonNode after = newest(line, mandate);
        assertThat(after.path("version").intValue()).isEqualTo(2);
        assertThat(after.path("purpose").stringValue()).isEqualTo("Bedre vakter i ferien.");
        for (String field : OF_A_TEXT) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            assertThat(after.hasNonNull(field)).as(field).isTrue();
        }
        assertThat(after.path("changes").size()).isEqualTo(1);
    }

    /** What is opened and sent again as it stands says nothing new. */
    @ParameterizedTest
    @CsvSource({
        "secretary, @man:program, AmendMandate",
        "office, @agr:samarbeid, AmendAgreement",
        "secretary, @all:fordeling, ChangeAllocation",
        "secretary, @bod:styringsgruppe, ChangeBodyRules",
        "ownerA, @pos:delprosjektleder, ChangeFte",
        "ownerA, @pos:delprosjektleder, EntrustPosition",
        "office, @pos:delprosjektleder, ReviseRoleDescription",
        "ownerHospital, @par:sykehus, ChangeParticipationRole",
        "office, @prg:program, RenameProgramme"
    })
    void what_is_left_as_it_stands_changes_nothing(String as, String thing, String command) {
        long before = Screens.shared().line().recorded();
        try (Hands hands = at(as, "/do/" + thing + "/" + command)) {
            assertThat(hands.says()).contains("Skjemaet er fylt ut med det som står nå.");
            if (hands.page().locator(Hands.named("/reason")).count() > 0) {
                hands.fill("/reason", "Til prøve.");
            }
            hands.record();
            boolean isTaken = hands.page().innerText("h1").equals("Registrert");
            if (!isTaken)
                assertThat(hands.page().innerText("#refusal")).contains("er lik den gamle.");
        }
        assertThat(Screens.shared().line().recorded()).isEqualTo(before);
    }

    private static final List<String> OF_A_TEXT =
            List.of(
                    "scope",
                    "outOfScope",
                    "resultGoals",
                    "authorities",
                    "reporting",
                    "frame",
                    "validFrom",
                    "validTo",
                    "document");

    private static JsonNode newest(Line line, String mandate) {
        JsonNode versions =
                line.get("secretary", "/mandates/" + mandate + "/versions").accepted().at("/items");
        return versions.get(versions.size() - 1);
    }

    /** An approved mandate that says something of everything, and a decision to amend it by. */
    private static String amendable(Line line) {
        line.post(
                        "office",
                        "/mandates",
                        """
                        {"mandate": "@man:helgevakter", "programme": "@prg:program",
                         "holder": "@prj:delprosjekt-1",
                         "text": {"purpose": "Bedre vakter i helgene.",
                          "scope": ["Vakter", "Opplæring"], "outOfScope": ["Nye bygg"],
                          "resultGoals": ["Ingen vakt er ubesatt."],
                          "authorities": ["Tilsette vikarer", "Leie lokaler"],
                          "reporting": "Hvert kvartal.\\nTil styringsgruppen.",
                          "frame": {"certainty": "range",
                           "kr": {"currency": "NOK", "minor": 145000050},
                           "to": {"currency": "NOK", "minor": 200000000}},
                          "valid": {"from": "2026-03-01", "to": "2029~"},
                          "document": {"document": "@doc:mandat", "version": 2}}}
                        """)
                .accepted();
        line.postAtLast(
                        "chair",
                        "/mandates/@man:helgevakter/proposal",
                        """
                        {"proposedBy": "@bod:prosjektstyre", "proposedTo": "@bod:styringsgruppe"}
                        """,
                        "amend-propose")
                .accepted();
        for (String decision : List.of("@dec:helgevakter", "@dec:ferievakter")) {
            line.post(
                            "secretary",
                            "/decisions",
                            """
                            {"decision": "%s", "body": "@bod:styringsgruppe",
                             "programme": "@prg:program", "kind": "resolution",
                             "title": "Mandat for vakter", "text": "Mandatet godkjennes.",
                             "needsAction": false,
                             "papers": [{"document": "@doc:mandat", "version": 1, "sha256": "%s"}]}
                            """
                                    .formatted(decision, PAPER))
                    .accepted();
        }
        line.postAtLast(
                        "secretary",
                        "/mandates/@man:helgevakter/approval",
                        """
                        {"decision": "@dec:helgevakter", "textHash": "%s"}"""
                                .formatted(PAPER),
                        "amend-approve")
                .accepted();
        line.get("secretary", "/mandates/@man:helgevakter").accepted();
        return line.id("@man:helgevakter");
    }
}
