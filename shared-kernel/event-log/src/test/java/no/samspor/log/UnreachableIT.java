package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.events.Event;
import no.samspor.log.Append.NewEvent;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What callers hear when the database is away, busy, or does not take what they ask. */
@Isolated("it measures time")
class UnreachableIT {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final EventCodec codec = new EventCodec(KeyVault.NONE);

    @Test
    void a_database_that_is_away_is_told_within_seconds() {
        LogDatabase nowhere = new LogDatabase("jdbc:postgresql://127.0.0.1:1/none", "a", "b");
        try (HeadWatch heads = new HeadWatch();
                PostgresEventLog log =
                        new PostgresEventLog(nowhere, codec, heads, Duration.ofSeconds(30))) {
            assertThatThrownBy(() -> log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageEndingWith("nothing was stored");
            long begin = System.nanoTime();
            assertThatThrownBy(() -> log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(LogUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void a_head_that_another_holds_is_waited_for_and_then_given_up() throws Exception {
        try (TestLog test = new TestLog();
                var holder = test.roles.credentials(Role.OWNER).dataSource().getConnection();
                var statement = holder.createStatement()) {
            test.log.append(append(0, drafted(mandate())));
            holder.setAutoCommit(false);
            statement.execute("SELECT position FROM log.head FOR UPDATE");
            assertThatThrownBy(() -> test.log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(LogUnavailable.class)
                    .hasStackTraceContaining("lock timeout");
            holder.rollback();
            assertThat(test.log.append(append(0, drafted(mandate()))).position()).isEqualTo(2);
        }
    }

    /** Sent, and its answer not waited for: it may be stored, and asking again finds it. */
    @Test
    void an_append_that_is_given_up_says_that_it_may_be_stored() throws Exception {
        try (TestLog test = new TestLog();
                HeadWatch heads = new HeadWatch();
                PostgresEventLog hasty =
                        new PostgresEventLog(
                                test.database(Role.COMMAND), codec, heads, Duration.ofMillis(300));
                var holder = test.roles.credentials(Role.OWNER).dataSource().getConnection();
                var statement = holder.createStatement()) {
            whenConnected(hasty);
            holder.setAutoCommit(false);
            statement.execute("SELECT position FROM log.head FOR UPDATE");
            var mandate = mandate();
            Append append = append(Some.key("late", mandate), List.of(), 0, drafted(mandate));
            assertThatThrownBy(() -> hasty.append(append))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class, late -> assertThat(late.mayBeStored()).isTrue())
                    .hasMessageContaining("not known");
            assertThatThrownBy(() -> hasty.append(append(0, drafted(mandate()))))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class, late -> assertThat(late.mayBeStored()).isFalse())
                    .hasMessageContaining("nothing was stored");
            holder.rollback();
            // Whichever of the two comes first stores it, and the other finds it.
            Receipt first = test.log.append(append);
            Receipt again = test.log.append(append);
            assertThat(again.eventIds()).isEqualTo(first.eventIds());
            assertThat(again.position()).isEqualTo(first.position());
            assertThat(test.reader.head()).isEqualTo(first.position());
        }
    }

    private static void whenConnected(PostgresEventLog log) {
        while (true) {
            try {
                log.append(append(0, drafted(mandate())));
                return;
            } catch (LogUnavailable notYet) {
                assertThat(notYet).hasMessageContaining("did not answer");
            }
        }
    }

    @Test
    void a_reader_without_a_free_connection_says_so_within_two_seconds() throws Exception {
        try (TestLog test = new TestLog();
                HeadWatch heads = new HeadWatch();
                PostgresLogReader one =
                        new PostgresLogReader(test.database(Role.COMMAND), codec, heads, 1)) {
            test.log.append(append(0, drafted(mandate())));
            one.forEachAfter(
                    0,
                    1,
                    each -> {
                        long begin = System.nanoTime();
                        assertThatThrownBy(one::head).isInstanceOf(LogUnavailable.class);
                        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                                .isLessThan(Duration.ofSeconds(2));
                    });
            assertThat(one.head()).isEqualTo(1);
        }
    }

    /** A pool's own pauses double: after three seconds it would ask again after five. */
    @Test
    void a_pool_finds_its_database_as_soon_as_it_is_back() throws Exception {
        try (TestLog test = new TestLog();
                ServerSocket reserved = new ServerSocket(0, 1, LOOPBACK)) {
            DatabaseAccess access = test.roles.credentials(Role.COMMAND);
            URI real = URI.create(access.url().substring("jdbc:".length()));
            int port = reserved.getLocalPort();
            reserved.close();
            String away = access.url().replace(":" + real.getPort() + "/", ":" + port + "/");
            LogDatabase database = new LogDatabase(away, access.user(), access.password());
            try (HikariDataSource pool = database.pool("away", 1)) {
                assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
                TimeUnit.MILLISECONDS.sleep(1_000);
                try (ServerSocket back = new ServerSocket(port, 50, LOOPBACK)) {
                    Thread.startVirtualThread(() -> forward(back, real.getPort()));
                    long begun = System.nanoTime();
                    try (Connection found = pool.getConnection()) {
                        assertThat(found.isValid(1)).isTrue();
                    }
                    assertThat(Duration.ofNanos(System.nanoTime() - begun))
                            .isLessThan(Duration.ofSeconds(1));
                }
            }
        }
    }

    private static void forward(ServerSocket from, int port) {
        try {
            while (true) {
                Socket client = from.accept();
                Socket server = new Socket(LOOPBACK, port);
                Thread.startVirtualThread(() -> pass(client, server));
                Thread.startVirtualThread(() -> pass(server, client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            return;
        }
    }

    @Test
    void an_append_that_the_database_refuses_fails_alone() throws Exception {
        try (TestLog test = new TestLog()) {
            AtomicBoolean neighbours = new AtomicBoolean(true);
            Thread[] writers = new Thread[16];
            for (int i = 0; i < writers.length; i++) {
                boolean bad = i % 4 == 0;
                writers[i] =
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            try {
                                                test.log.append(bad ? unwritable() : good());
                                                if (bad) neighbours.set(false);
                                            } catch (RuntimeException refused) {
                                                if (!bad) neighbours.set(false);
                                            }
                                        });
            }
            for (Thread writer : writers) writer.join();
            assertThat(neighbours).isTrue();
            assertThat(test.reader.head()).isEqualTo(12);
        }
    }

    private static Append good() {
        return append(0, drafted(mandate()));
    }

    /** PostgreSQL takes no zero byte in a text. */
    private static Append unwritable() {
        Event event = drafted(mandate());
        return new Append(
                java.util.List.of(
                        new NewEvent(UUID.randomUUID(), event.stream(), 0, event, Some.STAMP)),
                java.util.List.of(),
                new Append.Key("p\0", "k", Some.hash("k"), event.stream()));
    }
}
