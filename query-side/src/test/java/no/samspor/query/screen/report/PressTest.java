package no.samspor.query.screen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the press, and what never goes into it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PressTest {

    private static final Press PRESS = new Press();
    private static final Instant MADE = Instant.parse("2026-11-27T09:30:00Z");
    private static final String HOME = "https://samspor.invalid";
    private static final String STYLE =
            new String(Press.ours("templates/screen/report.css"), StandardCharsets.UTF_8);
    private static final String SECRET = "hemmelighet-3F9";

    @AfterAll
    static void close() {
        PRESS.close();
    }

    @Test
    void a_report_is_tagged_and_says_what_it_is_called_and_in_which_language() throws IOException {
        try (PDDocument pdf =
                pressed("<h1>Vedtak</h1><p>Ja.</p><table><tr><th>a</th></tr></table>")) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nn");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Prøve – Samspor");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            List<String> tags = new ArrayList<>();
            gather(catalog.getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "P", "Table", "TR", "TH");
        }
    }

    private static void gather(PDStructureNode node, List<String> tags) {
        for (Object each : node.getKids()) {
            if (!(each instanceof PDStructureElement element)) continue;
            tags.add(element.getStructureType());
            gather(element, tags);
        }
    }

    @Test
    void a_drawing_tells_what_it_shows() throws IOException {
        String drawing =
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">
                <title>Ramme og bruk</title><desc>Én stolpe.</desc>
                <rect x="1" y="1" width="18" height="8" fill="#0a4580"/></svg>
                """;
        try (PDDocument pdf = pressed(drawing)) {
            List<String> told = new ArrayList<>();
            alternatives(pdf.getDocumentCatalog().getStructureTreeRoot(), told);
            assertThat(told).contains("Ramme og bruk. Én stolpe.");
        }
    }

    private static void alternatives(PDStructureNode node, List<String> told) {
        for (Object each : node.getKids()) {
            if (!(each instanceof PDStructureElement element)) continue;
            if (element.getAlternateDescription() != null) {
                told.add(element.getAlternateDescription());
            }
            alternatives(element, told);
        }
    }

    @Test
    void the_head_of_a_long_table_stands_on_every_page() throws IOException {
        StringBuilder rows = new StringBuilder("<table class=\"rows\"><thead><tr>");
        rows.append("<th scope=\"col\">Overskriften</th></tr></thead><tbody>");
        for (int i = 0; i < 300; i++) rows.append("<tr><td>rad ").append(i).append("</td></tr>");
        try (PDDocument pdf = pressed(rows.append("</tbody></table>").toString())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).as("page %d", page).contains("Overskriften");
            }
        }
    }

    @Test
    void every_sign_that_we_write_has_its_letter_in_the_file() throws IOException {
        String signs = "æøå ÆØÅ áäčđéŋöšŧüž «sitat» – − · … → ½ § ● ▲ ■";
        try (PDDocument pdf = pressed("<p>" + signs + "</p><code>0f3a9</code>")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(signs).contains("0f3a9");
            for (PDPage page : pdf.getPages()) {
                for (COSName each : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(each);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void the_same_paper_at_the_same_instant_is_the_same_file() {
        assertThat(bytes("<h1>Vedtak</h1>")).isEqualTo(bytes("<h1>Vedtak</h1>"));
    }

    /** Also where a page would name something: past the paper, straight into the press. */
    @Test
    void nothing_is_fetched_whatever_a_page_names(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secret.txt");
        Files.writeString(file, SECRET);
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        try {
            for (String there :
                    List.of(
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/x",
                            file.toUri().toString())) {
                String html = naming(there);
                byte[] raw = PRESS.print(new W3CDom().fromJsoup(Jsoup.parse(html)), MADE);
                byte[] paper = PRESS.print(Paper.of(html, STYLE, HOME), MADE);
                assertThat(text(raw)).doesNotContain(SECRET);
                assertThat(text(paper)).contains("Hva som helst").doesNotContain(SECRET);
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String naming(String there) {
        return """
        <!DOCTYPE html [<!ENTITY away SYSTEM "@">]>
        <html lang="nb"><head><title>t</title><base href="@"><meta http-equiv="refresh" content="0;url=@">
        <link rel="stylesheet" href="@"><script src="@"></script>
        <style>@import url("@"); @font-face { font-family: X; src: url("@"); }
        body { background: url("@"); font-family: X, Inter; } li { list-style-image: url("@"); }</style></head>
        <body><p>Hva som helst &away;</p><img src="@" alt="a"><object data="@" type="image/svg+xml"></object>
        <iframe src="@"></iframe><ul><li style="background: url('@')">x</li></ul>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"
             width="9" height="9"><title>t</title><image xlink:href="@" href="@" width="9" height="9"/>
        <use xlink:href="@#a"/><script xlink:href="@"/>
        <rect width="9" height="9" fill="url(@#b)"/></svg></body></html>
        """
                .replace("@import", "\u0001")
                .replace("@font-face", "\u0002")
                .replace("@", there)
                .replace("\u0001", "@import")
                .replace("\u0002", "@font-face");
    }

    private static PDDocument pressed(String body) throws IOException {
        return Loader.loadPDF(bytes(body));
    }

    private static byte[] bytes(String body) {
        String html =
                "<!DOCTYPE html><html lang=\"nn\"><head><title>Prøve – Samspor</title>"
                        + "<meta name=\"subject\" content=\"En prøve\"></head><body>"
                        + body
                        + "</body></html>";
        return PRESS.print(Paper.of(html, STYLE, HOME), MADE);
    }
}
