package no.samspor.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.Append;
import no.samspor.log.ErasureList;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.Receipt;
import no.samspor.log.vault.KeyVault;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;

/** A log with a database of its own, signed as a notary signs it. */
final class SignedLog implements AutoCloseable {

    static final SignerKey KEY =
            SignerKey.generate("samspor.test/log", Ed25519.SIGNATURE, new SecureRandom());
    static final SignerKey WITNESS =
            SignerKey.generate("owner.test/witness", Ed25519.COSIGNATURE, new SecureRandom());

    final Roles roles;
    private final HeadWatch heads = new HeadWatch();
    private final PostgresEventLog log;

    SignedLog() throws SQLException {
        this(TestDatabase.migrated());
    }

    SignedLog(Roles roles) throws SQLException {
        this.roles = roles;
        DatabaseAccess access = roles.credentials(Role.COMMAND);
        log =
                new PostgresEventLog(
                        new LogDatabase(access.url(), access.user(), access.password()),
                        new EventCodec(KeyVault.NONE),
                        heads,
                        Duration.ofSeconds(30));
    }

    Connection owner() throws SQLException {
        return TestDatabase.source(roles.credentials(Role.OWNER)).getConnection();
    }

    /** Appends events of one stream, the last of them as long as is said, under one key. */
    Receipt record(String key, int events, int remarks) {
        MandateId mandate = new MandateId(Id.named(key));
        List<Append.NewEvent> all = new java.util.ArrayList<>();
        for (int version = 0; version < events; version++) {
            String text = version < events - 1 ? "as before" : "x".repeat(remarks);
            all.add(
                    new Append.NewEvent(
                            UUID.nameUUIDFromBytes(
                                    (key + version).getBytes(StandardCharsets.UTF_8)),
                            mandate,
                            version,
                            new MandateReturned(mandate, version + 1, text),
                            STAMP));
        }
        return log.append(
                new Append(
                        all, List.of(), new Append.Key("somebody", key, Sha256.of(key), mandate)));
    }

    Receipt record(Event event) {
        return log.append(
                new Append(
                        List.of(
                                new Append.NewEvent(
                                        UUID.randomUUID(), event.stream(), 0, event, STAMP)),
                        List.of(),
                        null));
    }

    private static final Stamp STAMP = stamp();

    private static Stamp stamp() {
        OrganisationId office = new OrganisationId(Id.named("office"));
        return new Stamp(
                new Actor(
                        new PersonId(Id.named("somebody")),
                        office,
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
                office,
                null,
                Set.of(),
                Set.of(),
                "command");
    }

    /** Signs all there is, and has it cosigned; the note with both. */
    byte[] seal() throws SQLException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            Rebuilt all = Rebuilt.from(owner, Set.of(), 0, (tile, content) -> {});
            owner.rollback();
            owner.setAutoCommit(true);
            Checkpoint checkpoint =
                    new Checkpoint(KEY.verifier().name(), all.size(), all.root(), List.of());
            Note signed = new Note(checkpoint.text()).signedBy(KEY, 0);
            Note cosigned = signed.signedBy(WITNESS, System.currentTimeMillis() / 1000);
            keep(owner, all.size(), signed, cosigned.lines().getLast().toString());
            return cosigned.bytes();
        }
    }

    private static void keep(Connection owner, long size, Note note, String line)
            throws SQLException {
        try (PreparedStatement insert =
                        owner.prepareStatement(
                                "INSERT INTO notary.checkpoint (epoch, size, note)"
                                        + " VALUES (1, ?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement witness =
                        owner.prepareStatement(
                                "INSERT INTO notary.cosignature (epoch, size, witness, owner, line)"
                                        + " VALUES (1, ?, 'witness', 'owner', ?)")) {
            insert.setLong(1, size);
            insert.setBytes(2, note.bytes());
            insert.executeUpdate();
            witness.setLong(1, size);
            witness.setString(2, line);
            witness.executeUpdate();
        }
    }

    /** What is stored, as one text for each table. */
    List<String> stored() throws SQLException {
        return List.of(
                text("SELECT * FROM log.event ORDER BY position"),
                text("SELECT * FROM log.mention ORDER BY about, family, position"),
                text("SELECT * FROM log.answer ORDER BY principal, command_id"),
                text("SELECT * FROM log.head"),
                text("SELECT epoch, size, note, sealed_at FROM notary.checkpoint ORDER BY size"),
                text("SELECT * FROM notary.cosignature ORDER BY size"));
    }

    String text(String sql) throws SQLException {
        String all =
                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|')), '') FROM ("
                        + sql
                        + ") t";
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(all)) {
            row.next();
            return row.getString(1);
        }
    }

    Path backup(Path to) throws SQLException, IOException {
        try (Connection owner = owner();
                BundleDraft draft = new BundleDraft(to)) {
            new Export(owner, draft, new ErasureList(List.of())).run();
            draft.keep();
        }
        return to;
    }

    static Shown shown(byte[] note) {
        return Shown.of(Note.parse(note), List.of(KEY.verifier()), "what was shown");
    }

    static void flip(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int index = (int) (at < 0 ? bytes.length + at : at);
        bytes[index] ^= 1;
        Files.write(file, bytes);
    }

    @Override
    public void close() {
        log.close();
        heads.close();
    }
}
