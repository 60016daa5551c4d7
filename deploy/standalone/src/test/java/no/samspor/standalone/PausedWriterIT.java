package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.samspor.log.LogReader;
import no.samspor.query.projection.live.Position;
import no.samspor.standalone.Line.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A writer whose transaction is held open before its commit and which is then stopped there, clocks
 * that jump meanwhile, and decisions dated long ago: no view passes over an event. {@code
 * -Dsamspor.chaos=full} lets each last more than a minute, past every time-out there is.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PausedWriterIT {

    private static final int WRITERS = 8;
    private static final Duration SETTLE_MAX = Duration.ofMinutes(1);
    private static final long HELD_MILLIS = Chaos.isFull() ? 65_000 : 500;
    private static final long PAUSE_MILLIS = Chaos.isFull() ? 65_000 : 2_000;

    /** Waits at the commit of every append for as long as {@code public.held} has a row. */
    private static final String HOLD =
            """
            CREATE TABLE public.held (a int);
            GRANT SELECT ON public.held TO PUBLIC;
            INSERT INTO public.held VALUES (1);
            CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                WHILE EXISTS (SELECT FROM public.held) LOOP PERFORM pg_sleep(0.02); END LOOP;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER held AFTER INSERT ON log.event DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION public.hold();
            """;

    @Test
    void no_view_passes_over_an_event_that_commits_late_I_01() throws Exception {
        try (Line line = Line.start("pause");
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            draft(line, "før");
            try (Connection admin = admin(line);
                    Statement statement = admin.createStatement()) {
                statement.execute(HOLD);
                // From here on nothing commits, neither what is asked nor what the record says of
                // itself.
                long before = line.bean(LogReader.class).head();
                assertThat(line.bean(Position.class).await(before, SETTLE_MAX)).isTrue();
                List<Future<?>> asked = new ArrayList<>();
                try {
                    for (int i = 0; i < WRITERS; i++) {
                        String name = "under-" + i;
                        asked.add(writers.submit(() -> draft(line, name)));
                    }
                    heldBackend(statement);
                    nothingIsSeenFor(HELD_MILLIS, line, before);
                    nothingIsSeenWhileStopped(line, statement, before);
                } finally {
                    // Writers that are held would ask for ever, and nobody hear what failed.
                    statement.execute("DELETE FROM public.held");
                }
                for (Future<?> each : asked) each.get(2, TimeUnit.MINUTES);
                statement.execute("DROP TRIGGER held ON log.event");
                stepped(statement);
            }
            draft(line, "etter");
            draft(line, "etter-igjen");
            Reckoning.in_order(line.bean(LogReader.class));
            assertThat(line.recorded()).isEqualTo(1 + WRITERS + 2);
            Reckoning.every_view_equals_its_rebuild(
                    line.running(), line.bean(LogReader.class).head());
        }
    }

    private static void nothingIsSeenWhileStopped(Line line, Statement statement, long before)
            throws Exception {
        long backend = heldBackend(statement);
        signal("STOP", backend);
        try {
            statement.execute("DELETE FROM public.held");
            nothingIsSeenFor(PAUSE_MILLIS, line, before);
        } finally {
            signal("CONT", backend);
        }
    }

    /** Whoever reads is answered, with what was there before. */
    private static void nothingIsSeenFor(long millis, Line line, long before) throws Exception {
        TimeUnit.MILLISECONDS.sleep(millis);
        assertThat(line.bean(LogReader.class).head()).isEqualTo(before);
        assertThat(line.bean(Position.class).current()).isEqualTo(before);
        assertThat(line.getPlain("office", "/mandates").status()).isEqualTo(200);
    }

    /** Half of them are dated long ago, as an import's are. */
    private static void draft(Line line, String name) {
        drafted(line, name).accepted();
    }

    private static Reply drafted(Line line, String name) {
        String since =
                name.hashCode() % 2 == 0 ? ", \"basis\": {\"effectiveFrom\": \"2001-01\"}" : "";
        return line.postAtLast(
                "office",
                "/mandates",
                """
                        {"mandate": "@man:%s", "programme": "@prg:program", "holder": "@prg:program",
                         "text": {"purpose": "Prøve"}%s}
                        """
                        .formatted(name, since),
                "pause-" + name);
    }

    /** The clock two minutes back: so far ahead of it lies the newest time now. */
    private static void stepped(Statement statement) throws SQLException {
        statement.execute("UPDATE log.head SET recorded_at = clock_timestamp() + interval '120 s'");
    }

    private static Connection admin(Line line) throws SQLException {
        return line.admin().dataSource().getConnection();
    }

    /** The process that has written its rows and waits with its commit. */
    private static long heldBackend(Statement statement) throws Exception {
        long patience = System.nanoTime() + SETTLE_MAX.toNanos();
        while (System.nanoTime() < patience) {
            try (ResultSet found =
                    statement.executeQuery(
                            "SELECT pid FROM pg_stat_activity WHERE usename = 'samspor_command'"
                                    + " AND wait_event = 'PgSleep'")) {
                if (found.next()) return found.getLong(1);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("no writer came to its commit");
    }

    private static void signal(String name, long process) throws Exception {
        int code =
                new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(code).isZero();
    }
}
