package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and the report of it tell the same, and each reports what it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MAX_VALUE - 6)
class ReportsLineIT {

    /** To be looked at by a person. */
    private static final Path KEPT = Path.of("target", "reports");

    private static final String PROGRAMME = "/programmes/@prg:program";

    /** What a screen has and paper has not; drawings are told in the tables beside them. */
    private static final String OF_THE_SCREEN =
            "form, nav, script, summary, svg, .away, .actions, .replay-actions, .replay > article,"
                    + " [data-paper=no]";

    private static Line line;
    private static HttpClient http;
    private static long position;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start(Template.EXAMPLE, "eksempel");
        http = HttpClient.newHttpClient();
        position =
                line.getPlain("office", "/programmes").accepted().at("/meta/position").longValue();
        Files.createDirectories(KEPT);
    }

    @AfterAll
    static void stop() {
        http.close();
        line.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROGRAMME,
                PROGRAMME + "/decisions",
                "/decisions/@dec:plan",
                PROGRAMME + "/mandates",
                "/mandates/@man:program",
                PROGRAMME + "/money",
                "/frames/@fra:ramme",
                PROGRAMME + "/entries",
                "/entries/@ent:lønn",
                PROGRAMME + "/handovers",
                PROGRAMME + "/bodies",
                "/bodies/@bod:styringsgruppe",
                PROGRAMME + "/replay"
            })
    void tells_what_its_page_tells(String path) throws Exception {
        for (String language : List.of("nb", "nn", "en")) {
            String pinned = path + "?lang=" + language + "&atPosition=" + position;
            Document page = Jsoup.parse(text(asked("controller", pinned, "text/html")));
            HttpResponse<byte[]> answer = asked("controller", pinned + "&format=pdf", "*/*");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            keep(path, language, answer.body());
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                String told = squeezed(new PDFTextStripper().getText(pdf));
                List<String> missing = new ArrayList<>();
                for (String fact : facts(page)) {
                    if (!told.contains(squeezed(fact))) missing.add(fact);
                }
                assertThat(missing).as("%s in %s", path, language).isEmpty();
                saysWhatItIs(pdf, told, page, language);
            }
        }
    }

    /** All text of the page, each piece as it stands in its element. */
    private static List<String> facts(Document page) {
        Element main = page.selectFirst("main");
        assertThat(main).isNotNull();
        // Steps to walk through are told under each other.
        List<String> facts = new ArrayList<>(main.select(".replay-steps li span").eachText());
        main.select(OF_THE_SCREEN).remove();
        for (TextNode each : main.selectXpath(".//text()", TextNode.class)) {
            if (!each.isBlank()) facts.add(each.text());
        }
        assertThat(facts).hasSizeGreaterThan(5);
        return facts;
    }

    private static void saysWhatItIs(PDDocument pdf, String told, Document page, String language) {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getLanguage()).isEqualTo(language);
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(page.title());
        assertThat(told)
                .contains(squeezed(Long.toString(position)))
                .contains("atPosition=" + position)
                .contains("effectiveOn=")
                .contains(squeezed(line.address().toString()))
                .contains("UTC+0");
    }

    @Test
    void a_program_may_ask_for_it_in_its_own_way() throws Exception {
        HttpResponse<byte[]> answer = asked("office", PROGRAMME, "application/pdf");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches(
                        "attachment; filename=\"samspor-prg_\\w+-\\d{4}-\\d\\d-\\d\\d-p\\d+\\.pdf\"");
    }

    /** For those who reckon: the tables of the page, with its sums, days and names as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PROGRAMME,
                PROGRAMME + "/decisions",
                "/mandates/@man:program",
                PROGRAMME + "/money",
                "/entries/@ent:lønn",
                PROGRAMME + "/handovers",
                "/bodies/@bod:styringsgruppe",
                PROGRAMME + "/replay"
            })
    void its_tables_are_had_as_a_workbook(String path) throws Exception {
        HttpResponse<byte[]> answer =
                asked("controller", path + "?format=xlsx&atPosition=" + position, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"samspor-[^\"]+\\.xlsx\"");
        Files.write(KEPT.resolve(named(path) + ".xlsx"), answer.body());
        Sheets sheets = Sheets.of(answer.body());
        assertThat(sheets.names()).contains("Om rapporten");
        assertThat(sheets.text()).contains("atPosition=" + position, line.address().toString());
        Document page = Jsoup.parse(text(asked("controller", path, "text/html")));
        for (Element each : page.select("main table tbody th")) {
            for (TextNode text : each.textNodes()) {
                if (!text.isBlank())
                    assertThat(squeezed(sheets.text())).contains(squeezed(text.text()));
            }
        }
    }

    @Test
    void what_it_is_narrowed_to_stands_in_it_and_no_page_is_left_out() throws Exception {
        String path = PROGRAMME + "/decisions?state=effective&q=plan";
        try (PDDocument pdf = Loader.loadPDF(asked("office", path + "&format=pdf", "*/*").body())) {
            String told = squeezed(new PDFTextStripper().getText(pdf));
            assertThat(told).contains("Tekst:plan").contains("Tilstand:");
        }
        String limited = text(asked("office", PROGRAMME + "/decisions", "text/html"));
        int rows = Jsoup.parse(limited).select("main tbody tr").size();
        HttpResponse<byte[]> all = asked("office", PROGRAMME + "/decisions?format=pdf", "*/*");
        int recorded =
                line.getPlain("office", "/decisions?programme=@prg:program&limit=100")
                        .accepted()
                        .at("/items")
                        .size();
        assertThat(recorded).isGreaterThanOrEqualTo(rows);
        try (PDDocument pdf = Loader.loadPDF(all.body())) {
            String told = squeezed(new PDFTextStripper().getText(pdf));
            line.getPlain("office", "/decisions?programme=@prg:program&limit=100")
                    .at("/items")
                    .findValuesAsString("title")
                    .forEach(title -> assertThat(told).contains(squeezed(title)));
        }
    }

    @Test
    void only_what_is_a_report_is_one() throws Exception {
        assertThat(asked("office", PROGRAMME + "?format=docx", "*/*").statusCode()).isEqualTo(400);
        assertThat(asked("office", "/programmes?format=xlsx", "*/*").statusCode()).isEqualTo(400);
        assertThat(asked("office", "/programmes?format=pdf", "*/*").statusCode()).isEqualTo(400);
    }

    @Test
    void what_there_is_not_has_no_report() throws Exception {
        String absent = "/decisions/dec_" + "0".repeat(26);
        HttpResponse<byte[]> page = asked("office", absent, "text/html");
        HttpResponse<byte[]> report = asked("office", absent + "?format=pdf", "*/*");
        assertThat(report.statusCode()).isEqualTo(page.statusCode()).isEqualTo(404);
        assertThat(report.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    private static HttpResponse<byte[]> asked(String as, String path, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(line.address() + line.resolved(path)))
                        .header("Authorization", "Bearer " + line.token(as))
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void keep(String path, String language, byte[] pdf) throws IOException {
        Files.write(KEPT.resolve(named(path) + "-" + language + ".pdf"), pdf);
    }

    private static String named(String path) {
        return path.replaceAll("[^a-zA-Zæøå]+", "-").replaceAll("^-", "");
    }

    /** Lines are broken otherwise on paper than on a screen. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
