package no.samspor.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.samspor.database.CannotServe;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.Migrations;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.StateDirectory;
import no.samspor.log.ErasureList;
import no.samspor.log.Erasures;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.PostgresLogReader;
import no.samspor.log.vault.KeyVault;

/** The database of a record, wherever it is and whether it runs or not. */
final class Opened implements AutoCloseable {

    private final Roles roles;
    private final Optional<EmbeddedDatabase> started;
    private final Optional<StateDirectory> held;

    private Opened(Roles roles, Optional<EmbeddedDatabase> started, Optional<StateDirectory> held) {
        this.roles = roles;
        this.started = started;
        this.held = held;
    }

    /** To be read: beside the process that runs it, if one does. */
    static Opened toRead(Path data, Map<String, String> environment, Consumer<String> progress) {
        Optional<DatabaseAccess> external = DatabaseAccess.named(environment);
        if (external.isPresent()) {
            return new Opened(Roles.prepared(external.get()), Optional.empty(), Optional.empty());
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE, "There is no record in " + data + ".");
        }
        Optional<DatabaseAccess> running = running(data);
        if (running.isPresent()) {
            return new Opened(Roles.prepared(running.get()), Optional.empty(), Optional.empty());
        }
        StateDirectory state = StateDirectory.hold(data);
        EmbeddedDatabase database = started(state, progress);
        Roles roles = Roles.prepared(database.admin());
        return new Opened(roles, Optional.of(database), Optional.of(state));
    }

    private static Optional<DatabaseAccess> running(Path data) {
        try (StateDirectory ours = StateDirectory.hold(data)) {
            return Optional.empty();
        } catch (CannotServe taken) {
            Optional<DatabaseAccess> found = EmbeddedDatabase.running(data);
            if (found.isEmpty()) throw taken;
            return found;
        }
    }

    /** To be written, by this process alone: roles and schemas as a first start makes them. */
    static Opened toWrite(
            StateDirectory state, Map<String, String> environment, Consumer<String> progress) {
        Optional<DatabaseAccess> external = DatabaseAccess.named(environment);
        Optional<EmbeddedDatabase> database =
                external.isPresent() ? Optional.empty() : Optional.of(started(state, progress));
        try {
            DatabaseAccess admin =
                    external.or(() -> database.map(EmbeddedDatabase::admin)).orElseThrow();
            Roles roles = Roles.prepare(admin);
            Migrations.run(roles, progress);
            return new Opened(roles, database, Optional.empty());
        } catch (CannotServe e) {
            database.ifPresent(EmbeddedDatabase::close);
            throw e;
        }
    }

    private static EmbeddedDatabase started(StateDirectory state, Consumer<String> progress) {
        return EmbeddedDatabase.start(state, progress);
    }

    /** As the log's owner. */
    Connection owner() throws SQLException {
        DatabaseAccess access = roles.credentials(Role.OWNER);
        var source = access.dataSource();
        if (source instanceof org.postgresql.ds.PGSimpleDataSource driver) {
            // Read in binary from the first row on: a log is mostly bytes.
            driver.setPrepareThreshold(-1);
        }
        return source.getConnection();
    }

    /** What the log tells of erasures, up to now. */
    ErasureList erased() {
        DatabaseAccess access = roles.credentials(Role.OWNER);
        LogDatabase database = new LogDatabase(access.url(), access.user(), access.password());
        try (HeadWatch heads = new HeadWatch();
                PostgresLogReader log =
                        new PostgresLogReader(database, new EventCodec(KeyVault.NONE), heads, 1)) {
            return Erasures.listOf(log);
        }
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
        held.ifPresent(StateDirectory::close);
    }
}
