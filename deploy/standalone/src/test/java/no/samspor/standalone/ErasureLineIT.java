package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.cli.Programmes;
import no.samspor.command.access.Reactions;
import no.samspor.database.Role;
import no.samspor.database.StateDirectory;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.PostgresLogReader;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;
import no.samspor.proof.tree.Hash;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Unique words are planted through every field that is protected, and looked for in every byte of
 * the installation: while it serves, after the erasure, and after maintenance (R-16, R-17).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(Integer.MAX_VALUE - 5)
class ErasureLineIT {

    private static final String MARK = "KANARIq7Zx";
    private static final String UNION = "@org:fagforbund-kanari";
    private static final String GROUND =
            "{\"organisation\": \"@org:kommune-a\","
                    + " \"ground\": {\"act\": \"gdpr\", \"section\": \"17\"}}";
    private static final List<String> ERASED =
            List.of("/demo-ownera", "dobbelt", "forveksling", "/demo-union");

    /** Of the same organisation as those, and not erased. */
    private static final String KEPT = "assistent";

    private static final String DETAILS = "/streams/@per:/demo-ownera/sealed";

    private static final String STAYS = "key of who stays";
    private static final String OURS = "key of the system's own";
    private static final String MASTER = "master key";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path directory;

    @Test
    void what_was_erased_is_nowhere_and_the_rest_is_as_it_was() throws Exception {
        Path data = directory.resolve("data");
        List<Hash> leaves;
        Traces traces = new Traces().of("planted", MARK);
        assertThat(traces.inBytes(Traces.everyForm(MARK))).as("every form is found").hasSize(9);

        try (Line line = Line.on(data, "eksempel")) {
            traces.of("union", line.id(UNION));
            plant(line);
            opened(line);
            assertThat(sealed(line)).as("what was planted can be read").doesNotContainNull();
            assertThat(traces.in(data)).as("while it serves").isEmpty();

            leaves = leaves(line);
            List<Wrapped> keys = wrapped(line);
            for (Wrapped each : keys) traces.bytes(each.name(), each.bytes());
            traces.of(MASTER, Files.readString(masterKey(data)).strip());
            assertThat(formsIn(written(line, data), traces))
                    .as("the means to open it, each of which is found where it is")
                    .contains(MASTER)
                    .containsAll(keys.stream().map(Wrapped::name).toList());

            for (String each : ERASED) {
                String path = "/persons/@per:" + each + "/erasure";
                line.post("privacy", path, GROUND, anyKey(), newest(line, each)).accepted();
            }
            erasedSoon(line);
            assertThat(leaves(line).subList(0, leaves.size())).isEqualTo(leaves);
            shownAsErased(line, leaves.size());
            openedAsErased(line, leaves.size());
            assertThat(line.postPlain("records", "/views/comparison").accepted().at("/items"))
                    .isNotEmpty()
                    .allSatisfy(
                            view ->
                                    assertThat(view.at("/comparison/equal").asBoolean(false))
                                            .as(view.toString())
                                            .isTrue());
        }

        try (StateDirectory state = StateDirectory.hold(data)) {
            assertThat(Maintenance.maintain(state, Map.of(), null)).contains("erasures.txt");
        }
        Set<String> left = traces.in(data);
        assertThat(Files.readAllLines(data.resolve("erasures.txt")))
                .hasSizeGreaterThan(ERASED.size());

        try (Line line = Line.on(data, "eksempel")) {
            assertThat(left)
                    .as("only keys of who is not erased, in their table")
                    .containsExactlyInAnyOrder(
                            tableOfKeys(line) + ": " + STAYS, tableOfKeys(line) + ": " + OURS);
            assertThat(leaves(line).subList(0, leaves.size())).isEqualTo(leaves);
            assertThat(sealed(line)).containsOnlyNulls();
            assertThat(registered(line, KEPT).value())
                    .as("another's key, under the new master key")
                    .isNotNull();
            line.post(
                            "ownerA",
                            "/persons/@per:/demo-ownera/corrected-details",
                            "{\"details\": {\"name\": \"Test\"}}",
                            anyKey(),
                            newest(line, "/demo-ownera"))
                    .refused(409, "person/details-erased");
        }
    }

    /** The examples up to the bodies, with the planted words in each protected field. */
    private static void plant(Line line) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String text : ExampleFiles.texts().subList(0, 4)) {
            texts.add(
                    text.replace("Test Direktør A", MARK + " Direktør A")
                            .replace("direktor@", MARK + ".direktor@")
                            .replace("kommunedirektor@", MARK + ".kommunedirektor@")
                            .replace("00 00 00 00", "00 " + MARK)
                            .replace("Samme person med", "Samme person " + MARK + " med")
                            .replace("Likt navn.", "Likt navn " + MARK)
                            .replace(
                                    "\"kind\": \"HTV\"",
                                    "\"kind\": \"HTV\", \"union\": \"" + UNION + "\""));
        }
        assertThat(Programmes.load(line.address(), line::token, texts))
                .allSatisfy(report -> assertThat(report).endsWith(" 0 refused"));
        // What is refused leaves nothing either.
        String details = "{\"details\": {\"name\": \"" + MARK + "\", \"phone\": 7, \"x\": 1}}";
        assertThat(
                        line.post("ownerA", "/persons/@per:/demo-ownera/corrected-details", details)
                                .status())
                .isBetween(400, 422);
        line.post(
                        "ownerB",
                        "/persons/@per:/demo-ownera/corrected-details",
                        "{\"details\": {\"name\": \"" + MARK + "\"}}",
                        anyKey(),
                        newest(line, "/demo-ownera"))
                .refused(404, "access/not-found");
    }

    /** All of it, with nothing held back in memory. */
    private static Path written(Line line, Path data) throws Exception {
        try (Connection admin = line.admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        return data;
    }

    private static Set<String> formsIn(Path data, Traces traces) throws IOException {
        Set<String> forms = new HashSet<>();
        for (String each : traces.in(data)) forms.add(each.substring(each.indexOf(": ") + 2));
        return forms;
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }

    private static String newest(Line line, String name) {
        PersonId person = PersonId.parse(line.id("@per:" + name));
        return "\"" + line.bean(PostgresLogReader.class).versionOf(person) + "\"";
    }

    /** Everything that is protected, as the process reads it. */
    private static List<Object> sealed(Line line) {
        List<Object> values = new ArrayList<>();
        line.bean(PostgresLogReader.class)
                .forEachAfter(
                        0,
                        Long.MAX_VALUE,
                        each -> {
                            switch (each.event()) {
                                case PersonRegistered e
                                        when isErased(line, e.person().toString()) ->
                                        add(e.details(), values);
                                case PersonDetailsCorrected e -> values.add(e.details().value());
                                case MergeRequested e -> values.add(e.reason().value());
                                case UnionMandateRecorded e -> values.add(e.mandate().value());
                                default -> {}
                            }
                        });
        assertThat(values).hasSize(4);
        return values;
    }

    private static void add(Protected<?> details, List<Object> values) {
        if (details != null) values.add(details.value());
    }

    private static boolean isErased(Line line, String person) {
        return ERASED.stream().anyMatch(each -> line.id("@per:" + each).equals(person));
    }

    private static Protected<?> registered(Line line, String name) {
        List<Protected<?>> found = new ArrayList<>();
        line.bean(PostgresLogReader.class)
                .forEachAfter(
                        0,
                        Long.MAX_VALUE,
                        each -> {
                            if (each.event() instanceof PersonRegistered e
                                    && e.person().toString().equals(line.id("@per:" + name))) {
                                found.add(e.details());
                            }
                        });
        return found.getFirst();
    }

    private static void erasedSoon(Line line) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (sealed(line).stream().anyMatch(each -> each != null)) {
            assertThat(System.nanoTime()).as("carried out soon").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    /** Also when one asks for what was known before it. */
    private static void shownAsErased(Line line, long before) {
        String path = "/streams/@per:/demo-ownera/events";
        for (String of : List.of(path, path + "?atPosition=" + before)) {
            JsonNode items =
                    (of.equals(path) ? line.get("auditor", of) : line.getPlain("auditor", of))
                            .accepted()
                            .at("/items");
            int told = 0;
            for (JsonNode each : items) {
                JsonNode details = each.at("/event/details");
                if (details.isMissingNode() || details.isNull()) continue;
                told++;
                assertThat(details.path("erasedBy").longValue()).isGreaterThan(before);
                assertThat(details.has("sealed")).isFalse();
            }
            assertThat(told).isPositive();
        }
    }

    /** To who may correct them, before they are erased. */
    private static void opened(Line line) {
        JsonNode items = line.get("privacy", DETAILS).accepted().at("/items");
        assertThat(items).isNotEmpty();
        for (JsonNode each : items) {
            assertThat(each.at("/value/name").asString("")).contains(MARK);
            assertThat(each.has("erasedBy")).isFalse();
        }
    }

    /** As erased, of every day, and by which position. */
    private static void openedAsErased(Line line, long before) {
        for (String of : List.of(DETAILS, DETAILS + "?atPosition=" + before)) {
            JsonNode items = line.getPlain("privacy", of).accepted().at("/items");
            assertThat(items).isNotEmpty();
            for (JsonNode each : items) {
                assertThat(each.has("value")).isFalse();
                assertThat(each.path("erasedBy").longValue()).isGreaterThan(before);
            }
        }
    }

    private static List<Hash> leaves(Line line) throws Exception {
        List<Hash> leaves = new ArrayList<>();
        String sql =
                "SELECT position, recorded_at, stream, event_id, version, stream_kind, name, stamp,"
                        + " payload FROM log.event ORDER BY position";
        try (Connection log =
                        line.database()
                                .log()
                                .credentials(Role.COMMAND)
                                .dataSource()
                                .getConnection();
                ResultSet row = log.createStatement().executeQuery(sql)) {
            while (row.next()) {
                leaves.add(
                        Hash.leaf(
                                new Leaf(
                                                row.getLong(1),
                                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                                row.getObject(3, UUID.class),
                                                row.getObject(4, UUID.class),
                                                row.getInt(5),
                                                row.getString(6),
                                                row.getString(7),
                                                Part.of(row.getBytes(8)),
                                                Part.of(row.getBytes(9)))
                                        .bytes()));
            }
        }
        return leaves;
    }

    /** A key as it lies in the vault before anything is erased. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Wrapped(String name, byte[] bytes) {}

    /**
     * Every key that maintenance must leave no trace of, and two that it must not touch: of a
     * person of the same organisation who is not erased, and of the system, which hashes what was
     * asked by it. What wraps those is wrapped anew, and they lie as they lay.
     */
    private static List<Wrapped> wrapped(Line line) throws Exception {
        Map<UUID, String> names = new HashMap<>();
        for (String each : ERASED) names.put(person(line, each), "key of " + each);
        names.put(person(line, KEPT), STAYS);
        names.put(Reactions.SYSTEM.value(), OURS);
        List<Wrapped> all = new ArrayList<>();
        Set<UUID> subjects = new HashSet<>();
        String sql =
                "SELECT subject, wrapped FROM vault.key WHERE wrapped IS NOT NULL"
                        + " UNION ALL SELECT NULL, wrapped FROM vault.organisation_key";
        try (Connection vault = vault(line);
                ResultSet row = vault.createStatement().executeQuery(sql)) {
            while (row.next()) {
                UUID subject = row.getObject(1, UUID.class);
                if (subject != null) subjects.add(subject);
                String name = subject == null ? "an organisation's key" : names.get(subject);
                all.add(new Wrapped(name, row.getBytes(2)));
            }
        }
        assertThat(subjects).as("who has a key").isEqualTo(names.keySet());
        assertThat(all).as("and organisations' keys").hasSizeGreaterThan(subjects.size());
        return all;
    }

    private static UUID person(Line line, String name) {
        return PersonId.parse(line.id("@per:" + name)).value();
    }

    /** The file in which the data keys lie now. */
    private static Path tableOfKeys(Line line) throws Exception {
        try (Connection vault = vault(line);
                ResultSet row =
                        vault.createStatement()
                                .executeQuery("SELECT pg_relation_filepath('vault.key')")) {
            row.next();
            return Path.of("postgres/18/data", row.getString(1));
        }
    }

    private static Connection vault(Line line) throws Exception {
        return line.database().vault().credentials(Role.VAULT).dataSource().getConnection();
    }

    private static Path masterKey(Path data) {
        return data.resolve("secrets").resolve("vault.key");
    }
}
