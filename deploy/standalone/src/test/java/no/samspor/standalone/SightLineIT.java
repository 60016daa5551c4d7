package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import no.samspor.standalone.Cells.Cell;
import no.samspor.standalone.Cells.Reader;
import no.samspor.standalone.SightMatrix.Operation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every operation, asked by every kind of reader about what is theirs, shared, another's, closed
 * and nobody's: what a reader may not see is answered as what does not exist, byte for byte.
 * What is closed is noted when it is read, or not shown.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SightLineIT {

    private static SightWorld world;
    private static Cells cells;

    @BeforeAll
    static void start() throws IOException {
        world = SightWorld.start();
        cells = world.cells;
    }

    @AfterAll
    static void stop() {
        if (world != null) world.close();
    }

    @Test
    @Order(1)
    void what_a_reader_may_not_see_is_answered_as_what_does_not_exist() {
        List<Reader> foreign = new ArrayList<>(world.strangers);
        foreign.add(world.participant);
        foreign.add(SightWorld.nobody());
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Operation operation : world.operations) {
            for (Map.Entry<String, String> place : operation.places().entrySet()) {
                for (Reader reader : foreign) {
                    for (String hidden : world.hidden(operation, place.getKey(), reader)) {
                        asked += 2;
                        String fault = compared(operation, reader, place.getKey(), hidden);
                        // The record may have told of itself between the two: a position more.
                        if (!fault.isEmpty()) {
                            fault = compared(operation, reader, place.getKey(), hidden);
                        }
                        if (!fault.isEmpty()) wrong.add(fault);
                    }
                }
            }
        }
        System.err.printf("%,d cells of what may not be seen, %d wrong%n", asked, wrong.size());
        assertThat(wrong.stream().limit(40)).isEmpty();
        assertThat(asked).isGreaterThan(4_000);
    }

    /**
     * What differs between the thing that may not be seen and one that there is not; or nothing.
     */
    private static String compared(
            Operation operation, Reader reader, String place, String hidden) {
        String absent = SightMatrix.nonExisting(hidden.substring(0, 3));
        Cell one = ask(operation, reader, place, hidden);
        Cell other = ask(operation, reader, place, absent);
        if (one.as(hidden, absent).equals(other)) return "";
        return "%s as %s, %s %s%n  %s%n  %s"
                .formatted(operation, reader.name(), place, hidden, one, other);
    }

    private static Cell ask(Operation operation, Reader reader, String place, String id) {
        Map<String, String> ids = inPath(operation);
        Map<String, String> more = new TreeMap<>();
        (operation.isInPath(place) ? ids : more).put(place, id);
        String address = operation.address(ids, more);
        if (operation.isRead()) return cells.get(reader, address);
        String body = operation.example() == null ? "" : operation.example();
        return cells.post(reader, address, body);
    }

    private static Map<String, String> inPath(Operation operation) {
        Map<String, String> ids = new TreeMap<>();
        operation
                .places()
                .forEach(
                        (name, kind) -> {
                            if (operation.isInPath(name)) ids.put(name, world.some(kind));
                        });
        return ids;
    }

    @Test
    @Order(2)
    void no_byte_of_what_is_closed_reaches_another() {
        int asked = 0;
        TreeSet<String> heard = new TreeSet<>();
        List<String> leaks = new ArrayList<>();
        for (Operation operation : world.operations) {
            if (!operation.isRead()) continue;
            for (String address : addresses(operation)) {
                if (cells.get(world.owner, address).holds(ClosedWorld.CANARY)) {
                    heard.add(operation.path());
                }
                for (Reader reader : world.strangers) {
                    asked++;
                    Cell cell = cells.get(reader, address);
                    if (cell.holds(ClosedWorld.CANARY)) leaks.add(address + " " + reader.name());
                }
            }
        }
        System.err.printf(
                "%,d answers to others, %d with a canary, that its owner hears in %d: %s%n",
                asked, leaks.size(), heard.size(), heard);
        assertThat(leaks).isEmpty();
        assertThat(heard).hasSizeGreaterThan(20);
    }

    @Test
    @Order(3)
    void what_is_closed_later_is_gone_at_every_position_and_from_every_cache() {
        String document = SightMatrix.nonExisting("doc");
        String stated =
                """
                {"document": "%s", "title": "Skal bli unntatt %s", "documentType": "rapport",
                 "programme": "%s", "content": {}}
                """
                        .formatted(document, ClosedWorld.CANARY, world.line.id("@prg:program"));
        Cell recorded = cells.post(world.owner, "/api/v1/documents", stated);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        long position = recorded.number("position");
        String path = "/api/v1/documents/" + document;
        String pinned = path + "?effectiveOn=2100-01-01&atPosition=" + position;
        Cell open = cells.get(world.participant, pinned);
        assertThat(open.status()).as(open.body()).isEqualTo(200);
        assertThat(open.header("cache-control")).isEqualTo("private, no-cache");
        Cell changed =
                cells.post(
                        world.owner,
                        path + "/access",
                        """
                        {"to": {"level": "exempt", "ground": {"act": "offentleglova"}}}
                        """);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        String after = "after=" + changed.number("position");
        String absent = SightMatrix.nonExisting("doc");
        for (String asked :
                List.of(
                        path + "?" + after,
                        pinned + "&" + after,
                        path + "/versions?" + after,
                        "/api/v1/streams/" + document + "/events?" + after,
                        "/api/v1/timeline?stream=" + document + "&" + after,
                        "/api/v1/evidence?stream=" + document)) {
            Cell gone = cells.get(world.participant, asked, "If-None-Match", open.header("etag"));
            Cell never =
                    cells.get(
                            world.participant,
                            asked.replace(document, absent),
                            "If-None-Match",
                            open.header("etag"));
            assertThat(gone.as(document, absent)).as(asked).isEqualTo(never);
        }
        Cell seen = cells.get(world.owner, path + "?" + after);
        assertThat(seen.status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_closed_read_is_noted_before_it_is_answered_or_it_is_not_answered() throws Exception {
        String closed = "/api/v1/decisions/" + world.some("dec");
        Cell read = cells.get(world.owner, closed, "Samspor-Purpose", "Klagesak%2012");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("cache-control")).isEqualTo("private, no-store");
        assertThat(read.body()).contains("offentleglova");
        String noted = newestReads(world.owner);
        assertThat(noted).contains("Klagesak 12", closed, "decision " + world.some("dec"));
        assertThat(newestReads(world.strangers.getFirst())).doesNotContain("Klagesak");
        try (Connection owner = world.line.admin().dataSource().getConnection();
                Statement admin = owner.createStatement()) {
            admin.execute("REVOKE EXECUTE ON FUNCTION reads.note FROM samspor_query");
            Cell refused = cells.get(world.owner, closed);
            admin.execute("GRANT EXECUTE ON FUNCTION reads.note TO samspor_query");
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.body()).contains("reads/not-noted");
            assertThat(refused.holds(ClosedWorld.CANARY)).isFalse();
        }
        assertThat(cells.get(world.owner, closed).status()).isEqualTo(200);
    }

    /** A report asks as its page asks: the same is shown, the same is not, the same is noted. */
    @Test
    @Order(5)
    void a_report_shows_what_its_page_shows_and_no_more() throws Exception {
        String programme = "/programmes/" + world.line.id("@prg:program");
        String decision = "/decisions/" + world.some("dec");
        List<String> closed =
                List.of(
                        decision,
                        "/mandates/" + world.some("man"),
                        "/handovers/" + world.some("han"),
                        "/replay/" + world.some("dec"),
                        programme + "/decisions",
                        programme + "/handovers",
                        programme + "/replay");
        for (String path : closed) {
            HttpResponse<byte[]> own = report(world.owner, path);
            assertThat(own.statusCode()).as(path).isEqualTo(200);
            assertThat(textOf(own)).as(path).contains(ClosedWorld.CANARY);
            for (Reader reader : world.strangers) {
                HttpResponse<byte[]> report = report(reader, path);
                Cell page = cells.get(reader, path, "Accept", "text/html");
                assertThat(report.statusCode())
                        .as("%s as %s", path, reader.name())
                        .isEqualTo(page.status());
                assertThat(textOf(report)).doesNotContain(ClosedWorld.CANARY);
            }
        }
        String none = SightMatrix.nonExisting("dec");
        HttpResponse<byte[]> absent = report(world.strangers.getFirst(), "/decisions/" + none);
        HttpResponse<byte[]> hidden = report(world.strangers.getFirst(), decision);
        assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        assertThat(textOf(hidden).replace(world.some("dec"), ""))
                .isEqualTo(textOf(absent).replace(none, ""));
        String before = newestReads(world.owner);
        report(world.owner, decision);
        assertThat(newestReads(world.owner).length()).isGreaterThan(before.length());
    }

    private static HttpResponse<byte[]> report(Reader reader, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(world.line.address().resolve(path + "?format=pdf"))
                            .header("Authorization", "Bearer " + reader.token())
                            .header("Accept", "application/pdf")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** Lines are broken within words too. */
    private static String textOf(HttpResponse<byte[]> answer) throws IOException {
        boolean pdf =
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/pdf");
        if (!pdf) return new String(answer.body(), StandardCharsets.UTF_8);
        try (PDDocument read = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    private static String newestReads(Reader reader) {
        StringBuilder all = new StringBuilder();
        String next = "0";
        while (!next.isEmpty()) {
            Cell page = cells.get(reader, "/api/v1/reads?limit=100&startingAfter=" + next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            all.append(page.body());
            next = page.text("next");
        }
        return all.toString();
    }

    @Test
    @Order(5)
    void an_altered_log_of_reads_is_not_whole() throws Exception {
        String state = "/api/v1/reads/state";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (cells.get(world.owner, state).number("signed") == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(200);
        }
        assertThat(cells.get(world.owner, state).text("whole")).isEqualTo("true");
        String set = "UPDATE reads.entry SET entry = entry || '%s'::bytea WHERE position = 1";
        try (Connection owner = world.line.admin().dataSource().getConnection();
                Statement admin = owner.createStatement()) {
            admin.execute("SET session_replication_role = replica");
            admin.execute(set.formatted(" "));
            assertThat(cells.get(world.owner, state).text("whole")).isEqualTo("false");
            admin.execute(
                    "UPDATE reads.entry SET entry = substring(entry FOR length(entry) - 1) WHERE position = 1");
            assertThat(cells.get(world.owner, state).text("whole")).isEqualTo("true");
            admin.execute("DELETE FROM reads.entry WHERE position = 1");
            assertThat(cells.get(world.owner, state).text("missing")).isEqualTo("1");
        }
    }

    /** Plain, and about something in each place that takes an identity. */
    private static List<String> addresses(Operation operation) {
        List<String> all = new ArrayList<>();
        Map<String, String> ids = inPath(operation);
        all.add(operation.address(ids, Map.of()));
        for (Map.Entry<String, String> place : operation.places().entrySet()) {
            if (operation.isInPath(place.getKey())) continue;
            all.add(operation.address(ids, Map.of(place.getKey(), world.some(place.getValue()))));
        }
        if (operation.path().endsWith("/log/entries")) {
            all.add(operation.address(ids, Map.of("limit", "1000")));
        }
        if (operation.path().endsWith("/evidence")) {
            all.add(operation.address(ids, Map.of("from", "2020-01-01", "to", "2100-01-01")));
        }
        return all;
    }
}
