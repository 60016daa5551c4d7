package no.samspor.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A workbook as whoever opens it finds it.
 *
 * @param names of its sheets
 * @param text of all its cells
 */
record Sheets(List<String> names, String text) {

    static Sheets of(byte[] workbook) throws IOException {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(each.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        }
        List<String> names = parts.get("xl/workbook.xml").select("sheet").eachAttr("name");
        StringBuilder text = new StringBuilder();
        for (int at = 1; at <= names.size(); at++) {
            Document sheet = parts.get("xl/worksheets/sheet" + at + ".xml");
            sheet.select("t, v").forEach(each -> text.append(each.wholeText()).append('\n'));
        }
        return new Sheets(names, text.toString());
    }
}
