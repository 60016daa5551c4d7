package no.samspor.notary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samspor.database.Role;
import no.samspor.log.Sealings;
import no.samspor.notary.witness.Cosigning;
import no.samspor.notary.witness.Witnesses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the notary tells of what it sealed: only while there is somebody to record it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingIT {

    private static final Pace QUICK =
            new Pace(1, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(10), 256);

    @TempDir Path directory;

    private static Notary notary(Record record, Sealings sealings) {
        Cosigning nobody = new Cosigning(record.source(Role.NOTARY), Witnesses.none());
        return new Notary(record.desk(), nobody, sealings, QUICK);
    }

    private static void seals(Record record, Notary notary, long size) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (notary.window().sealed() < size && System.nanoTime() < end) {
            record.nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
            Thread.sleep(10);
        }
        assertThat(notary.window().sealed()).isEqualTo(size);
    }

    @Test
    void what_is_sealed_is_told_between_start_and_stop() throws Exception {
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        try (Record record = new Record(directory);
                Notary notary = notary(record, (size, _) -> told.add(size))) {
            record.record(300);
            seals(record, notary, 300);
            assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
            notary.start();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(300L);
            notary.stop();
            record.record(300);
            seals(record, notary, 600);
            assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
            notary.start();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(600L);
        }
    }

    @Test
    void a_stop_lets_what_is_being_recorded_be_recorded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean recorded = new AtomicBoolean();
        Sealings slow =
                (_, _) -> {
                    begun.countDown();
                    try {
                        Thread.sleep(300);
                        recorded.set(true);
                    } catch (InterruptedException cut) {
                        Thread.currentThread().interrupt();
                    }
                };
        try (Record record = new Record(directory);
                Notary notary = notary(record, slow)) {
            record.record(300);
            seals(record, notary, 300);
            notary.start();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            notary.stop();
            assertThat(recorded).isTrue();
            assertThat(notary.isRunning()).isFalse();
        }
    }
}
