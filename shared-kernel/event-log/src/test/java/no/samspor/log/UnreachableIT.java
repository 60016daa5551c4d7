package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.database.Role;
import no.samspor.events.Event;
import no.samspor.log.Append.NewEvent;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.Test;

/** What callers hear when the database is away, busy, or does not take what they ask. */
class UnreachableIT {

    private final EventCodec codec = new EventCodec(KeyVault.NONE);

    @Test
    void a_database_that_is_away_is_told_within_seconds() {
        LogDatabase nowhere = new LogDatabase("jdbc:postgresql://127.0.0.1:1/none", "a", "b");
        try (HeadWatch heads = new HeadWatch();
                PostgresEventLog log =
                        new PostgresEventLog(nowhere, codec, heads, Duration.ofSeconds(30))) {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(LogUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(10));
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
