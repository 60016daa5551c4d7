package no.samspor.query.screen.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.query.screen.report.Workbook.Cell;
import no.samspor.query.screen.report.Workbook.Sheet;
import no.samspor.query.screen.report.Workbook.Style;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes of a page what can lie in a workbook: each of its tables and lists of facts, called after
 * the heading above it, what pictures show among them. What a page writes as a sum, a date or a
 * share becomes one again, so that it can be reckoned with; what is less certain stays its words.
 */
final class Tables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    /** Before that, spreadsheets disagree about which day it is. */
    private static final LocalDate DAY_FIRST = LocalDate.of(1901, 1, 1);

    private static final Pattern SOFT = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final String GROUPS = "(\u2212?\\d{1,3}(?:\u00a0\\d{3})*)";
    private static final Pattern NUMBER = Pattern.compile(GROUPS);
    private static final Pattern KRONER = Pattern.compile(GROUPS + "(?:,(\\d\\d))?\u00a0kr");
    private static final Pattern PERCENT = Pattern.compile("(\u2212?\\d+)(?:[.,](\\d+))?\u00a0%");
    private static final Pattern DATE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}");

    private final List<Sheet> sheets = new ArrayList<>();
    private String heading = "";
    private boolean isOfFacts;

    private Tables() {}

    /** {@code html} is a whole page. */
    static List<Sheet> of(String html) {
        Document page = Jsoup.parse(html);
        page.select(Paper.OF_THE_SCREEN).remove();
        Tables tables = new Tables();
        for (Element each : page.select("h1, h2, h3, table, dl, .more-rows")) tables.add(each);
        return tables.sheets;
    }

    private void add(Element element) {
        switch (element.normalName()) {
            case "table" -> add(table(element), false);
            case "dl" -> add(facts(element), true);
            case "p" -> sheets.getLast().rows().add(List.of(Cell.text(element.text())));
            default -> {
                heading = element.text();
                isOfFacts = false;
            }
        }
    }

    /** Facts under one heading lie in one sheet, however many lists of them there are. */
    private void add(List<List<Cell>> rows, boolean facts) {
        if (facts && isOfFacts) {
            sheets.getLast().rows().addAll(rows);
        } else if (!rows.isEmpty()) {
            sheets.add(new Sheet(heading, facts ? 0 : headsOf(rows), new ArrayList<>(rows)));
        }
        isOfFacts = facts && (isOfFacts || !rows.isEmpty());
    }

    private static int headsOf(List<List<Cell>> rows) {
        int heads = 0;
        while (heads < rows.size() && isHead(rows.get(heads))) heads++;
        return heads;
    }

    private static boolean isHead(List<Cell> row) {
        return !row.isEmpty() && row.stream().allMatch(each -> each.style() == Style.HEAD);
    }

    private static List<List<Cell>> table(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<Cell> cells = new ArrayList<>();
            for (Element each : row.select("> th, > td")) {
                boolean isHead = row.parent() != null && row.parent().normalName().equals("thead");
                cells.add(isHead ? new Cell(Style.HEAD, each.text()) : cell(each));
                int wide = Integer.parseInt("0" + each.attr("colspan").replaceAll("\\D", ""));
                for (int more = 1; more < wide; more++) {
                    cells.add(isHead ? new Cell(Style.HEAD, "") : Cell.text(""));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<Cell>> facts(Element list) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element each : list.select("dt, dd")) {
            if (each.normalName().equals("dt") || rows.isEmpty()) rows.add(new ArrayList<>());
            rows.getLast()
                    .add(
                            each.normalName().equals("dt")
                                    ? new Cell(Style.HEAD, each.text())
                                    : cell(each));
        }
        return rows;
    }

    private static Cell cell(Element cell) {
        String text = text(cell);
        Matcher kroner = KRONER.matcher(text);
        if (kroner.matches()) {
            String ore = kroner.group(2) == null ? "" : "." + kroner.group(2);
            return new Cell(Style.KRONER, plain(kroner.group(1)) + ore);
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            String decimals = percent.group(2) == null ? "" : "." + percent.group(2);
            return new Cell(Style.PERCENT, plain(percent.group(1)) + decimals + "E-2");
        }
        if (DATE.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text, DAY);
            if (!day.isBefore(DAY_FIRST)) {
                return new Cell(Style.DATE, "" + DAY_NOUGHT.until(day, ChronoUnit.DAYS));
            }
        }
        boolean isFigure = cell.hasClass("num") || cell.hasClass("figure");
        if (isFigure && NUMBER.matcher(text).matches()) return new Cell(Style.NUMBER, plain(text));
        return Cell.text(text);
    }

    private static String plain(String number) {
        return number.replace("\u00a0", "").replace('\u2212', '-');
    }

    /** Blocks on lines of their own; hard spaces stay, for sums are known by them. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Node each : cell.childNodes()) {
            boolean isBlock = each instanceof Element part && part.isBlock();
            String said =
                    switch (each) {
                        case TextNode words -> words.getWholeText();
                        case Element part -> part.wholeText();
                        default -> "";
                    };
            String line = SOFT.matcher(said).replaceAll(" ").strip();
            if (line.isEmpty()) continue;
            if (!text.isEmpty()) text.append(isBlock ? '\n' : ' ');
            text.append(line);
        }
        return text.toString();
    }
}
