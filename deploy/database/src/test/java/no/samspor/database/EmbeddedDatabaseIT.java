package no.samspor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.samspor.database.CannotServe.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The promises of the embedded database, each tried on a real server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseIT {

    @TempDir Path directory;

    private final List<String> said = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop_all() throws Exception {
        for (AutoCloseable each : open.reversed()) each.close();
    }

    @Nested
    class A_started_database {

        /** Each looks at the same one, and changes nothing of it. */
        @Test
        void is_durable_listens_here_alone_and_keeps_its_secret() throws Exception {
            DatabaseAccess admin = start().admin();
            is_as_durable_as_a_real_one(admin);
            cannot_be_made_less_durable_by_a_stored_setting(admin);
            listens_on_this_machine_alone_and_trusts_nobody(admin);
            keeps_its_secret_private(admin);
        }

        private void is_as_durable_as_a_real_one(DatabaseAccess admin) throws SQLException {
            assertThat(ask(admin, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(admin, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(admin, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(admin, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(admin, "SHOW server_version")).startsWith(Binaries.VERSION);
        }

        private void listens_on_this_machine_alone_and_trusts_nobody(DatabaseAccess admin)
                throws SQLException {
            assertThat(ask(admin, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(admin, "SHOW unix_socket_directories")).isEmpty();
            String lax =
                    "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'";
            assertThat(ask(admin, lax)).isEqualTo("0");
            assertThatThrownBy(
                            () ->
                                    ask(
                                            new DatabaseAccess(admin.url(), admin.user(), ""),
                                            "SELECT 1"))
                    .hasMessageContaining("password");
        }

        private void cannot_be_made_less_durable_by_a_stored_setting(DatabaseAccess admin)
                throws SQLException {
            assertThatThrownBy(() -> ask(admin, "ALTER SYSTEM SET fsync = off"))
                    .hasMessageContaining("ALTER SYSTEM is not allowed");
        }

        private void keeps_its_secret_private(DatabaseAccess admin) throws IOException {
            Path secret = directory.resolve("secrets/database-admin");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(secret.getParent())))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(secret)).isEqualTo(admin.password()).hasSize(43);
            assertThat(admin.toString()).doesNotContain(admin.password());
            assertThat(Files.readString(log())).doesNotContain(admin.password());
        }

        @Test
        void keeps_its_data_over_a_restart_also_when_its_port_is_taken() throws Exception {
            try (var state = hold();
                    var first = start(state)) {
                remember(first.admin(), 1);
            }
            int kept = Integer.parseInt(Files.readString(cluster().resolve("port")).strip());
            try (var other = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress())) {
                DatabaseAccess admin = start().admin();
                assertThat(admin.url()).doesNotContain(":" + other.getLocalPort() + "/");
                assertThat(remembered(admin)).isEqualTo("1");
            }
            assertThat(said).filteredOn(text -> text.startsWith("making")).hasSize(1);
        }
    }

    @Nested
    class When_something_dies {

        @Test
        void a_second_process_on_the_same_data_is_refused() throws Exception {
            EmbeddedDatabase first = start();
            Process second = holder();
            assertThat(lines(second, "refused"))
                    .anyMatch(line -> line.contains("Another Samspor (process "));
            assertThat(second.waitFor()).isEqualTo(Reason.ALREADY_RUNNING.exitCode());
            assertThat(ask(first.admin(), "SELECT 1")).isEqualTo("1");
        }

        @Test
        void the_server_stops_by_itself_with_a_killed_process() throws Exception {
            Process holder = holder();
            long server = serverOf(holder);
            holder.destroyForcibly().waitFor();
            assertThat(eventually(() -> ServerProcess.strayOn(data()) == 0)).isTrue();
            assertThat(eventually(() -> !Files.exists(Path.of("/proc/" + server + "/cwd"))))
                    .isTrue();
        }

        @Test
        void a_start_right_after_a_kill_has_everything_acknowledged() throws Exception {
            for (int round = 1; round <= 3; round++) {
                Process holder = holder();
                serverOf(holder);
                remember(accessFromOutside(), round);
                holder.destroyForcibly().waitFor();
            }
            assertThat(remembered(start().admin())).isEqualTo("3");
        }

        @Test
        void an_orphan_is_stopped_and_its_data_taken_over() throws Exception {
            Process holder = holder();
            long server = serverOf(holder);
            remember(accessFromOutside(), 1);
            killWatcher();
            holder.destroyForcibly().waitFor();
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(ServerProcess.strayOn(data())).isEqualTo(server);

            assertThat(remembered(start().admin())).isEqualTo("1");
            assertThat(said).anyMatch(text -> text.contains("that a killed process left"));
        }

        @Test
        void a_killed_server_is_started_again_on_the_same_port() throws Exception {
            EmbeddedDatabase database = start();
            List<CannotServe> failures = new CopyOnWriteArrayList<>();
            database.onFailure(failures::add);
            remember(database.admin(), 1);
            long killed = database.pid();
            kill(killed);
            // And again each time, as soon as it is there: it dies while it recovers.
            for (int i = 0; i < 3; i++) {
                killed = successorOf(killed);
                kill(killed);
            }
            assertThat(eventually(() -> "1".equals(remembered(database.admin())))).isTrue();
            assertThat(database.pid()).isNotEqualTo(killed);
            assertThat(failures).isEmpty();
        }

        @Test
        void a_killed_server_waits_for_its_port_as_pools_know_no_other() throws Exception {
            EmbeddedDatabase database = start();
            List<CannotServe> failures = new CopyOnWriteArrayList<>();
            database.onFailure(failures::add);
            remember(database.admin(), 1);
            try (ServerSocket other = takenAfterKillOf(database)) {
                TimeUnit.MILLISECONDS.sleep(700);
                assertThat(other.isBound()).isTrue();
            }
            assertThat(eventually(() -> "1".equals(remembered(database.admin())))).isTrue();
            assertThat(failures).isEmpty();
        }

        /** Faster than the server that is started again. */
        private ServerSocket takenAfterKillOf(EmbeddedDatabase database) throws Exception {
            int port = Integer.parseInt(Files.readString(cluster().resolve("port")).strip());
            kill(database.pid());
            while (true) {
                try {
                    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                } catch (IOException notYet) {
                    Thread.onSpinWait();
                }
            }
        }

        /** The next server that names itself, ready or not. */
        private long successorOf(long server) throws Exception {
            AtomicLong found = new AtomicLong();
            assertThat(
                            eventually(
                                    () -> {
                                        found.set(ServerProcess.strayOn(data()));
                                        return found.get() != 0 && found.get() != server;
                                    }))
                    .isTrue();
            return found.get();
        }

        private void kill(long process) throws Exception {
            assertThat(run("kill", "-9", Long.toString(process))).isTrue();
        }

        @Test
        void a_stale_pid_that_now_is_another_process_does_not_block() throws Exception {
            String pids;
            try (var state = hold();
                    var first = start(state)) {
                remember(first.admin(), 1);
                pids = Files.readString(data().resolve("postmaster.pid"));
            }
            String stale = pids.replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
            Files.writeString(data().resolve("postmaster.pid"), stale);
            assertThat(remembered(start().admin())).isEqualTo("1");
        }

        @Test
        void a_first_start_that_broke_off_is_begun_anew() throws Exception {
            Files.createDirectories(cluster().resolve("data.new/base"));
            Files.writeString(cluster().resolve("initdb.password"), "half");
            assertThat(ask(start().admin(), "SELECT 1")).isEqualTo("1");
            assertThat(cluster().resolve("initdb.password")).doesNotExist();
        }
    }

    @Nested
    class Refuses_and_changes_nothing {

        @Test
        void on_a_wrong_or_missing_password() throws Exception {
            try (var state = hold();
                    var first = start(state)) {
                remember(first.admin(), 1);
            }
            Path secret = directory.resolve("secrets/database-admin");
            String right = Files.readString(secret);
            Files.writeString(secret, "wrong");
            assertThat(refusal()).isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(ServerProcess.strayOn(data())).isZero();
            Files.delete(secret);
            assertThat(refusal()).isEqualTo(Reason.WRONG_PASSWORD);
            assertThat(secret).doesNotExist();
            Files.writeString(secret, right);
            assertThat(remembered(start().admin())).isEqualTo("1");
        }

        @Test
        void on_a_damaged_directory() throws Exception {
            try (var state = hold();
                    var first = start(state)) {
                remember(first.admin(), 1);
            }
            Path control = data().resolve("global/pg_control");
            byte[] sound = Files.readAllBytes(control);
            byte[] broken = sound.clone();
            broken[100] ^= 1;
            Files.write(control, broken);
            assertThat(refusal()).isEqualTo(Reason.DAMAGED_DATA);
            Files.write(control, sound);
            Files.move(data().resolve("PG_VERSION"), data().resolve("away"));
            assertThat(refusal()).isEqualTo(Reason.DAMAGED_DATA);
            Files.move(data().resolve("away"), data().resolve("PG_VERSION"));
            assertThat(remembered(start().admin())).isEqualTo("1");
        }

        @Test
        void on_the_data_of_another_major_version() throws Exception {
            Files.createDirectories(directory.resolve("postgres/17/data"));
            assertThat(refusal()).isEqualTo(Reason.OTHER_MAJOR_VERSION);
            Files.createDirectories(data());
            Files.writeString(data().resolve("PG_VERSION"), "17\n");
            assertThat(refusal()).isEqualTo(Reason.OTHER_MAJOR_VERSION);
        }
    }

    @Nested
    class As_root {

        @Test
        void without_any_way_down_says_so() {
            var refused =
                    catchThrowableOfType(
                            CannotServe.class,
                            () -> Unprivileged.fromRoot("no-unshare-here", "no-setpriv-here"));
            assertThat(refused.reason()).isEqualTo(Reason.ROOT_NOT_DROPPED);
            assertThat(refused).hasMessageContaining("unshare -U is missing or forbidden");
        }

        @Test
        void without_unshare_the_server_runs_as_nobody() throws Exception {
            assumeTrue(new UnixSystem().getUid() == 0, "SKIPPED: only root becomes nobody");
            Path programs = directory.resolve("programs");
            Files.createDirectories(programs);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            try (var state = StateDirectory.hold(directory.resolve("state"));
                    var database =
                            EmbeddedDatabase.start(
                                    state,
                                    programs,
                                    Unprivileged.fromRoot("no-unshare-here", "setpriv"),
                                    Strength.FULL,
                                    said::add)) {
                remember(database.admin(), 1);
                String owner =
                        Files.getOwner(Path.of("/proc", Long.toString(database.pid()))).getName();
                assertThat(owner).isEqualTo("nobody");
            }
        }
    }

    @Nested
    class On_a_full_disk {

        @Test
        void nothing_acknowledged_is_lost() throws Exception {
            Path small = Files.createDirectory(directory.resolve("small"));
            boolean mounted =
                    run("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", small.toString());
            if (!mounted) System.err.println("SKIPPED, LOUDLY: no tmpfs can be mounted here");
            assumeTrue(mounted, "SKIPPED: no tmpfs can be mounted here");
            open.add(() -> assertThat(eventually(() -> run("umount", small.toString()))).isTrue());
            Path root = small.resolve("state");

            assertThat(refusal(root)).isEqualTo(Reason.DISK_FULL);
            resize(small, "110m");
            int acknowledged = fill(root);
            assertThat(acknowledged).isPositive();
            resize(small, "300m");
            try (var state = StateDirectory.hold(root);
                    var database = start(state)) {
                assertThat(Integer.parseInt(remembered(database.admin())))
                        .isGreaterThanOrEqualTo(acknowledged);
            }
        }

        private int fill(Path root) throws Exception {
            int acknowledged = 0;
            try (var state = StateDirectory.hold(root);
                    var database = start(state)) {
                ask(database.admin(), "CREATE TABLE filler (text text)");
                while (acknowledged < 1000) {
                    ask(
                            database.admin(),
                            "INSERT INTO filler SELECT string_agg(md5(n::text), '')"
                                    + " FROM generate_series(1, 60000) n");
                    remember(database.admin(), acknowledged + 1);
                    acknowledged++;
                }
            } catch (SQLException full) {
                return acknowledged;
            }
            throw new AssertionError("the small disk never filled");
        }

        private void resize(Path small, String size) throws Exception {
            assertThat(run("mount", "-o", "remount,size=" + size, small.toString())).isTrue();
        }
    }

    private StateDirectory hold() {
        return StateDirectory.hold(directory);
    }

    private EmbeddedDatabase start() {
        StateDirectory state = hold();
        open.add(state);
        EmbeddedDatabase database = start(state);
        open.add(database);
        return database;
    }

    private EmbeddedDatabase start(StateDirectory state) {
        return EmbeddedDatabase.start(
                state, TestDatabase.programs(), Unprivileged.here(), Strength.FULL, said::add);
    }

    private Reason refusal() throws Exception {
        return refusal(directory);
    }

    private Reason refusal(Path root) throws Exception {
        try (var state = StateDirectory.hold(root);
                var database = start(state)) {
            throw new AssertionError("started as process " + database.pid());
        } catch (CannotServe refused) {
            return refused.reason();
        }
    }

    private Path cluster() {
        return directory.resolve("postgres/18");
    }

    private Path data() {
        return cluster().resolve("data");
    }

    private Path log() {
        return cluster().resolve("server.log");
    }

    private Process holder() throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                directory.toString(),
                                TestDatabase.programs().toString())
                        .redirectErrorStream(true)
                        .start();
        open.add(() -> process.destroyForcibly().waitFor());
        return process;
    }

    private long serverOf(Process holder) throws IOException {
        String ready = lines(holder, "ready").getLast();
        return Long.parseLong(ready.split(" ")[1]);
    }

    private static List<String> lines(Process process, String until) throws IOException {
        var lines = new ArrayList<String>();
        BufferedReader reader = process.inputReader(UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith(until)) return lines;
        }
        throw new AssertionError("never said " + until + ": " + lines);
    }

    private DatabaseAccess accessFromOutside() throws IOException {
        String port = Files.readString(cluster().resolve("port")).strip();
        String password = Files.readString(directory.resolve("secrets/database-admin"));
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/samspor", "samspor_admin", password);
    }

    private void killWatcher() throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (!commandOf(process).startsWith("sh\0-c\0data=")) continue;
                if (!commandOf(process).contains("\0" + data() + "\0")) continue;
                long watcher = Long.parseLong(process.getFileName().toString());
                assertThat(ProcessHandle.of(watcher).orElseThrow().destroyForcibly()).isTrue();
            }
        }
    }

    private static String commandOf(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void remember(DatabaseAccess access, int number) throws SQLException {
        ask(access, "CREATE TABLE IF NOT EXISTS remembered (number int)");
        ask(access, "INSERT INTO remembered VALUES (" + number + ")");
    }

    private static String remembered(DatabaseAccess access) throws SQLException {
        return ask(access, "SELECT max(number) FROM remembered");
    }

    private static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return null;
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static boolean eventually(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) return true;
            } catch (SQLException notYet) {
                // Asked again until the deadline.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
