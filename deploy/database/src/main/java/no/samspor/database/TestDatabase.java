package no.samspor.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A PostgreSQL for tests: one server per JVM, as durable as the real one, and a database of its own
 * for whoever asks. The data goes when the JVM ends; the unpacked programs stay for the next run.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Object UNPACKING = new Object();

    private TestDatabase() {}

    /** An empty database with the roles and schemas prepared and no migration applied. */
    public static Roles prepared() {
        return made("template1");
    }

    /** One at a time: the roles belong to the whole server, and are prepared each time. */
    private static synchronized Roles made(String template) {
        DatabaseAccess admin = Server.RUNNING.admin();
        String name = "test_" + COUNT.incrementAndGet();
        try (var connection = source(admin).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new AssertionError("the test server makes databases", e);
        }
        String url = admin.url().substring(0, admin.url().lastIndexOf('/') + 1) + name;
        DatabaseAccess made = new DatabaseAccess(url, admin.user(), admin.password());
        return COUNT.get() == 1 ? Roles.prepare(made) : Roles.known(made);
    }

    /**
     * As {@link DatabaseAccess#dataSource}; what is closed is kept for the next who asks. A test
     * that looks at the session itself makes its own.
     */
    public static DataSource source(DatabaseAccess access) {
        return KeptConnections.of(access);
    }

    /** A database with every migration found on the class path applied: a copy of the first. */
    public static Roles migrated() {
        return made(Migrated.NAME);
    }

    private static final class Migrated {
        static final String NAME = migrate();

        private static String migrate() {
            Roles roles = prepared();
            Migrations.run(roles, progress -> {});
            String url = roles.credentials(Role.OWNER).url();
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    /** The server itself, for tests that kill it or look at its settings. */
    public static EmbeddedDatabase server() {
        return Server.RUNNING;
    }

    /** Where unpacked programs stay from one test run to the next; one test unpacks them. */
    static Path programs() {
        Path programs = Path.of(System.getProperty("user.home"), ".cache", "samspor", "programs");
        synchronized (UNPACKING) {
            try {
                Files.createDirectories(programs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Binaries.unpackedUnder(programs);
            return programs;
        }
    }

    /**
     * Lends the unpacked programs to a record in {@code data}, which need not unpack them again.
     */
    public static Path lentTo(Path data) {
        Path programs = programs();
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.createSymbolicLink(data.resolve("bin"), programs);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server of its own, for a test that kills it; ends with the JVM. */
    public static EmbeddedDatabase alone() {
        return started(Strength.FULL);
    }

    /**
     * A server of its own with one setting off, to see that it is refused; ends with the JVM.
     *
     * @param setting {@code fsync}, {@code full_page_writes}, {@code synchronous_commit} or {@code
     *     data_checksums}
     */
    public static DatabaseAccess without(String setting) {
        return started(Strength.without(setting)).admin();
    }

    private static EmbeddedDatabase started(Strength strength) {
        try {
            Path directory = Files.createTempDirectory("samspor-test");
            StateDirectory state = StateDirectory.hold(directory);
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(
                            state, programs(), Unprivileged.here(), strength, progress -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(database, directory)));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedDatabase database, Path directory) {
        database.close();
        try {
            Binaries.remove(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Server {
        static final EmbeddedDatabase RUNNING = started(Strength.FULL);
    }
}
