package no.samspor.query.screen.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samspor.edge.output.Formula;

/**
 * A workbook of tables, as spreadsheets open it: the least of Office Open XML (ISO/IEC 29500) that
 * has sheets, heads, numbers, kroner and dates. Text is text: a cell holds no formula, and one that
 * reads as a formula is marked so that none is made of it when it is touched. The same tables at
 * the same instant give the same bytes.
 */
final class Workbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Beyond these a file is damaged to the programs that open it. */
    private static final int NAME_MAX = 31;

    private static final int TEXT_MAX = 32_767;
    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 60;

    private Workbook() {}

    /**
     * One table.
     *
     * @param rows cells of each; the first {@code heads} of them are its head
     */
    record Sheet(String name, int heads, List<List<Cell>> rows) {}

    /** How a cell is shown; its place is that of its style in the file. */
    enum Style {
        TEXT,
        HEAD,
        /** Text that reads as a formula. */
        GUARDED,
        NUMBER,
        KRONER,
        DATE,
        PERCENT
    }

    /**
     * One cell.
     *
     * @param value text, or a number as the file has it
     */
    record Cell(Style style, String value) {

        static Cell text(String text) {
            return new Cell(Formula.isReadIn(text) ? Style.GUARDED : Style.TEXT, text);
        }

        boolean isNumber() {
            return style.ordinal() >= Style.NUMBER.ordinal();
        }
    }

    static byte[] of(List<Sheet> sheets, String title, String author, Instant made) {
        List<Sheet> named = named(sheets);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, made, "[Content_Types].xml", types(named.size()));
            put(zip, made, "_rels/.rels", packageLinks());
            put(zip, made, "docProps/core.xml", about(title, author, made));
            put(zip, made, "xl/workbook.xml", workbook(named));
            put(zip, made, "xl/_rels/workbook.xml.rels", workbookLinks(named.size()));
            put(zip, made, "xl/styles.xml", styles());
            for (int at = 0; at < named.size(); at++) {
                String file = "xl/worksheets/sheet" + (at + 1) + ".xml";
                put(zip, made, file, sheet(named.get(at)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, Instant made, String file, String text)
            throws IOException {
        ZipEntry entry = new ZipEntry(file);
        entry.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    /** Each by a name that a sheet may have, and no other of them has. */
    private static List<Sheet> named(List<Sheet> sheets) {
        List<String> taken = new ArrayList<>();
        List<Sheet> named = new ArrayList<>();
        for (Sheet each : sheets) {
            String plain = each.name().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
            String name = cut(plain.isEmpty() ? "1" : plain, "");
            for (int number = 2; isTaken(name, taken); number++) name = cut(plain, " " + number);
            taken.add(name);
            named.add(new Sheet(name, each.heads(), each.rows()));
        }
        return named;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), NAME_MAX - end.length())) + end;
    }

    private static String types(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        xml.append("<Default Extension=\"rels\" ContentType=")
                .append("\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        part(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
        part(xml, "xl/workbook.xml", TYPES + "sheet.main");
        part(xml, "xl/styles.xml", TYPES + "styles");
        for (int at = 1; at <= sheets; at++) {
            part(xml, "xl/worksheets/sheet" + at + ".xml", TYPES + "worksheet");
        }
        return xml.append("</Types>").toString();
    }

    private static void part(StringBuilder xml, String file, String type) {
        xml.append("<Override PartName=\"/%s\" ContentType=\"%s+xml\"/>".formatted(file, type));
    }

    private static String packageLinks() {
        String core = PACKAGE + "/metadata/core-properties";
        return links(
                link(1, LINKS + "/officeDocument", "xl/workbook.xml")
                        + link(2, core, "docProps/core.xml"));
    }

    private static String workbookLinks(int sheets) {
        StringBuilder xml = new StringBuilder();
        for (int at = 1; at <= sheets; at++) {
            xml.append(link(at, LINKS + "/worksheet", "worksheets/sheet" + at + ".xml"));
        }
        return links(xml + link(sheets + 1, LINKS + "/styles", "styles.xml"));
    }

    private static String links(String links) {
        return HEAD + "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, links);
    }

    private static String link(int number, String type, String file) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
                .formatted(number, type, file);
    }

    private static String about(String title, String author, Instant made) {
        return HEAD
                + """
                <cp:coreProperties \
                xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                <dc:creator>%s</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>"""
                        .formatted(escaped(title), escaped(author), made);
    }

    private static String workbook(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, LINKS));
        for (int at = 1; at <= sheets.size(); at++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                            .formatted(escaped(sheets.get(at - 1).name()), at, at));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /** In the order of {@link Style}. */
    private static String styles() {
        return HEAD
                + """
                <styleSheet xmlns="%s"><numFmts count="2">\
                <numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;kr&quot;"/>\
                <numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts>\
                <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
                <border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                <cellXfs count="7">%s</cellXfs></styleSheet>"""
                        .formatted(MAIN, cellStyles());
    }

    private static String cellStyles() {
        String wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        String plain = "<xf xfId=\"0\" fillId=\"0\" applyAlignment=\"1\" ";
        String top = " applyNumberFormat=\"1\"><alignment vertical=\"top\"/></xf>";
        return plain
                + "numFmtId=\"0\" fontId=\"0\" borderId=\"0\">"
                + wrapped
                + plain
                + "numFmtId=\"0\" fontId=\"1\" borderId=\"1\" applyFont=\"1\" applyBorder=\"1\">"
                + wrapped
                + plain
                + "numFmtId=\"49\" fontId=\"0\" borderId=\"0\" quotePrefix=\"1\">"
                + wrapped
                + plain
                + "numFmtId=\"3\" fontId=\"0\" borderId=\"0\""
                + top
                + plain
                + "numFmtId=\"164\" fontId=\"0\" borderId=\"0\""
                + top
                + plain
                + "numFmtId=\"165\" fontId=\"0\" borderId=\"0\""
                + top
                + plain
                + "numFmtId=\"10\" fontId=\"0\" borderId=\"0\""
                + top;
    }

    private static String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<worksheet xmlns=\"%s\">".formatted(MAIN));
        if (sheet.heads() > 0) xml.append(held(sheet.heads()));
        columns(sheet, xml);
        xml.append("<sheetData>");
        for (int row = 0; row < sheet.rows().size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row + 1));
            List<Cell> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(cells.get(column), letters(column) + (row + 1), xml);
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    /** The head stays where it is when the rows are scrolled. */
    private static String held(int heads) {
        return """
                <sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" \
                activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
                .formatted(heads, heads + 1);
    }

    private static void columns(Sheet sheet, StringBuilder xml) {
        List<Integer> widths = new ArrayList<>();
        for (List<Cell> row : sheet.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (column == widths.size()) widths.add(WIDTH_MIN);
                int width = Math.min(WIDTH_MAX, row.get(column).value().length() + 2);
                widths.set(column, Math.max(widths.get(column), width));
            }
        }
        if (widths.isEmpty()) return;
        xml.append("<cols>");
        for (int column = 1; column <= widths.size(); column++) {
            xml.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(column, column, widths.get(column - 1)));
        }
        xml.append("</cols>");
    }

    private static void cell(Cell cell, String at, StringBuilder xml) {
        int style = cell.style().ordinal();
        if (cell.isNumber()) {
            xml.append("<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(at, style, cell.value()));
            return;
        }
        String text = cell.value();
        if (text.isEmpty()) return;
        String kept = text.substring(0, Math.min(text.length(), TEXT_MAX));
        xml.append("<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is>".formatted(at, style))
                .append("<t xml:space=\"preserve\">")
                .append(escaped(kept))
                .append("</t></is></c>");
    }

    /** {@code A} to {@code Z}, {@code AA} and on. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** As XML 1.0 may hold it; what it may not hold at all is left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(Workbook::isOfXml)
                .forEach(
                        each -> {
                            switch (each) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> escaped.appendCodePoint(each);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isOfXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
