package no.samspor.notary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.LogKeys;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.Standstill;
import no.samspor.log.StoredLeaf;
import no.samspor.log.vault.KeyVault;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Alarms;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.witness.Witness;
import no.samspor.notary.witness.Witnesses;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;

/** A log on a database of its own, with a notary whose clock the test moves. */
public final class Record implements AutoCloseable {

    public static final String ORIGIN = "log.test/1";
    private static final OrganisationId OFFICE = new OrganisationId(Id.named("test/office"));

    private static final Stamp STAMP =
            new Stamp(
                    new Actor(
                            new PersonId(Id.named("test/somebody")),
                            OFFICE,
                            no.samspor.kernel.Role.OFF,
                            null,
                            null,
                            null),
                    Origin.NATIVE,
                    LocalDate.of(2026, 3, 1),
                    UncertainDate.parse("2026-03-01"),
                    null,
                    null,
                    Authority.NONE,
                    List.of(),
                    Access.INTERNAL,
                    OFFICE,
                    null,
                    Set.of(),
                    Set.of(),
                    "command-1");

    final Roles roles = TestDatabase.migrated();
    final Path directory;
    final MemoryFile memory;
    final Standstill standstill = new Standstill();
    final AtomicLong nanos = new AtomicLong(1);
    List<SignerKey> keys = new ArrayList<>();
    private final HeadWatch heads = new HeadWatch();
    private final PostgresEventLog log;

    public Record(Path directory) {
        this.directory = directory;
        memory = new MemoryFile(directory.resolve("memory"));
        keys.add(key());
        log =
                new PostgresEventLog(
                        database(Role.COMMAND),
                        new EventCodec(KeyVault.NONE),
                        heads,
                        Duration.ofSeconds(30));
    }

    static SignerKey key() {
        return SignerKey.generate(ORIGIN, Ed25519.SIGNATURE, new SecureRandom());
    }

    public LogKeys logKeys() {
        return new LogKeys(keys);
    }

    public LogDatabase database(Role role) {
        DatabaseAccess access = roles.credentials(role);
        return new LogDatabase(access.url(), access.user(), access.password());
    }

    /** Records so many events, all in one commit. */
    public void record(int count) {
        List<Append.NewEvent> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Event event = drafted();
            all.add(new Append.NewEvent(UUID.randomUUID(), event.stream(), 0, event, STAMP));
        }
        log.append(new Append(all, List.of(), null));
    }

    private static Event drafted() {
        MandateText text =
                new MandateText(
                        "Felles tjeneste",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        return new MandateDrafted(
                new MandateId(Id.fresh()),
                new ProgrammeId(Id.named("test/programme")),
                new BodyId(Id.named("test/body")),
                text);
    }

    Desk desk() {
        return desk(Seam.NONE, memory);
    }

    Desk desk(Seam seam, MemoryFile remembering) {
        return desk(seam, remembering, Witnesses.none());
    }

    Desk desk(Seam seam, MemoryFile remembering, Witnesses witnesses) {
        return new Desk(
                database(Role.NOTARY).direct(),
                this::logKeys,
                witnesses.all().stream().map(Witness::owned).toList(),
                remembering,
                standstill,
                Pace.usual(256),
                seam,
                nanos::get);
    }

    /** Turns, ten seconds apart. */
    void turn(Desk desk, int times) throws SQLException, IOException {
        for (int i = 0; i < times; i++) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
            desk.turn();
        }
    }

    /** A turn of a notary that is new here, as after a restart. */
    public void turnOnce() throws SQLException, IOException {
        try (Desk desk = desk()) {
            turn(desk, 1);
        }
    }

    /** As {@link #turnOnce()}, of one that has witnesses. */
    public void turnOnce(Witnesses witnesses) throws SQLException, IOException {
        try (Desk desk = desk(Seam.NONE, memory, witnesses)) {
            turn(desk, 1);
        }
    }

    /** The newest checkpoint, which one of the log's keys has signed. */
    public Sealed newest() throws SQLException {
        try (Connection connection = source(Role.NOTARY).getConnection()) {
            Checkpoints checkpoints = new Checkpoints(connection);
            byte[] note = checkpoints.newest(checkpoints.epoch());
            return note == null ? null : Sealed.parse(note).signedBy(ORIGIN, logKeys().verifiers());
        }
    }

    Alarm alarm() throws SQLException {
        try (Connection connection = source(Role.NOTARY).getConnection()) {
            return new Alarms(connection).standing();
        }
    }

    /** The root over the first rows, made anew from what is stored. */
    public Hash rootOfRows(long size) throws SQLException {
        Frontier edge = new Frontier();
        try (Connection connection = source(Role.QUERY).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT "
                                        + StoredLeaf.COLUMNS
                                        + " FROM log.event WHERE position <= "
                                        + size
                                        + " ORDER BY position")) {
            while (row.next()) {
                edge.append(Hash.leaf(StoredLeaf.of(row).bytes()), (level, index, hash) -> {});
            }
        }
        return edge.root();
    }

    public DataSource source(Role role) {
        return TestDatabase.source(roles.credentials(role));
    }

    /** As one who may do everything, past the triggers. */
    public void tamper(String... statements) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String each : statements) statement.execute(each);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection superuser() throws SQLException {
        DatabaseAccess admin = TestDatabase.server().admin();
        String url = roles.credentials(Role.OWNER).url();
        return TestDatabase.source(new DatabaseAccess(url, admin.user(), admin.password()))
                .getConnection();
    }

    /** An event as the command that acknowledges an alarm leaves it. */
    void acknowledge(Alarm alarm) throws SQLException {
        tamper(
                "INSERT INTO log.event SELECT position + 1, clock_timestamp(), gen_random_uuid(),"
                        + " gen_random_uuid(), 0, 'int', 'integrity.alarm-acknowledged/1', '{}',"
                        + " convert_to('{\"alarm\":\""
                        + alarm.id()
                        + "\"}', 'UTF8') FROM log.head",
                "UPDATE log.head SET position = position + 1");
    }

    static void overwrite(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        log.close();
        heads.close();
    }
}
