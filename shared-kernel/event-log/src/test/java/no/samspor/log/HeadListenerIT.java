package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.database.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a process hears of what others append, whether it appends itself or not. */
class HeadListenerIT {

    private static final int WRITERS = 4;
    private static final int HEARD = 14;

    private final TestLog log = new TestLog();
    private final TestLog elsewhere = new TestLog(log.roles, log.codec);

    @AfterEach
    void close() {
        elsewhere.close();
        log.close();
    }

    @Test
    void hears_what_another_appends() throws Exception {
        elsewhere.log.append(append(0, drafted(mandate())));
        assertThat(heardOf(1)).isTrue();
    }

    @Test
    void does_not_listen_while_it_appends_itself_and_misses_nothing() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Together _ = new Together(WRITERS, enough)) {
            untilAsides(1);
            long position = elsewhere.log.append(append(0, drafted(mandate()))).position();
            assertThat(heardOf(position)).isTrue();
        }
        untilAsides(0);
        // Who does not listen looks once a second, and would need as many seconds.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEARD / 2);
        for (int i = 0; i < HEARD; i++) {
            long position = elsewhere.log.append(append(0, drafted(mandate()))).position();
            assertThat(heardOf(position)).isTrue();
        }
        assertThat(System.nanoTime()).as("heard of in time").isLessThan(end);
        assertThat(log.positions()).isEqualTo(elsewhere.positions());
    }

    private boolean heardOf(long position) throws InterruptedException {
        return log.heads.awaitBeyond(position - 1, TimeUnit.SECONDS.toNanos(10));
    }

    /** How many that listened do not: a session's last words are seen by its own role. */
    private void untilAsides(int many) throws Exception {
        String aside =
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND query LIKE 'UNLISTEN%'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (log.number(Role.COMMAND, aside) != many) {
            assertThat(System.nanoTime()).as("%d stand aside in time", many).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Appends from several threads until it is enough. */
    private final class Together implements AutoCloseable {

        private final AtomicBoolean enough;
        private final Thread[] threads;
        private volatile boolean failed;

        Together(int writers, AtomicBoolean enough) {
            this.enough = enough;
            threads = new Thread[writers];
            for (int i = 0; i < writers; i++) threads[i] = Thread.startVirtualThread(this::run);
        }

        private void run() {
            try {
                while (!enough.get()) log.log.append(append(0, drafted(mandate())));
            } catch (RuntimeException lost) {
                failed = true;
            }
        }

        @Override
        public void close() throws InterruptedException {
            enough.set(true);
            for (Thread each : threads) each.join();
            assertThat(failed).isFalse();
        }
    }
}
