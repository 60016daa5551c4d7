package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.samspor.backup.Backup;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.StateDirectory;
import no.samspor.database.TestDatabase;
import no.samspor.standalone.Wire.Moment;
import no.samspor.standalone.Wire.Treatment;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Blows that fall at a named point and not by chance: the wire between the application and its
 * database sees the statement, and kills one of them or itself. With {@code -Dsamspor.chaos=full}
 * every point meets every victim, four times or {@code -Dsamspor.chaos.rounds}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 40, unit = TimeUnit.MINUTES)
@Order(Integer.MAX_VALUE - 2)
class NamedKillsIT {

    private static final int ROUNDS_OF_FULL = Integer.getInteger("samspor.chaos.rounds", 4);
    private static final long BAD_LINE_MILLIS = 700;

    /** How a backup ends that could not read to the end. */
    private static final int NOT_REACHABLE = 4;

    private static final String END_ALL_SESSIONS =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename IN ('samspor_command', 'samspor_query', 'samspor_vault')";

    /** Where a blow falls. A statement's text is all that a new point needs. */
    private enum Point {
        BEFORE_COMMIT("log.append(", Moment.UNCOMMITTED),
        AFTER_COMMIT_BEFORE_THE_ANSWER("log.append(", Moment.UNANSWERED),
        MID_BATCH_OF_THE_VIEWS("UPDATE views.progress", Moment.UNCOMMITTED),
        THE_REACTIONS_MOVE("UPDATE command.reaction_token", Moment.UNCOMMITTED),
        SEALED_NOT_COMMITTED("INSERT INTO notary.checkpoint", Moment.UNCOMMITTED),
        SEALED_NOT_ANSWERED("INSERT INTO notary.checkpoint", Moment.UNANSWERED),
        ERASED_NOT_COMMITTED("vault.destroy(", Moment.UNCOMMITTED),
        ERASED_NOT_ANSWERED("vault.destroy(", Moment.UNANSWERED),
        BACKING_UP("FROM log.event ORDER BY position", Moment.UNCOMMITTED);

        private final String statement;
        private final Moment moment;

        Point(String statement, Moment moment) {
            this.statement = statement;
            this.moment = moment;
        }
    }

    private enum Victim {
        APPLICATION,
        DATABASE,
        LINE
    }

    @TempDir Path directory;

    /** Of its own: it is killed. */
    private EmbeddedDatabase server;

    @Test
    void nothing_acknowledged_is_lost_doubled_or_moved_wherever_the_blow_falls() throws Exception {
        Path state = TestDatabase.lentTo(directory.resolve("server"));
        try (StateDirectory held = StateDirectory.hold(state);
                EmbeddedDatabase database = EmbeddedDatabase.start(held, System.err::println)) {
            server = database;
            strikeEverywhere();
        }
    }

    private void strikeEverywhere() throws Exception {
        URI address = URI.create(server.admin().url().substring("jdbc:".length()));
        try (Wire wire = new Wire(address.getPort())) {
            Map<String, String> environment = environment(wire, address.getPath());
            Chaos clients = new Chaos(Chaos.isFull() ? 32 : 8, 0, 0, 500, false);
            Chaos.Aftermath after =
                    clients.run(
                            directory,
                            new Killable(directory, environment),
                            course -> trouble(wire, course, environment));
            assertThat(backup(environment, "in-peace")).isZero();
            System.err.println(after);
            Options again = new Options(after.data(), 0, false, false);
            try (var running =
                    SamsporApplication.start(SamsporApplication.class, again, environment)) {
                Reckoning.of(after, running);
            }
        }
    }

    private Map<String, String> environment(Wire wire, String database) throws Exception {
        DatabaseAccess admin = server.admin();
        Path secret = Files.writeString(directory.resolve("secret"), admin.password());
        return Map.of(
                "SAMSPOR_DB_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + database,
                "SAMSPOR_DB_USER", admin.user(),
                "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
    }

    private void trouble(Wire wire, Chaos.Course course, Map<String, String> environment)
            throws Exception {
        badLine(wire, course);
        for (int round = 0; round < (Chaos.isFull() ? ROUNDS_OF_FULL : 1); round++) {
            for (Point point : Point.values()) {
                for (Victim victim : victims(point)) {
                    if (point == Point.BACKING_UP) backup(wire, course, victim, environment, round);
                    else strike(wire, course, point, victim, () -> {});
                }
            }
        }
    }

    /** What was struck is not there under its name, and says that it failed. */
    private void backup(
            Wire wire,
            Chaos.Course course,
            Victim victim,
            Map<String, String> environment,
            int round)
            throws Exception {
        String name = "struck-" + victim + "-" + round;
        CompletableFuture<Integer> code = new CompletableFuture<>();
        strike(
                wire,
                course,
                Point.BACKING_UP,
                victim,
                () -> Thread.startVirtualThread(() -> code.complete(backup(environment, name))));
        assertThat(code.get(1, TimeUnit.MINUTES)).isEqualTo(NOT_REACHABLE);
        assertThat(directory.resolve(name + ".zip")).doesNotExist();
    }

    private int backup(Map<String, String> environment, String name) {
        String to = directory.resolve(name + ".zip").toString();
        return Backup.run(environment, new String[] {"--to", to}, System.err::println);
    }

    /** The application takes seconds to start, so that with every build it dies only once. */
    private static List<Victim> victims(Point point) {
        if (Chaos.isFull()) return List.of(Victim.values());
        return switch (point) {
            case BEFORE_COMMIT -> List.of(Victim.LINE, Victim.DATABASE);
            case AFTER_COMMIT_BEFORE_THE_ANSWER -> List.of(Victim.LINE, Victim.APPLICATION);
            case MID_BATCH_OF_THE_VIEWS, THE_REACTIONS_MOVE -> List.of(Victim.DATABASE);
            case SEALED_NOT_COMMITTED, ERASED_NOT_ANSWERED -> List.of(Victim.DATABASE);
            case SEALED_NOT_ANSWERED, ERASED_NOT_COMMITTED -> List.of(Victim.LINE);
            case BACKING_UP -> List.of(Victim.LINE);
        };
    }

    private void strike(Wire wire, Chaos.Course course, Point point, Victim victim, Runnable cause)
            throws Exception {
        wire.strike(point.statement, point.moment, () -> blow(course, victim), cause);
        long blow = System.nanoTime();
        if (victim == Victim.APPLICATION) course.process().start();
        course.recovered(victim + " struck " + point, blow);
    }

    private void blow(Chaos.Course course, Victim victim) {
        try {
            switch (victim) {
                case APPLICATION -> course.process().killApplication();
                case DATABASE -> Killable.killTree(server.pid());
                case LINE -> {
                    return; // which the wire cuts by itself
                }
            }
        } catch (Exception e) {
            throw new AssertionError("the blow did not fall", e);
        }
    }

    private void badLine(Wire wire, Chaos.Course course) throws Exception {
        for (Treatment each : List.of(Treatment.HALVED, Treatment.HELD, Treatment.CUT)) {
            wire.treat(each);
            course.calm(BAD_LINE_MILLIS);
            long mended = System.nanoTime();
            wire.treat(Treatment.PASSED);
            course.recovered("line " + each, mended);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            wire.cut();
            course.calm(BAD_LINE_MILLIS / 20);
        }
        course.recovered("line cut 20 times", begun);
        long ended = System.nanoTime();
        try (Connection admin = server.admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            for (int i = 0; i < 20; i++) {
                statement.execute(END_ALL_SESSIONS);
                course.calm(BAD_LINE_MILLIS / 20);
            }
        }
        course.recovered("sessions ended 20 times", ended);
    }
}
