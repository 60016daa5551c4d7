package no.samspor.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.samspor.database.Role;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.log.vault.MemoryKeyVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is followed from memory is what lies in the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshIT {

    private static final int MANY = 10_000;

    private final MemoryKeyVault vault = new MemoryKeyVault();
    private final TestLog log = TestLog.telling(vault);
    private final HeadWatch elsewhere = new HeadWatch();
    private final PostgresLogReader stored =
            new PostgresLogReader(log.database(Role.QUERY), log.codec, elsewhere, 1);

    @AfterEach
    void close() {
        stored.close();
        elsewhere.close();
        log.close();
    }

    private void tell(String remark) {
        log.log.append(Some.append(0, TestLog.told(Some.mandate(), remark)));
    }

    /** Callers are answered before the followers are told. */
    private void untilTold(long position) throws InterruptedException {
        assertThat(log.heads.awaitBeyond(position - 1, TimeUnit.SECONDS.toNanos(10))).isTrue();
    }

    private List<Long> inMemory(long position) {
        return log.heads.fresh().after(position, MANY).stream().map(Fresh.Row::position).toList();
    }

    private List<Logged<Event>> followed(LogReader reader) {
        List<Logged<Event>> all = new ArrayList<>();
        while (true) {
            List<Logged<Event>> page = reader.follow(all.size(), 7);
            if (page.isEmpty()) return all;
            all.addAll(page);
        }
    }

    @Test
    void tells_what_was_stored_by_many_at_once() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String remark = "merknad " + i;
            writers.add(
                    () -> {
                        tell(remark);
                        return null;
                    });
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : all.invokeAll(writers)) each.get();
        }
        untilTold(60);
        assertThat(inMemory(0)).hasSize(60);
        assertThat(followed(log.reader)).hasSize(60).isEqualTo(followed(stored));
    }

    @Test
    void holds_personal_fields_as_the_log_does_sealed() throws Exception {
        tell("noe personlig");
        untilTold(1);
        byte[] payload = log.heads.fresh().after(0, 1).getFirst().stored().payload();
        assertThat(new String(payload, UTF_8))
                .contains("mandate")
                .doesNotContain("personlig", "Kontakt");
        assertThat(log.reader.follow(0, 1)).isEqualTo(stored.follow(0, 1));
    }

    @Test
    void gives_up_what_lies_before_a_gap_and_leaves_it_to_the_database() throws Exception {
        tell("før");
        Planted.in(log, Some.mandate(), 0, "test.whispered/1", "{}");
        tell("etter");
        untilTold(3);
        assertThat(inMemory(0)).isEmpty();
        assertThat(inMemory(1)).isEmpty();
        assertThat(inMemory(2)).containsExactly(3L);
        assertThat(inMemory(3)).isEmpty();
        assertThat(followed(log.reader)).hasSize(3).isEqualTo(followed(stored));
    }
}
