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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.PositionId;
import no.samspor.log.LogReader;
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
import tools.jackson.databind.JsonNode;

/**
 * Every operation, asked by every kind of reader about what is theirs, shared, another's, closed
 * and nobody's: what a reader may not see is answered as what does not exist, byte for byte.
 * What is closed is noted when it is read, or not shown.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class SightLineIT {

    private static final int PAGES_MAX = 100;
    private static final String DOCUMENT = "/api/v1/documents/%s";
    private static final String FINALISED = DOCUMENT + "/finalisation";

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
                        String fault = "";
                        for (int asking = 1; asking <= Cells.ASKED_MAX; asking++) {
                            fault = compared(operation, reader, place.getKey(), hidden);
                            if (fault.isEmpty()) break;
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
     * Each command of somebody who takes part and names other things, once with a closed one and
     * once with one that there is not. Only that an identity is taken is told, to whoever guesses
     * it.
     */
    @Test
    @Order(1)
    void what_a_command_names_is_not_there_either() {
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Operation operation : world.operations) {
            if (operation.isRead() || operation.example() == null) continue;
            for (Map.Entry<String, String> each : Named.in(operation.example()).entrySet()) {
                String hidden = world.closed(each.getValue().substring(0, 3));
                if (hidden == null) continue;
                asked++;
                String absent = SightMatrix.nonExisting(hidden.substring(0, 3));
                Cell one = named(operation, world.participant, each.getKey(), hidden);
                Cell other = named(operation, world.participant, each.getKey(), absent);
                if (isAnsweredAlike(one.as(hidden, absent), other)) continue;
                wrong.add(
                        "%s, %s %s%n  %s%n  %s"
                                .formatted(operation, each.getKey(), hidden, one, other));
            }
        }
        System.err.printf("%,d commands that name closed things, %d wrong%n", asked, wrong.size());
        assertThat(wrong.stream().limit(40)).isEmpty();
        assertThat(asked).isGreaterThan(80);
    }

    /** What is taken is told of positions and times that no two commands share. */
    private static boolean isAnsweredAlike(Cell one, Cell other) {
        boolean isTaken = one.text("code").equals("access/already-exists");
        boolean areDone = one.status() / 100 == 2 && one.status() == other.status();
        return isTaken || areDone || one.equals(other);
    }

    /** Asked of a thing that is open to all who work with it, as it stands. */
    private static Cell named(Operation operation, Reader reader, String place, String id) {
        Map<String, String> ids = new TreeMap<>();
        String version = "\"0\"";
        for (Map.Entry<String, String> each : operation.places().entrySet()) {
            if (!operation.isInPath(each.getKey())) continue;
            String open = world.open(each.getValue());
            ids.put(each.getKey(), open);
            version = "\"" + world.line.bean(LogReader.class).versionOf(Ids.parse(open)) + "\"";
        }
        String body = Named.replaced(operation.example(), place, id);
        String key = UUID.randomUUID().toString();
        return cells.post(reader, operation.address(ids, Map.of()), body, key, version);
    }

    /**
     * What differs between the thing that may not be seen and one that there is not; or nothing.
     */
    private static String compared(
            Operation operation, Reader reader, String place, String hidden) {
        String absent = SightMatrix.nonExisting(hidden.substring(0, 3));
        Cell one = ask(operation, reader, place, hidden);
        Cell other = ask(operation, reader, place, absent);
        // The body of a command names closed things too: an answer tells nothing of what is in
        // them.
        boolean isSilent = !one.holds(ClosedWorld.CANARY) && !other.holds(ClosedWorld.CANARY);
        if (isSilent && one.as(hidden, absent).equals(other)) return "";
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

    /** Neither the place that its owner's page has reached, nor its version, nor a key in use. */
    @Test
    @Order(2)
    void no_other_way_of_naming_it_tells_that_it_is_there() {
        String hidden = world.some("dec");
        String absent = beside(hidden);
        String list = "/api/v1/decisions?limit=1";
        String next = "";
        Cell page = cells.get(world.owner, list);
        for (int pages = 0; !reached(next, hidden) && pages < PAGES_MAX; pages++) {
            next = page.text("next");
            page = cells.get(world.owner, list + "&startingAfter=" + next);
        }
        assertThat(reached(next, hidden)).as("its owner has a page that ends with it").isTrue();
        String path = "/api/v1/decisions/%s/implementation";
        String key = UUID.randomUUID().toString();
        long newest = world.line.bean(LogReader.class).versionOf(Ids.parse(hidden));
        cells.post(world.owner, path.formatted(hidden), "{}", key, "\"" + newest + "\"");
        for (Reader reader : world.strangers) {
            for (String from : List.of("startingAfter", "endingBefore")) {
                String asked = "/api/v1/decisions?" + from + "=";
                String beside = renamed(next, hidden, absent);
                String end = next;
                Cells.alike(
                        asked,
                        () -> cells.get(reader, asked + end).as(end, ""),
                        () -> cells.get(reader, asked + beside).as(beside, ""));
            }
            for (String version : List.of("\"0\"", "\"" + newest + "\"", "\"999\"")) {
                Cells.alike(
                        version,
                        () ->
                                cells.post(reader, path.formatted(hidden), "{}", key, version)
                                        .as(hidden, absent),
                        () -> cells.post(reader, path.formatted(absent), "{}", key, version));
            }
        }
    }

    /** An identity that nothing has, with nothing between it and {@code id} in any order. */
    private static String beside(String id) {
        UUID value = Ids.parse(id).value();
        UUID next = new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() + 1);
        return Ids.of(id.substring(0, 3), next).toString();
    }

    private static boolean reached(String cursor, String id) {
        return plain(cursor).contains(id);
    }

    private static String renamed(String cursor, String id, String other) {
        byte[] renamed = plain(cursor).replace(id, other).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(renamed);
    }

    private static String plain(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    /** What is others' alone does not exist, but what they recorded as public, which is refused. */
    @Test
    @Order(3)
    void what_is_public_is_read_by_others_and_changed_by_none_of_them() {
        Reader stranger = world.strangers.getFirst();
        String internal = SightMatrix.nonExisting("doc");
        long recorded = document(internal, "internal");
        Cell opened =
                cells.post(
                        world.owner,
                        "/api/v1/documents/" + internal + "/access",
                        "{\"to\": {\"level\": \"public\"}}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        String absent = SightMatrix.nonExisting("doc");
        for (String asked : List.of(FINALISED, DOCUMENT + "?after=" + recorded)) {
            boolean isRead = asked.contains("?");
            Cells.alike(
                    asked,
                    () -> asked(isRead, stranger, asked.formatted(internal)).as(internal, absent),
                    () -> asked(isRead, stranger, asked.formatted(absent)));
        }

        String open = SightMatrix.nonExisting("doc");
        String after = "?after=" + document(open, "public");
        assertThat(cells.get(stranger, DOCUMENT.formatted(open) + after).status()).isEqualTo(200);
        Cell refused = cells.post(stranger, FINALISED.formatted(open), "{}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("access/foreign");
        assertThat(world.line.bean(LogReader.class).versionOf(Ids.parse(open))).isZero();
    }

    private static Cell asked(boolean isRead, Reader reader, String path) {
        return isRead ? cells.get(reader, path) : cells.post(reader, path, "{}");
    }

    /** Records a document of the owner's, and says at which position. */
    private static long document(String document, String level) {
        Cell recorded =
                cells.post(
                        world.owner,
                        "/api/v1/documents",
                        """
                        {"document": "%s", "title": "Til ettersyn", "documentType": "rapport",
                         "programme": "%s", "content": {}, "basis": {"access": {"level": "%s"}}}
                        """
                                .formatted(document, world.line.id("@prg:program"), level));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        return recorded.number("position");
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
                        path + "/commands",
                        "/api/v1/streams/" + document + "/events?" + after,
                        "/api/v1/timeline?stream=" + document + "&" + after,
                        "/api/v1/evidence?stream=" + document)) {
            String etag = open.header("etag");
            String never = asked.replace(document, absent);
            Cells.alike(
                    asked,
                    () ->
                            cells.get(world.participant, asked, "If-None-Match", etag)
                                    .as(document, absent),
                    () -> cells.get(world.participant, never, "If-None-Match", etag));
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

    /**
     * A union mandate to two roles of the organisation that keeps it, and to whom it is about; to
     * all others the stream is as one that there is not. Each opening is noted (I-42).
     */
    @Test
    @Order(4)
    void what_lies_sealed_is_opened_to_those_who_may_and_each_opening_is_noted() {
        String body = world.line.id("@bod:styringsgruppe");
        String path = "/api/v1/streams/" + body + "/sealed";
        Reader records = of("arkivleder", SightWorld.OWNER, Role.REC);
        Reader privacy = of("personvernombud", SightWorld.OWNER, Role.DPO);
        Reader subject = new Reader("the subject", world.line.token("union"));
        for (Reader may : List.of(records, privacy, subject)) {
            Cell opened = cells.get(may, path, "Samspor-Purpose", may.name().replace(' ', '+'));
            JsonNode items = SamsporJson.mapper().readTree(opened.body()).at("/items");
            assertThat(items.size()).as(opened.body()).isOne();
            assertThat(items.at("/0/event").stringValue())
                    .isEqualTo("body.union-mandate-recorded/1");
            assertThat(items.at("/0/value/kind").stringValue()).isEqualTo("HTV");
            assertThat(items.at("/0/about").stringValue())
                    .isEqualTo(world.line.id("@mem:styringsgruppe-3"));
            assertThat(items.at("/0/subject").stringValue())
                    .isEqualTo(world.line.id("@per:/demo-union"));
            assertThat(items.at("/0").has("erasedBy")).isFalse();
            assertThat(opened.header("cache-control")).isEqualTo("private, no-store");
            long position = items.at("/0/position").longValue();
            assertThat(newestReads(privacy))
                    .contains(path, "sealed " + position, may.name().replace(' ', '+'));
            Cell before = cells.get(may, path + "?atPosition=" + (position - 1));
            assertThat(before.body()).contains("\"items\":[]");
        }
        long noted = noted(privacy);
        String absent = SightMatrix.nonExisting("bod");
        for (Reader other :
                List.of(
                        of("programleder", SightWorld.OWNER, Role.PRM),
                        of("prosjektkontor", SightWorld.OWNER, Role.OFF),
                        of("revisor", SightWorld.OWNER, Role.AUD),
                        of("annens arkivleder", SightWorld.PARTICIPANT, Role.REC),
                        of("annens ombud", SightWorld.PARTICIPANT, Role.DPO))) {
            Cell none =
                    Cells.alike(
                            other.name(),
                            () -> cells.get(other, path).as(body, absent),
                            () -> cells.get(other, path.replace(body, absent)));
            assertThat(none.status()).isEqualTo(200);
        }
        assertThat(noted(privacy)).isEqualTo(noted);
    }

    @Test
    @Order(4)
    void details_and_reasons_are_opened_to_who_decides_on_them() {
        String details = "/api/v1/streams/" + world.line.id("@per:/demo-ownera") + "/sealed";
        String merge = "/api/v1/streams/" + world.line.id("@per:forveksling") + "/sealed";
        Reader office = of("saksbehandler", SightWorld.OWNER, Role.OFF);
        Reader manager = of("prosjektleder", SightWorld.OWNER, Role.PRM);
        Reader auditor = of("kontrollør", SightWorld.OWNER, Role.AUD);
        Reader others = of("annens kontor", SightWorld.PARTICIPANT, Role.OFF);
        Reader subject = new Reader("the subject", world.line.token("ownerA"));
        for (Reader may : List.of(office, manager, subject)) {
            assertThat(cells.get(may, details).body()).contains("kommunedirektor@kommune-a");
        }
        for (Reader other : List.of(auditor, others)) {
            assertThat(cells.get(other, details).body()).contains("\"items\":[]");
            assertThat(cells.get(other, merge).body()).contains("\"items\":[]");
        }
        assertThat(cells.get(office, merge).body()).contains("Likt navn.");
        assertThat(cells.get(manager, merge).body()).contains("\"items\":[]");
    }

    private static Reader of(String name, String organisation, Role role) {
        return cells.reader(name, organisation, List.of(role), null);
    }

    /** How many openings are noted that {@code reader} is told of. */
    private static long noted(Reader reader) {
        return newestReads(reader).split("\"sealed \\d", -1).length;
    }

    /**
     * An auditor whose organisation takes part sees what he is engaged for, while he is: before and
     * after, and beside it, it does not exist.
     */
    @Test
    @Order(5)
    void an_auditor_sees_by_an_engagement_in_force_and_no_longer() {
        String name = "revisor for en deltaker";
        Hiring hiring = new Hiring(world.line);
        PositionId held = hiring.enter(name, SightWorld.PARTICIPANT, List.of(Role.AUD), null);
        String token = hiring.token(name, world.line.id(SightWorld.PARTICIPANT));
        Reader auditor = new Reader(name, token);
        String another = anotherProgramme();
        String seen = "/api/v1/decisions/" + world.some("dec");
        Cell owners = cells.get(world.owner, seen);
        assertThat(owners.holds(ClosedWorld.CANARY)).isTrue();
        String etag = owners.header("etag");
        isAbsent(auditor, etag, 0);

        Cell elsewhere = engaged(auditor, SightMatrix.nonExisting("aud"), another);
        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(201);
        isAbsent(auditor, etag, elsewhere.number("position"));

        String audit = SightMatrix.nonExisting("aud");
        String programme = world.line.id("@prg:program");
        Cell opened = engaged(auditor, audit, programme);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        long position = opened.number("position");
        Cell engaged = cells.get(auditor, seen + "?after=" + position);
        assertThat(engaged.status()).as(engaged.body()).isEqualTo(200);
        assertThat(engaged.holds(ClosedWorld.CANARY)).isTrue();
        assertThat(newestReads(world.owner)).contains("decision " + world.some("dec"));

        Cell closed = cells.post(auditor, "/api/v1/audits/" + audit + "/closing", "{}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        isAbsent(auditor, engaged.header("etag"), closed.number("position"));
        String pinned = seen + "?effectiveOn=2100-01-01&atPosition=" + position;
        assertThat(cells.get(auditor, pinned).status()).isEqualTo(404);

        Cell again = engaged(auditor, SightMatrix.nonExisting("aud"), programme);
        String after = seen + "?after=" + again.number("position");
        assertThat(cells.get(auditor, after).status()).isEqualTo(200);
        hiring.leave(held, SightWorld.PARTICIPANT);
        isAbsent(auditor, etag, 0);
    }

    private static Cell engaged(Reader auditor, String audit, String programme) {
        return cells.post(
                auditor,
                "/api/v1/audits",
                """
                {"audit": "%s", "auditor": "%s", "programme": "%s", "mandate": "kontrollutvalg",
                 "scope": "Alt", "validFrom": "2020-01-01", "validTo": "2100-01-01"}
                """
                        .formatted(audit, world.line.id(SightWorld.PARTICIPANT), programme));
    }

    /** One that the participant takes part in too, and that nothing closed belongs to. */
    private static String anotherProgramme() {
        String reported =
                """
                "basis": {"origin": "mirrored", "quote": "Fra et brev."}""";
        world.line
                .post(
                        "office",
                        "/programmes",
                        """
                        {"programme": "@prg:revidert", "name": "Revidert", "kind": "programme",
                         "purpose": "Prøve", %s}"""
                                .formatted(reported))
                .accepted();
        world.line
                .post(
                        "office",
                        "/participations",
                        """
                        {"participation": "@par:revidert", "programme": "@prg:revidert",
                         "organisation": "%s", "roles": ["observer"], %s}"""
                                .formatted(SightWorld.PARTICIPANT, reported))
                .accepted();
        world.line
                .post(
                        "office",
                        "/participations/@par:revidert/commitment",
                        """
                        {"roles": ["observer"], "scope": [], %s}"""
                                .formatted(reported))
                .accepted();
        return world.line.id("@prg:revidert");
    }

    /** The closed decision is to this reader what there is not, whatever was kept of it. */
    private static void isAbsent(Reader reader, String etag, long after) {
        String hidden = world.some("dec");
        String absent = SightMatrix.nonExisting("dec");
        for (String path :
                List.of(
                        "/api/v1/decisions/%s?",
                        "/api/v1/decisions/%s/tasks?",
                        "/api/v1/streams/%s/events?",
                        "/api/v1/timeline?stream=%s&",
                        "/api/v1/evidence?stream=%s&")) {
            String asked = path.contains("evidence") ? path : path + "after=" + after;
            String never = asked.formatted(absent);
            Cell gone =
                    Cells.alike(
                            path,
                            () ->
                                    cells.get(
                                                    reader,
                                                    asked.formatted(hidden),
                                                    "If-None-Match",
                                                    etag)
                                            .as(hidden, absent),
                            () -> cells.get(reader, never, "If-None-Match", etag));
            assertThat(gone.holds(ClosedWorld.CANARY)).isFalse();
        }
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
