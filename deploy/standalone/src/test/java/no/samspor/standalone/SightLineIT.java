package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samspor.cli.Programmes;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Access;
import no.samspor.kernel.Role;
import no.samspor.log.LogReader;
import no.samspor.standalone.Cells.Cell;
import no.samspor.standalone.Cells.Reader;
import no.samspor.standalone.SightMatrix.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every operation, asked by every kind of reader about what is theirs, shared, another's, closed
 * and nobody's: what a reader may not see is answered as what does not exist, byte for byte.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SightLineIT {

    private static final List<Role> ALL_ROLES = rolesBut(Role.SYS, Role.PUB);
    private static final String OWN = "@org:kommune-a";
    private static final String PARTICIPANT = "@org:kommune-b";
    private static final String STRANGER = "@org:/fremmed";

    private static Line line;
    private static Cells cells;
    private static List<Operation> operations;

    /** Of each kind, the first thing that is recorded as closed, and as internal. */
    private static final Map<String, String> CLOSED = new HashMap<>();

    private static final Map<String, String> INTERNAL = new HashMap<>();

    private static Reader owner;
    private static List<Reader> strangers;
    private static List<Reader> foreign;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start(false, "eksempel");
        List<String> report =
                Programmes.load(line.address(), line::token, ClosedWorld.texts());
        System.err.println(String.join("\n", report));
        LogReader log = line.bean(LogReader.class);
        log.forEachAfter(
                0,
                log.head(),
                each -> {
                    if (each.version() != 0) return;
                    String thing = each.event().stream().toString();
                    boolean closed = each.stamp().access().level().compareTo(Access.Level.INTERNAL) > 0;
                    (closed ? CLOSED : INTERNAL).putIfAbsent(thing.substring(0, 3), thing);
                });
        line.get("office", "/programmes?after=" + log.head()).accepted();
        cells = new Cells(line);
        operations = new SightMatrix(line.getPlain(null, "/openapi.json").body()).operations();
        owner = cells.reader("owner", OWN, ALL_ROLES, null);
        Reader participant = cells.reader("participant", PARTICIPANT, ALL_ROLES, null);
        strangers =
                List.of(
                        cells.reader("stranger of all roles", STRANGER, ALL_ROLES, null),
                        cells.reader("stranger of the office", STRANGER, List.of(Role.OFF), null),
                        cells.reader("auditor of another", STRANGER, List.of(Role.AUD), null),
                        cells.reader("privacy officer of another", STRANGER, List.of(Role.DPO), null),
                        cells.reader("records manager of another", STRANGER, List.of(Role.REC), null),
                        cells.reader("member elsewhere", STRANGER, List.of(Role.MEM), "@bod:/fremmed"),
                        cells.reader("the public", OWN, List.of(Role.PUB), null),
                        cells.reader("no role", OWN, List.of(), null));
        foreign = new ArrayList<>(strangers);
        foreign.add(participant);
        foreign.add(new Reader("nobody", ""));
    }

    @AfterAll
    static void stop() {
        if (cells != null) cells.close();
        if (line != null) line.close();
    }

    private static List<Role> rolesBut(Role... others) {
        List<Role> roles = new ArrayList<>(List.of(Role.values()));
        roles.removeAll(List.of(others));
        return roles;
    }

    @Test
    void what_a_reader_may_not_see_is_answered_as_what_does_not_exist() {
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            for (String place : operation.places().keySet()) {
                for (Reader reader : foreign) {
                    for (String hidden : hidden(operation, place, reader)) {
                        asked += 2;
                        String absent = SightMatrix.nonExisting(hidden.substring(0, 3));
                        Cell one = ask(operation, reader, place, hidden);
                        Cell other = ask(operation, reader, place, absent);
                        if (one.as(hidden, absent).equals(other)) continue;
                        wrong.add(operation + " as " + reader.name() + " " + place + "=" + hidden
                                + "\n   " + brief(one) + "\n   " + brief(other));
                    }
                }
            }
        }
        System.err.printf("%,d cells of what may not be seen, %d wrong%n", asked, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static String brief(Cell cell) {
        String text = cell.toString();
        return text.substring(0, Math.min(600, text.length()));
    }

    /** Things in that place which the reader may not see: closed ones, and another's internal. */
    private static List<String> hidden(Operation operation, String place, Reader reader) {
        String kind = operation.places().get(place);
        List<String> things = new ArrayList<>();
        boolean participates = reader.name().equals("participant");
        for (String each : kind == null ? CLOSED.keySet() : List.of(kind)) {
            if (CLOSED.containsKey(each)) things.add(CLOSED.get(each));
        }
        boolean isRegister = kind == null || List.of("org", "uni", "per", "cod", "int").contains(kind);
        if (!participates && !isRegister && INTERNAL.containsKey(kind) && operation.isRead()) {
            things.add(INTERNAL.get(kind));
        }
        return things;
    }

    private static Cell ask(Operation operation, Reader reader, String place, String id) {
        Map<String, String> ids = new TreeMap<>();
        operation
                .places()
                .forEach(
                        (name, kind) -> {
                            if (operation.isInPath(name)) ids.put(name, someOf(kind));
                        });
        Map<String, String> more = new TreeMap<>();
        if (operation.isInPath(place)) ids.put(place, id);
        else more.put(place, id);
        String address = operation.address(ids, more);
        if (operation.isRead()) return cells.get(reader, address);
        String body = operation.example() == null ? "" : operation.example();
        return cells.post(reader, address, body);
    }

    private static String someOf(String kind) {
        String of = kind == null ? "dec" : kind;
        return CLOSED.getOrDefault(of, INTERNAL.getOrDefault(of, NOTHING.computeIfAbsent(of, SightMatrix::nonExisting)));
    }

    private static final Map<String, String> NOTHING = new HashMap<>();

    @Test
    void no_byte_of_what_is_closed_reaches_another() {
        int asked = 0;
        TreeSet<String> singing = new TreeSet<>();
        List<String> leaks = new ArrayList<>();
        for (Operation operation : operations) {
            if (!operation.isRead()) continue;
            for (String address : addresses(operation)) {
                if (cells.get(owner, address).holds(ClosedWorld.CANARY)) singing.add(operation.path());
                for (Reader reader : strangers) {
                    asked++;
                    Cell cell = cells.get(reader, address);
                    if (cell.holds(ClosedWorld.CANARY)) leaks.add(address + " as " + reader.name());
                }
            }
        }
        System.err.printf("%,d answers to others, %d with the canary; the owner hears it in %s%n",
                asked, leaks.size(), singing);
        assertThat(leaks).isEmpty();
        assertThat(singing).as("where the owner hears it").hasSizeGreaterThan(30);
    }

    /** Plain, and about each thing that there is in each place that takes one. */
    private static List<String> addresses(Operation operation) {
        List<String> all = new ArrayList<>();
        Map<String, String> ids = new TreeMap<>();
        operation.places().forEach((name, kind) -> {
            if (operation.isInPath(name)) ids.put(name, someOf(kind));
        });
        all.add(operation.address(ids, Map.of()));
        if (operation.path().endsWith("/entries") && operation.path().contains("/log/")) {
            all.add(operation.address(ids, Map.of("limit", "1000")));
        }
        for (Map.Entry<String, String> place : operation.places().entrySet()) {
            if (operation.isInPath(place.getKey()) || place.getValue() == null) continue;
            all.add(operation.address(ids, Map.of(place.getKey(), someOf(place.getValue()))));
        }
        if (operation.path().endsWith("/evidence") ) {
            all.add(operation.address(ids, Map.of("from", "2020-01-01", "to", "2100-01-01")));
        }
        return all;
    }
}
