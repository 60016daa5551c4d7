package no.samspor.query.screen.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samspor.query.screen.report.Workbook.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tables of a page in a workbook: what a cell says, and what it never does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTest {

    private static final Instant MADE = Instant.parse("2026-11-27T12:00:00Z");

    private static List<Sheet> tables(String main) {
        return Tables.of("<html><body><main>" + main + "</main></body></html>");
    }

    private static Map<String, Document> opened(String main) throws Exception {
        byte[] bytes = Workbook.of(tables(main), "Penger & «vedtak»", "Kontoret", MADE);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultNSInstance();
                byte[] part = zip.readAllBytes();
                parts.put(
                        each.getName(),
                        xml.newDocumentBuilder().parse(new ByteArrayInputStream(part)));
            }
        }
        return parts;
    }

    /** The cell at a place of the first sheet. */
    private static Element cell(String main, String at) throws Exception {
        var cells = opened(main).get("xl/worksheets/sheet1.xml").getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("r").equals(at)) return cell;
        }
        throw new AssertionError("no cell at " + at);
    }

    private static String row(String cell) {
        return "<h2>Ark</h2><table><thead><tr><th>Hode</th></tr></thead><tbody><tr>"
                + cell
                + "</tr></tbody></table>";
    }

    private static String style(String text) throws Exception {
        return cell(row("<td class=num>" + text + "</td>"), "A2").getAttribute("s");
    }

    @Test
    void every_part_of_it_is_named_and_can_be_read() throws Exception {
        Map<String, Document> parts = opened(row("<td>1 &lt; 2 \u0007&amp; «3»</td>"));
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/core.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml");
        Document types = parts.get("[Content_Types].xml");
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels") || part.startsWith("[")) continue;
            assertThat(types.getDocumentElement().getTextContent()).isEmpty();
            assertThat(attributes(types, "Override", "PartName")).contains("/" + part);
        }
        assertThat(cell(row("<td>1 &lt; 2 &amp; «3»</td>"), "A2").getTextContent())
                .isEqualTo("1 < 2 & «3»");
    }

    private static List<String> attributes(Document part, String element, String attribute) {
        var found = part.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(at -> ((Element) found.item(at)).getAttribute(attribute))
                .toList();
    }

    @Test
    void sums_days_and_shares_can_be_reckoned_with() throws Exception {
        String kroner = row("<td class=num>−1\u00a0450\u00a0000,50\u00a0kr</td>");
        assertThat(cell(kroner, "A2").getTextContent()).isEqualTo("-1450000.50");
        assertThat(cell(row("<td>27.11.2026</td>"), "A2").getTextContent()).isEqualTo("46353");
        assertThat(cell(row("<td>33,5\u00a0%</td>"), "A2").getTextContent()).isEqualTo("33.5E-2");
        assertThat(cell(row("<td class=num>1\u00a0200</td>"), "A2").getTextContent())
                .isEqualTo("1200");
        assertThat(style("5\u00a0kr")).isEqualTo("4");
        assertThat(style("01.02.2026")).isEqualTo("5");
        assertThat(style("120\u00a0%")).isEqualTo("6");
    }

    /** «ca. 2025» is no day, and a name of figures is no number. */
    @Test
    void what_is_less_certain_stays_its_words() throws Exception {
        for (String text : List.of("ca. 1\u00a0000\u00a0kr", "ca. 2025", "oktober 2023", "–")) {
            Element cell = cell(row("<td class=num>" + text + "</td>"), "A2");
            assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
            assertThat(cell.getTextContent()).isEqualTo(text);
        }
        assertThat(cell(row("<th>2026</th>"), "A2").getAttribute("t")).isEqualTo("inlineStr");
    }

    @Test
    void nothing_is_run_and_text_stays_as_it_was() throws Exception {
        for (String text :
                List.of(
                        "=HYPERLINK(\"http://a.invalid\")",
                        "+1",
                        "-1+2",
                        "@SUM(A1)",
                        " =1",
                        "\u00a0=1",
                        "\u200b=1")) {
            String main = row("<td>" + text.replace("\"", "&quot;") + "</td>");
            assertThat(opened(main).get("xl/worksheets/sheet1.xml").getElementsByTagName("f"))
                    .matches(formulas -> formulas.getLength() == 0);
            Element cell = cell(main, "A2");
            assertThat(cell.getAttribute("s")).isEqualTo("2");
            assertThat(cell.getTextContent()).isEqualTo(text.strip());
        }
        Document styles = opened(row("<td>x</td>")).get("xl/styles.xml");
        Element guarded = (Element) styles.getElementsByTagName("xf").item(3);
        assertThat(guarded.getAttribute("quotePrefix")).isEqualTo("1");
    }

    @Test
    void a_sheet_is_called_after_its_heading_and_no_two_the_same() {
        List<Sheet> sheets = tables(row("<td>1</td>") + row("<td>2</td>"));
        assertThat(sheets).extracting(Sheet::name).containsExactly("Ark", "Ark");
        assertThat(named(sheets)).containsExactly("Ark", "Ark 2");
        byte[] bytes = Workbook.of(sheets, "", "", MADE);
        assertThat(bytes).isEqualTo(Workbook.of(sheets, "", "", MADE));
        List<Sheet> long_ones = tables("<h2>" + "Ab/".repeat(20) + "</h2><table><tr><td>1</table>");
        assertThat(named(long_ones)).allMatch(name -> name.length() <= 31 && !name.contains("/"));
    }

    private static List<String> named(List<Sheet> sheets) {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Workbook.of(sheets, "", "", MADE)))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (!each.getName().equals("xl/workbook.xml")) continue;
                return List.of(new String(zip.readAllBytes(), UTF_8).split("name=\"", -1)).stream()
                        .skip(1)
                        .map(text -> text.replaceAll("\".*", ""))
                        .toList();
            }
            throw new AssertionError("no workbook");
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * Facts lie in one sheet, those of pictures in tables of their own; what only presses is out.
     */
    @Test
    void facts_and_what_pictures_show_are_there_too() {
        List<Sheet> sheets =
                tables(
                        "<h1>Program</h1><dl><dt>Ramme</dt><dd>5\u00a0kr</dd><dd>endret</dd></dl>"
                                + "<dl><dt>Status</dt><dd>I gang</dd></dl><form><table><tr><td>x</table></form>"
                                + "<h2>Bilde</h2><details><summary>Vis</summary><table><tr><td>y</table></details>");
        assertThat(sheets).extracting(Sheet::name).containsExactly("Program", "Bilde");
        assertThat(sheets.getFirst().rows()).hasSize(2);
        assertThat(tables(row("<td>1</td>") + "<dl></dl><dl><dt>a</dt><dd>b</dd></dl>"))
                .as("facts after a table have a sheet of their own")
                .hasSize(2);
        assertThat(sheets.getFirst().rows().getFirst())
                .extracting(Workbook.Cell::value)
                .containsExactly("Ramme", "5", "endret");
    }

    @Test
    void where_there_are_more_rows_the_sheet_says_so() {
        List<Sheet> sheets =
                tables(row("<td>1</td>") + "<p class='part-lead more-rows'>Det finnes flere.</p>");
        assertThat(sheets.getFirst().rows().getLast())
                .extracting(Workbook.Cell::value)
                .containsExactly("Det finnes flere.");
    }
}
