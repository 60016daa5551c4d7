package no.samspor.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static no.samspor.database.CannotServe.Reason.ALREADY_RUNNING;
import static no.samspor.database.CannotServe.Reason.DAMAGED_DATA;
import static no.samspor.database.CannotServe.Reason.DATABASE_FAILED;
import static no.samspor.database.CannotServe.Reason.DISK_FULL;
import static no.samspor.database.CannotServe.Reason.OTHER_MAJOR_VERSION;
import static no.samspor.database.CannotServe.Reason.WRONG_PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in our own state directory, started with what a record needs: every write reaches the
 * disk before it is acknowledged, pages carry checksums, and only this machine can connect, with a
 * generated password. It is a convenience for one machine, never the only copy of a record.
 *
 * <p>Stops when closed, and by itself when this process dies. Should the server die instead, it is
 * started again on the same port; pools reconnect.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ADMIN = "samspor_admin";
    private static final String DATABASE = "samspor";
    private static final String SECRET = "database-admin";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** The pages that a busy hour touches fit into it. */
    private static final int SHARED_MB = 512;

    /** With what the server shares beside them. */
    private static final int SHARED_IN_ALL_MB = SHARED_MB * 5 / 4;

    /**
     * What is read for one caller at a time is read by the process that needs it: to hand it to
     * another costs more than to wait.
     */
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256",
                    "allow_alter_system=off",
                    "log_startup_progress_interval=5s",
                    "jit=off",
                    "io_method=sync",
                    "shared_buffers=" + SHARED_MB + "MB",
                    "max_wal_size=2GB");

    private static final Duration START_MAX = Duration.ofMinutes(10);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);
    private static final int LAUNCHES_MAX = 50;

    /** In a row: a server that ran for a while before it died counts from the beginning. */
    private static final int RESTARTS_MAX = 20;

    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LOOK_FOR_SPACE_EVERY = Duration.ofSeconds(1);
    private static final long LOG_BYTES_MAX = 20_000_000;

    private final StateDirectory state;
    private final Path home;
    private final Path cluster;
    private final Path data;
    private final Path log;
    private final Unprivileged unprivileged;
    private final Strength strength;
    private final Consumer<String> progress;
    private final Object guard = new Object();

    private String password = "";
    private int port;
    private @Nullable ServerProcess server;
    private volatile boolean closing;
    private volatile Consumer<CannotServe> onFailure = failure -> {};

    private EmbeddedDatabase(
            StateDirectory state,
            Path programs,
            Unprivileged unprivileged,
            Strength strength,
            Consumer<String> progress) {
        this.state = state;
        this.home = Binaries.unpackedUnder(programs);
        this.cluster = state.inside("postgres").resolve(Integer.toString(Binaries.MAJOR));
        this.data = cluster.resolve("data");
        this.log = cluster.resolve("server.log");
        this.unprivileged = unprivileged;
        this.strength = strength;
        this.progress = progress;
    }

    /** Starts the server of {@code state}, making it first when there is none. */
    public static EmbeddedDatabase start(StateDirectory state, Consumer<String> progress) {
        return start(state, progress, new String[0]);
    }

    /**
     * As {@link #start(StateDirectory, Consumer)}, with more of the server's settings, each as
     * {@code name=value}. What makes it durable is set after them, and stays.
     */
    public static EmbeddedDatabase start(
            StateDirectory state, Consumer<String> progress, String... more) {
        LargePages.here().allow(SHARED_IN_ALL_MB, progress);
        return start(
                state,
                state.inside("bin"),
                Unprivileged.here(),
                Strength.FULL.with(more),
                progress);
    }

    /**
     * As {@link #start(StateDirectory, Consumer)}, for maintenance: a finished part of the
     * write-ahead log is removed, where it usually is kept to be written over one day.
     */
    public static EmbeddedDatabase startForMaintenance(
            StateDirectory state, Consumer<String> progress) {
        return start(state, progress, "wal_recycle=off", "min_wal_size=32MB");
    }

    /**
     * The administrator of a server that another process runs on {@code directory}; none if there
     * is none that answers.
     */
    public static Optional<DatabaseAccess> running(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        Path data = root.resolve("postgres").resolve(Integer.toString(Binaries.MAJOR) + "/data");
        Path secret = root.resolve("secrets").resolve(SECRET);
        try {
            return ServerProcess.portOf(data).map(port -> access(port, DATABASE, secretIn(secret)));
        } catch (UncheckedIOException unreadable) {
            throw new CannotServe(
                    WRONG_PASSWORD,
                    "A database runs on "
                            + data
                            + ", but "
                            + secret
                            + " cannot be read: do this as the user that runs Samspor.",
                    unreadable);
        }
    }

    private static String secretIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmbeddedDatabase start(
            StateDirectory state,
            Path programs,
            Unprivileged unprivileged,
            Strength strength,
            Consumer<String> progress) {
        if (!Files.exists(programs.resolve("postgresql-" + Binaries.VERSION))) {
            progress.accept("unpacking PostgreSQL " + Binaries.VERSION);
        }
        var database = new EmbeddedDatabase(state, programs, unprivileged, strength, progress);
        try {
            database.start();
            return database;
        } catch (IOException e) {
            throw StateDirectory.unwritable(database.cluster, e);
        }
    }

    /** The administrator, for {@link Roles#prepare} only: nothing is served with it. */
    public DatabaseAccess admin() {
        return access(DATABASE);
    }

    /** Hears that the server died and could not be started again: nothing can be served then. */
    public void onFailure(Consumer<CannotServe> listener) {
        onFailure = listener;
    }

    /** The number of the server's process. */
    public long pid() {
        synchronized (guard) {
            return server == null ? 0 : server.pid();
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (guard) {
            if (server != null) server.stop();
            server = null;
        }
    }

    private DatabaseAccess access(String database) {
        return access(port, database, password);
    }

    private static DatabaseAccess access(int port, String database, String password) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, ADMIN, password);
    }

    private void start() throws IOException {
        Files.createDirectories(cluster);
        refuseOtherMajor();
        rotateLog();
        giveToServer();
        if (Files.exists(data)) {
            password = keptPassword();
            settleStray();
        } else {
            initialise();
        }
        port = freePort();
        launchUntilReady(true);
        enter();
        Thread.ofPlatform().name("database-guard").daemon().start(this::keepAlive);
    }

    private void refuseOtherMajor() throws IOException {
        if (Files.exists(data)) {
            Path version = data.resolve("PG_VERSION");
            if (!Files.exists(version)) throw damaged("it has no PG_VERSION file");
            String found = Files.readString(version).strip();
            if (!found.equals(Integer.toString(Binaries.MAJOR))) throw otherMajor(found);
            return;
        }
        try (Stream<Path> clusters = Files.list(state.inside("postgres"))) {
            List<String> others =
                    clusters.filter(path -> Files.exists(path.resolve("data")))
                            .map(path -> String.valueOf(path.getFileName()))
                            .toList();
            if (!others.isEmpty()) throw otherMajor(others.getFirst());
        }
    }

    private void giveToServer() throws IOException {
        if (!unprivileged.isOtherUser()) return;
        Files.setPosixFilePermissions(state.path(), PosixFilePermissions.fromString("rwx--x--x"));
        unprivileged.give(state.inside("postgres"));
        unprivileged.give(state.inside("bin"));
        unprivileged.mustReach(home.resolve("bin"));
        unprivileged.mustReach(cluster);
    }

    private String keptPassword() {
        return state.secret(SECRET)
                .orElseThrow(
                        () ->
                                new CannotServe(
                                        WRONG_PASSWORD,
                                        "There is a database in "
                                                + data
                                                + " but its password file "
                                                + state.path().resolve("secrets").resolve(SECRET)
                                                + " is gone. Put it back from your backup. Nothing"
                                                + " was changed."));
    }

    /**
     * Written beside and moved into place, so that a broken first start leaves nothing half made.
     */
    private void initialise() throws IOException {
        progress.accept("making the database in " + cluster);
        password = state.randomSecret(SECRET);
        Path draft = cluster.resolve("data.new");
        Path secret = cluster.resolve("initdb.password");
        Binaries.remove(draft);
        Files.deleteIfExists(secret);
        StateDirectory.writePrivate(secret, password);
        unprivileged.give(cluster);
        try {
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            Process initdb =
                    ServerProcess.started(
                            unprivileged.command(
                                    home.resolve("bin/initdb").toString(),
                                    "--pgdata=" + draft,
                                    "--username=" + ADMIN,
                                    "--pwfile=" + secret,
                                    "--auth=scram-sha-256",
                                    strength.checksums(),
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-instructions"),
                            log);
            if (initdb.waitFor() != 0) throw failure(ServerProcess.wordsIn(log, logStart));
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotServe(DATABASE_FAILED, "Interrupted while making the database.", e);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void settleStray() throws IOException {
        long stray = ServerProcess.strayOn(data);
        if (stray == 0) {
            ServerProcess.disown(data);
            return;
        }
        progress.accept("stopping the database server that a killed process left (" + stray + ")");
        if (!ServerProcess.stopStray(stray, data)) {
            throw new CannotServe(
                    ALREADY_RUNNING,
                    "A database server (process "
                            + stray
                            + ") still runs on "
                            + data
                            + " and does not stop. Stop it, then start again; its data is safe.");
        }
    }

    /**
     * What passes by itself is waited for: a port that another program has for a moment, children
     * of the last server that have not ended, and a server that somebody killed while it recovered,
     * which harms nothing.
     *
     * @param moves whether another port will do: not when pools already know the one it had
     */
    private void launchUntilReady(boolean moves) throws IOException {
        for (int launch = 1; ; launch++) {
            var started = ServerProcess.launch(unprivileged.command(serverCommand()), data, log);
            if (becomesReady(started)) {
                server = started;
                return;
            }
            String words = started.lastWords();
            boolean portTaken = words.contains("could not bind IPv4 address");
            boolean childrenLeave =
                    words.contains("pre-existing shared memory block")
                            || words.contains("lock file \"postmaster.pid\" already exists");
            boolean killed = started.wasKilled();
            if (!portTaken && !childrenLeave && !killed) throw failure(words);
            if (launch == LAUNCHES_MAX) throw notNow(words);
            if (portTaken && moves) port = freePort();
            pause(Duration.ofMillis(100));
        }
    }

    private CannotServe notNow(String words) {
        return new CannotServe(
                DATABASE_FAILED,
                "The database on port "
                        + port
                        + " was launched "
                        + LAUNCHES_MAX
                        + " times and each time kept from starting or killed; what was acknowledged"
                        + " is safe. The server said: "
                        + words.strip());
    }

    private List<String> serverCommand() {
        var command =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port)));
        for (String setting : SETTINGS) command.addAll(List.of("-c", setting));
        for (String setting : strength.settings()) command.addAll(List.of("-c", setting));
        return command;
    }

    private boolean becomesReady(ServerProcess started) {
        long begun = System.nanoTime();
        long reported = begun;
        while (started.isAlive()) {
            if (started.isReady()) return true;
            if (closing) {
                started.stop();
                throw new CannotServe(DATABASE_FAILED, "Stopped while the database started.");
            }
            long now = System.nanoTime();
            if (now - begun > START_MAX.toNanos()) {
                started.stop();
                throw new CannotServe(
                        DATABASE_FAILED,
                        "The database was not ready within "
                                + START_MAX.toMinutes()
                                + " minutes and was stopped; nothing is lost. Its log: "
                                + log);
            }
            if (now - reported > REPORT_EVERY.toNanos()) {
                reported = now;
                long waitedSeconds = (now - begun) / 1_000_000_000;
                progress.accept(
                        "the database is recovering what was written last, "
                                + waitedSeconds
                                + " s");
            }
            pause(Duration.ofMillis(10));
        }
        return false;
    }

    /** Checks the password and makes our database; the password is the server's proof to us too. */
    private void enter() {
        try (Connection connection = access("postgres").dataSource().getConnection();
                var statement = connection.createStatement()) {
            var found =
                    statement.executeQuery(
                            "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!found.next()) statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException e) {
            close();
            String code = e.getSQLState() == null ? "" : e.getSQLState();
            if (code.startsWith("28")) {
                throw new CannotServe(
                        WRONG_PASSWORD,
                        "The database in "
                                + data
                                + " does not accept the password in "
                                + state.path().resolve("secrets").resolve(SECRET)
                                + ". Put the right file back from your backup. Nothing was"
                                + " changed.",
                        e);
            }
            throw failure(String.valueOf(e.getMessage()));
        }
    }

    private void keepAlive() {
        int restarts = 0;
        while (true) {
            @Nullable ServerProcess current;
            synchronized (guard) {
                current = server;
            }
            if (current == null) return;
            try {
                long begun = System.nanoTime();
                current.awaitEnd();
                if (System.nanoTime() - begun > STEADY.toNanos()) restarts = 0;
                if (!startAgain(current, restarts++)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (CannotServe e) {
                // Told outside the lock: whoever hears it will close this database.
                if (!closing) onFailure.accept(e);
                return;
            }
        }
    }

    /** A full disk is not the end of it: someone frees some space, and it goes on by itself. */
    private boolean startAgain(ServerProcess ended, int restarts) {
        if (closing) return false;
        ended.letGo();
        if (restarts == RESTARTS_MAX) throw failure(ended.lastWords());
        progress.accept("the database server ended unexpectedly; starting it again");
        boolean told = false;
        while (true) {
            try {
                return launchAgain();
            } catch (CannotServe full) {
                if (full.reason() != DISK_FULL) throw full;
                if (!told) progress.accept(full.getMessage() + " It is tried again by itself.");
                told = true;
                pause(LOOK_FOR_SPACE_EVERY);
            }
        }
    }

    private boolean launchAgain() {
        synchronized (guard) {
            if (closing) return false;
            server = null;
            try {
                settleStray();
                launchUntilReady(false);
                return true;
            } catch (IOException e) {
                throw StateDirectory.unwritable(cluster, e);
            }
        }
    }

    private int freePort() throws IOException {
        Path kept = cluster.resolve("port");
        if (Files.exists(kept)) {
            try (var probe = new ServerSocket(parsed(kept), 1, LOOPBACK)) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                progress.accept("the database's last port is taken; using another");
            }
        }
        try (var probe = new ServerSocket(0, 1, LOOPBACK)) {
            Files.writeString(kept, Integer.toString(probe.getLocalPort()));
            return probe.getLocalPort();
        }
    }

    private static int parsed(Path kept) throws IOException {
        try {
            return Integer.parseInt(Files.readString(kept).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, cluster.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private CannotServe failure(String words) {
        if (words.contains("No space left on device")) {
            return new CannotServe(
                    DISK_FULL,
                    "The disk that holds "
                            + state.path()
                            + " is full, so the database stopped. What was acknowledged is safe."
                            + " Free some space (about 300 MB for a first start) and start again.");
        }
        if (words.contains("database files are incompatible with server")) {
            return otherMajor("another build");
        }
        if (!Files.exists(data)) {
            return new CannotServe(
                    DATABASE_FAILED, "The database could not be made. The server said: " + words);
        }
        return damaged("the server said: " + words.strip());
    }

    private CannotServe damaged(String why) {
        return new CannotServe(
                DAMAGED_DATA,
                "The database in "
                        + data
                        + " cannot be started: "
                        + why
                        + " Nothing was changed. Keep a copy of the directory, then restore it from"
                        + " your backup.");
    }

    private CannotServe otherMajor(String found) {
        return new CannotServe(
                OTHER_MAJOR_VERSION,
                "The database in "
                        + state.path().resolve("postgres")
                        + " was made by PostgreSQL "
                        + found
                        + ", and this Samspor brings PostgreSQL "
                        + Binaries.MAJOR
                        + ". Nothing was changed. Dump it with the Samspor that made it and restore"
                        + " into a new directory.");
    }

    private static void pause(Duration time) {
        try {
            MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
