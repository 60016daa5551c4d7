package no.samspor.events.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.CodeListId;
import org.jspecify.annotations.Nullable;

/**
 * Which codes may be used, and when: the built-in lists, and what recorded events have added to
 * them or ended. An immutable value; {@link #with} gives the next one.
 */
public final class CodeLists {

    /** Each is a file {@code codes/<name>.csv} beside this class's module. */
    static final List<String> NAMES =
            List.of(
                    "agreementKind",
                    "allocationKey",
                    "auditMandate",
                    "bodyFunction",
                    "bodyType",
                    "checklistItem",
                    "county",
                    "decisionKind",
                    "delegatedMatter",
                    "documentType",
                    "endMembershipReason",
                    "frameRemainderTreatment",
                    "fundingKind",
                    "hostLegalForm",
                    "kontoklasse",
                    "kostraArt",
                    "kostraFunksjon",
                    "law",
                    "legalStatus",
                    "methodology",
                    "municipality",
                    "organisationForm",
                    "participationRole",
                    "positionEndReason",
                    "positionTerm",
                    "programmeKind",
                    "projectCategory",
                    "projectKind",
                    "ruleSet",
                    "side",
                    "unionMandate",
                    "vatTreatment");

    private static final String HEADER = "code;nb;nn;en;validFrom;validTo";
    private static final int COLUMNS = 6;

    /** The identity of the list of this name, whether anything has happened to it or not. */
    public static CodeListId idOf(String name) {
        return CodeListEvent.idOf(name);
    }

    /** One code for one time; a code may return later under the same or another name. */
    public record Entry(
            Code code, Words words, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        public boolean isValid(LocalDate day) {
            return mayBeValid(day, day);
        }

        /** Whether some day from {@code first} to {@code last} lies in its time. */
        boolean mayBeValid(LocalDate first, LocalDate last) {
            return (validFrom == null || !last.isBefore(validFrom))
                    && (validTo == null || !first.isAfter(validTo));
        }

        Entry endedOn(LocalDate day) {
            return new Entry(code, words, validFrom, day);
        }
    }

    private static final CodeLists BUILT_IN = new CodeLists(readAll());

    private final Map<String, List<Entry>> lists;

    private CodeLists(Map<String, List<Entry>> lists) {
        this.lists = lists;
    }

    public static CodeLists builtIn() {
        return BUILT_IN;
    }

    /** The names of all lists, in order. */
    public List<String> names() {
        return lists.keySet().stream().sorted().toList();
    }

    /** The code as it stands on {@code day}; null when the list does not hold it then. */
    public @Nullable Entry find(String list, Code code, LocalDate day) {
        return entries(list).stream()
                .filter(entry -> entry.code().equals(code) && entry.isValid(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether the list holds the code on some day that {@code when} can mean. */
    public boolean mayHold(String list, Code code, UncertainDate when) {
        return entries(list).stream()
                .anyMatch(
                        entry ->
                                entry.code().equals(code)
                                        && entry.mayBeValid(when.earliest(), when.latest()));
    }

    /** What the list allows on {@code day}, in its own order; empty for an unknown list. */
    public List<Entry> codesOn(String list, LocalDate day) {
        return entries(list).stream().filter(entry -> entry.isValid(day)).toList();
    }

    /** All that the list has ever held, in its own order; empty for an unknown list. */
    public List<Entry> all(String list) {
        return entries(list);
    }

    public CodeLists with(CodeListEvent event) {
        List<Entry> entries = new ArrayList<>(entries(event.name()));
        switch (event) {
            case CodeAdded added ->
                    entries.add(
                            new Entry(
                                    added.code(),
                                    new Words(added.nb(), added.nn(), added.en()),
                                    added.validFrom(),
                                    added.validTo()));
            case CodeEnded ended ->
                    entries.replaceAll(
                            entry ->
                                    entry.code().equals(ended.code())
                                                    && entry.isValid(ended.validTo())
                                            ? entry.endedOn(ended.validTo())
                                            : entry);
        }
        Map<String, List<Entry>> next = new HashMap<>(lists);
        next.put(event.name(), List.copyOf(entries));
        return new CodeLists(next);
    }

    private List<Entry> entries(String list) {
        return lists.getOrDefault(list, List.of());
    }

    private static Map<String, List<Entry>> readAll() {
        Map<String, List<Entry>> lists = new HashMap<>();
        for (String name : NAMES) lists.put(name, read(name));
        return lists;
    }

    private static List<Entry> read(String name) {
        String file = "/codes/" + name + ".csv";
        @Nullable InputStream stream = CodeLists.class.getResourceAsStream(file);
        if (stream == null) throw new IllegalStateException("missing: " + file);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(line -> entry(file, line))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static Entry entry(String file, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) throw new IllegalStateException(file + ": " + line);
        return new Entry(
                new Code(cells[0]),
                new Words(cells[1], cells[2], cells[3]),
                cells[4].isEmpty() ? null : LocalDate.parse(cells[4]),
                cells[5].isEmpty() ? null : LocalDate.parse(cells[5]));
    }
}
