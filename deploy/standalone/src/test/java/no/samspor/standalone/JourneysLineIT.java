package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.samspor.cli.Programmes;
import no.samspor.kernel.Role;
import no.samspor.log.LogKeyFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people come to do, from the first page to the last, in the record of the five programmes.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(4)
class JourneysLineIT {

    private static final String PROGRAMME = "/programmes/@prg:framtidens-helsetjenester";
    private static final String MIRRORED =
            """
            "basis": {"origin": "mirrored", "quote": "Fra møteboka og regnskapet."}""";

    private static final String PAPER = "7e".repeat(32);
    private static final Path SMALL_JAR =
            Path.of("..", "auditor", "target", "auditor-0.1.0-SNAPSHOT-exec.jar");
    private static final Path SECOND = Path.of("..", "..", "docs", "verify.py");
    private static final int LOOKS_MAX = 150;

    private static Line line;
    private static Screens screens;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start("framtidens-helsetjenester");
        screens = Screens.of(line);
        List<String> texts = new ArrayList<>();
        for (String name : ProgrammesTest.FILES) {
            try (InputStream text =
                    JourneysLineIT.class.getResourceAsStream("/programmes/" + name + ".json")) {
                texts.add(
                        new String(
                                Objects.requireNonNull(text).readAllBytes(),
                                StandardCharsets.UTF_8));
            }
        }
        assertThat(Programmes.load(line.address(), line::token, texts)).hasSize(5);
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    /** The project office reports what the steering group decided, and the overview knows it. */
    @Test
    void an_office_registers_a_decision_approves_the_mandate_and_sees_the_overview_change() {
        try (Hands office = new Hands(screens, "office", PROGRAMME, Hands.DESK)) {
            assertThat(office.says()).doesNotContain("Bedre vakter i helgene.");
            begin(office, "Registrer et dokument");
            office.recordPaper("Mandat for helgevakter", PAPER);

            begin(office, "Lag utkast til et mandat");
            office.choose("/holder", "Prosjekt: Heltidskultur");
            office.fill("/text/purpose", "Bedre vakter i helgene.");
            String mandate = office.recorded("Utkast til mandat laget");
            office.follow("Gjør noe mer");
            office.follow("Legg fram mandatet for et overordnet organ");
            office.choose("/proposedBy", "Regional arbeidsgruppe");
            office.choose("/proposedTo", "Styringsgruppe - prosjektansvarlig");
            office.recorded("Mandat lagt fram");

            begin(office, "Registrer et vedtak");
            office.recordApproval("Helgevakter i tre kommuner", "Mandat for helgevakter", PAPER);

            office.go("/do/" + mandate);
            office.follow("Godkjenn mandatet");
            office.choose("/decision", "Helgevakter i tre kommuner");
            office.fill("/textHash", PAPER);
            office.recorded("Mandat godkjent");
            office.follow("Se det");
            assertThat(office.says()).contains("Bedre vakter i helgene.", "Godkjent");

            office.go(PROGRAMME);
            assertThat(office.says()).contains("Helgevakter i tre kommuner");
            assertThat(office.says()).contains("Bedre vakter i helgene.");
        }
    }

    /** From the overview, the way that anybody would go. */
    private static void begin(Hands hands, String task) {
        hands.go(PROGRAMME);
        hands.follow("Gjør");
        hands.follow("Opprett noe nytt");
        hands.follow(task);
    }

    /** A leader of Melhus takes over what the project hands over, standing in the corridor. */
    @Test
    void a_unit_leader_accepts_a_handover_with_a_remark_on_a_phone() {
        String handover = "@han:opplæring-melhus-nord";
        reported(
                "/organisations/@org:/melhus/units",
                """
                {"unit": "@uni:nord", "name": "Hjemmetjenesten nord", %s}"""
                        .formatted(MIRRORED));
        line.post(
                        "office",
                        "/handovers",
                        """
                        {"handover": "@han:opplæring-melhus-nord",
                         "programme": "@prg:framtidens-helsetjenester",
                         "deliverables": ["Opplæring av mentorer"], "mandatory": [],
                         "receiver": {"organisation": "@org:/melhus", "unit": "@uni:nord"}}""")
                .accepted();
        Hiring hiring = new Hiring(line);
        hiring.enterUnit("leder-melhus", "@org:/melhus", List.of(Role.RUL), "@uni:nord");
        line.signsIn("leder-melhus", hiring.token("leder-melhus", line.id("@org:/melhus")));
        line.post("office", "/handovers/" + handover + "/offer", "{}").accepted();
        try (Hands leader =
                new Hands(screens, "leder-melhus", PROGRAMME + "/handovers", Hands.PHONE)) {
            String there = "main a[href*=\"" + line.id(handover) + "\"]";
            leader.leave(leader.page().locator(there).first());
            leader.follow("Gjør noe med dette");
            leader.follow("Ta over leveransen");
            holder(leader, "/benefitOwner", "Gevinsteier");
            holder(leader, "/budgetHolder", "Budsjettdisponent");
            leader.unfold("Driftskostnad");
            leader.fill("/operatingCost/yearly/kr", "120 000");
            leader.fill("/operatingCost/coveredBy", "Budsjett 2026, ansvar 3120");
            leader.press("Legg til: Merknader");
            leader.fill("/remarks/0/text", "To til må få opplæring.");
            leader.fill("/remarks/0/due", "31.12.2027");
            assertThat(over(leader.page())).isZero();
            leader.press("Gå videre");
            assertThat(leader.says()).contains("To til må få opplæring.", "Avdelingsleder");
            assertThat(over(leader.page())).isZero();
            leader.press("Registrer");
            assertThat(leader.says()).contains("Overlevering tatt imot");
            leader.follow("Se det");
            assertThat(leader.says()).contains("To til må få opplæring.");
        }
        assertThat(line.get("office", "/handovers/" + handover).at("/item/state").stringValue())
                .isEqualTo("acceptedWithRemarks");
    }

    private static void holder(Hands hands, String pointer, String label) {
        hands.unfold(label);
        hands.choose(pointer + "/organisation", "Melhus kommune");
        hands.fill(pointer + "/roleTitle", "Avdelingsleder");
    }

    private static int over(Page page) {
        return ((Number)
                        page.evaluate(
                                "() => document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                .intValue();
    }

    /** An auditor follows a sum to the vote behind it, and believes nobody. */
    @Test
    void an_auditor_follows_a_sum_to_the_vote_and_verifies_it_offline(@TempDir Path away)
            throws Exception {
        long last = spend();
        for (int look = 0; look < LOOKS_MAX; look++) {
            if (line.getPlain("auditor", "/log/state").at("/sealed").longValue() >= last) break;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Path bundle = away.resolve("evidence.zip");
        try (Hands auditor =
                Hands.signedIn(screens, "Kommunerevisor for kommune A", PROGRAMME, Hands.DESK)) {
            auditor.follow("Penger");
            auditor.leave(auditor.page().locator("main td.num a").first());
            assertThat(auditor.says()).contains("Kurs for mentorer");
            auditor.follow("Ramme for opplæring");
            assertThat(auditor.page().innerText("h1")).isEqualTo("Ramme for opplæring");
            assertThat(auditor.page().innerText(".votes")).contains("5", "1");
            auditor.save("Last ned bevisene (zip)", bundle);
            auditor.page().goBack();
            auditor.page().goBack();
            assertThat(auditor.page().url()).endsWith("/money");
        }
        String key = line.bean(LogKeyFiles.class).get().verifiers().getFirst().toString();
        List<String> java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        SMALL_JAR.toString(),
                        "verify");
        List<String> python = List.of("python3", SECOND.toString());
        for (List<String> verifier : List.of(java, python)) {
            assertThat(run(verifier, bundle, key)).as("%s", verifier).isZero();
        }
        Path turned = away.resolve("turned.zip");
        turn(bundle, "Kursene koster 450 000 kroner.", turned);
        for (List<String> verifier : List.of(java, python)) {
            assertThat(run(verifier, turned, key)).as("%s of a lie", verifier).isNotZero();
        }
    }

    /** The same bundle, in which one letter of what was decided is another. */
    private static void turn(Path bundle, String said, Path to) throws IOException {
        int turned = 0;
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(bundle));
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                if (each.getName().endsWith(".leaf") && text.contains(said)) {
                    bytes = text.replace("450", "950").getBytes(StandardCharsets.ISO_8859_1);
                    turned++;
                }
                zip.putNextEntry(new ZipEntry(each.getName()));
                zip.write(bytes);
            }
        }
        assertThat(turned).isPositive();
    }

    /**
     * A sum to follow: what the office reports of a frame that the steering group granted, and of
     * an entry that took from it.
     *
     * @return the position of the last of it
     */
    private static long spend() {
        String lines =
                """
                [{"line": "@lin:kurs", "title": "Kurs", "year": 2026, "group": "drift",
                  "kr": {"currency": "NOK", "minor": 45000000}}]""";
        String kr =
                """
                "kr": {"currency": "NOK", "minor": 45000000}""";
        reported(
                "/frames",
                """
                {"frame": "@fra:kurs", "programme": "@prg:framtidens-helsetjenester",
                 "holder": "@prj:veiledningssystem", %s, "lines": %s, %s}"""
                        .formatted(kr, lines, MIRRORED));
        reported(
                "/decisions",
                """
                {"decision": "@dec:kurs", "body": "@bod:styringsgruppe",
                 "programme": "@prg:framtidens-helsetjenester", "kind": "resolution",
                 "title": "Ramme for opplæring", "text": "Kursene koster 450 000 kroner.",
                 "needsAction": false, "vote": {"inFavour": 5, "against": 1},
                 "moneyEffect": {"amount": {"certainty": "exact", %s}, "frame": "@fra:kurs"}, %s}"""
                        .formatted(kr, MIRRORED));
        reported(
                "/frames/@fra:kurs/grant",
                """
                {%s, "lines": %s, "decision": "@dec:kurs", %s}"""
                        .formatted(kr, lines, MIRRORED));
        reported(
                "/periods",
                """
                {"programme": "@prg:framtidens-helsetjenester", "month": "2026-11", %s}"""
                        .formatted(MIRRORED));
        reported(
                "/entries/imports",
                """
                {"entry": "@ent:kurs", "programme": "@prg:framtidens-helsetjenester",
                 "voucher": {"organisation": "@org:/melhus", "voucherRef": "21007",
                   "voucherDate": "2026-11-05", "postingPeriod": "2026-11", "bothSides": false,
                   "text": "Kurs for mentorer", "lines": [{"side": "debit",
                     "kr": {"currency": "NOK", "minor": 1200000},
                     "dims": {"kontoklasse": "1", "art": "150", "funksjon": "120",
                       "ansvar": "4100", "prosjekt": "P-77"},
                     "frame": "@fra:kurs", "line": "@lin:kurs"}]},
                 "imported": {"batch": "2026-11", "approvals": [
                   {"step": "attested", "roleTitle": "Enhetsleder", "on": "2026-11-06"},
                   {"step": "approved", "roleTitle": "Kommunalsjef helse", "on": "2026-11-09"}]}, %s}"""
                        .formatted(MIRRORED));
        return line.position();
    }

    private static void reported(String path, String body) {
        line.post("office", path, body).accepted();
    }

    private static int run(List<String> verifier, Path bundle, String key) throws Exception {
        List<String> words = new ArrayList<>(verifier);
        words.addAll(List.of(bundle.toString(), "--key", key));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
