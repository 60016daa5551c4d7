package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyWritersIT {

    private static final int WRITERS = 64;

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void on_many_streams_give_dense_positions_in_the_order_of_commits_I_01() throws Exception {
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        together(
                writer -> {
                    long last = 0;
                    for (int i = 0; i < 20; i++) {
                        MandateId mandate = mandate();
                        long head = log.reader.head();
                        Receipt receipt =
                                log.log.append(append(0, drafted(mandate), returned(mandate, 1)));
                        assertThat(receipt.position()).isGreaterThan(last).isGreaterThan(head);
                        last = receipt.position();
                        assertThat(seen.add(receipt.position())).isTrue();
                    }
                });
        assertThat(log.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * 40L).boxed().toList());
        List<Recorded<Event>> all = log.reader.after(0, 10_000);
        assertThat(all).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
        for (int i = 0; i < all.size(); i += 2) {
            assertThat(all.get(i).recordedAt()).isEqualTo(all.get(i + 1).recordedAt());
        }
    }

    @Test
    void on_two_nodes_share_one_order() throws Exception {
        try (TestLog other = new TestLog(log.roles, log.codec)) {
            MandateId contested = mandate();
            AtomicInteger won = new AtomicInteger();
            together(
                    writer -> {
                        TestLog node = writer % 2 == 0 ? log : other;
                        for (int i = 0; i < 10; i++) node.log.append(append(0, drafted(mandate())));
                        try {
                            node.log.append(append(0, drafted(contested)));
                            won.incrementAndGet();
                        } catch (AppendConflict lost) {
                            assertThat(lost).hasMessageContaining("newest version is 0");
                        }
                    });
            assertThat(won).hasValue(1);
            assertThat(other.positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, WRITERS * 10L + 1).boxed().toList());
        }
    }

    @Test
    void on_one_stream_each_win_once() throws Exception {
        MandateId mandate = mandate();
        log.log.append(append(0, drafted(mandate)));
        AtomicInteger conflicts = new AtomicInteger();
        together(
                writer -> {
                    boolean stored = false;
                    while (!stored) {
                        long next = log.reader.versionOf(mandate) + 1;
                        try {
                            log.log.append(append(next, returned(mandate, writer)));
                            stored = true;
                        } catch (AppendConflict raced) {
                            conflicts.incrementAndGet();
                        }
                    }
                });
        List<Recorded<Event>> stream = log.reader.stream(mandate, 0);
        assertThat(stream).hasSize(1 + WRITERS);
        assertThat(stream)
                .extracting(Recorded::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, (long) WRITERS).boxed().toList());
        assertThat(new HashSet<>(stream.stream().map(Recorded::event).toList()))
                .as("each once")
                .hasSize(1 + WRITERS);
        System.out.println("conflicts on one stream: " + conflicts);
    }

    @Test
    void a_refused_append_never_fails_its_neighbours() throws Exception {
        MandateId taken = mandate();
        ProgrammeId moved = new ProgrammeId(Id.fresh());
        log.log.append(append(0, drafted(taken, moved)));
        AtomicInteger refused = new AtomicInteger();
        together(
                writer -> {
                    for (int i = 0; i < 10; i++) {
                        try {
                            switch (writer % 4) {
                                case 0 -> log.log.append(append(0, drafted(taken)));
                                case 1 ->
                                        log.log.append(
                                                append(
                                                        null,
                                                        List.of(
                                                                new Append.Guard(
                                                                        "mandate", moved, 0)),
                                                        0,
                                                        drafted(mandate())));
                                default -> {
                                    MandateId mandate = mandate();
                                    log.log.append(
                                            append(0, drafted(mandate), returned(mandate, 1)));
                                }
                            }
                        } catch (AppendConflict | GuardMoved expected) {
                            refused.incrementAndGet();
                        }
                    }
                });
        assertThat(refused).hasValue(WRITERS / 2 * 10);
        assertThat(log.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + WRITERS / 2 * 20L).boxed().toList());
    }

    @Test
    void of_two_that_rest_on_the_same_grounds_one_decides_anew() throws Exception {
        ProgrammeId frame = new ProgrammeId(Id.fresh());
        AtomicInteger stored = new AtomicInteger();
        together(
                writer -> {
                    try {
                        log.log.append(
                                append(
                                        null,
                                        List.of(new Append.Guard("mandate", frame, 0)),
                                        0,
                                        drafted(mandate(), frame)));
                        stored.incrementAndGet();
                    } catch (GuardMoved expected) {
                        assertThat(expected).hasMessageContaining("mandate");
                    }
                });
        assertThat(stored).hasValue(1);
    }

    @Test
    void with_the_same_keys_have_one_effect_and_one_answer() throws Exception {
        int keys = 200;
        List<Set<Object>> answers = new ArrayList<>();
        List<AtomicInteger> firsts = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            answers.add(ConcurrentHashMap.newKeySet());
            firsts.add(new AtomicInteger());
        }
        together(
                writer -> {
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < keys; i++) order.add(i);
                    Collections.rotate(order, writer % 3);
                    for (int i : order) {
                        MandateId mandate = mandate();
                        boolean empty = i % 10 == 0;
                        Append.Key same =
                                new Append.Key("p", "key-" + i, Some.hash("body-" + i), mandate);
                        Receipt receipt =
                                log.log.append(
                                        empty
                                                ? append(same, List.of(), 0)
                                                : append(same, List.of(), 0, drafted(mandate)));
                        if (!receipt.repeated()) firsts.get(i).incrementAndGet();
                        answers.get(i)
                                .add(
                                        List.of(
                                                receipt.position(),
                                                receipt.target(),
                                                receipt.version(),
                                                receipt.recordedAt(),
                                                receipt.eventIds()));
                    }
                });
        assertThat(answers).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(firsts).allSatisfy(each -> assertThat(each).hasValue(1));
        assertThat(log.reader.head()).isEqualTo(keys - keys / 10);
    }

    private interface Work {
        void run(int writer) throws Exception;
    }

    private static void together(Work work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                Callable<Void> task =
                        () -> {
                            work.run(writer);
                            return null;
                        };
                all.add(threads.submit(task));
            }
            for (Future<?> each : all) each.get();
        }
    }
}
