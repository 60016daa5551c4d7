package no.samspor.log;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.samspor.database.TestDatabase;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;

/** Prints what appending and reading cost. Run by hand; asserts nothing. */
final class AppendFigures {

    private static final int EVENTS_A_STREAM = 20;
    private static final int GUARDS = 2;

    private AppendFigures() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        try (TestLog log = new TestLog()) {
            appending(log, 64, seconds, "warm-up");
            appending(log, 64, seconds, "64 callers");
            appending(log, 8, seconds, "8 callers");
            appending(log, 1, seconds, "1 caller");
            for (int i = 0; i < 3; i++) {
                reading(log);
                decoding(log);
            }
        }
        System.exit(0);
    }

    private static void appending(TestLog log, int callers, int seconds, String what)
            throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong appended = new AtomicLong();
        var nanos = new ConcurrentLinkedQueue<Long>();
        List<Thread> threads = new ArrayList<>();
        long cpu = processCpu();
        long server = serverCpu();
        long begin = System.nanoTime();
        for (int i = 0; i < callers; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (!stop.get()) oneStream(log, appended, nanos, stop);
                                    }));
        }
        Thread.sleep(seconds * 1_000L);
        stop.set(true);
        for (Thread thread : threads) thread.join();
        double took = (System.nanoTime() - begin) / 1e9;
        long n = appended.get();
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-10s %7.0f appends/s, CPU us per append: app %5.1f pg %5.1f; p50 %.2f ms, p99"
                        + " %.2f ms%n",
                what,
                n / took,
                (processCpu() - cpu) / 1e3 / n,
                (serverCpu() - server) / 1e3 / n,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static void oneStream(
            TestLog log,
            AtomicLong appended,
            ConcurrentLinkedQueue<Long> nanos,
            AtomicBoolean stop) {
        MandateId mandate = Some.mandate();
        ProgrammeId programme = new ProgrammeId(Id.fresh());
        for (int version = 0; version < EVENTS_A_STREAM && !stop.get(); version++) {
            List<Append.Guard> guards = new ArrayList<>();
            for (int i = 0; i < GUARDS; i++) {
                guards.add(new Append.Guard("body", new ProgrammeId(Id.named("guard" + i)), 0));
            }
            Append append =
                    Some.append(
                            Some.key(mandate + "-" + version, mandate),
                            guards,
                            version,
                            Some.drafted(mandate, programme));
            long begin = System.nanoTime();
            log.log.append(append);
            nanos.add(System.nanoTime() - begin);
            appended.incrementAndGet();
        }
    }

    private static void reading(TestLog log) {
        long begin = System.nanoTime();
        long cpu = threadCpu();
        long[] read = new long[1];
        log.reader.forEachAfter(0, Long.MAX_VALUE, each -> read[0]++);
        System.out.printf(
                "read and decoded %d events, %.0f/s, CPU %.2f us per event%n",
                read[0],
                read[0] / ((System.nanoTime() - begin) / 1e9),
                (threadCpu() - cpu) / 1e3 / read[0]);
    }

    private static long threadCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** One event again and again: what decoding alone costs. */
    private static void decoding(TestLog log) {
        var event = log.reader.at(1);
        byte[] payload = log.codec.encode(event.eventId(), event.event());
        byte[] stamp = log.codec.encode(event.eventId(), event.stamp());
        int rounds = 200_000;
        long begin = threadCpu();
        for (int i = 0; i < rounds; i++) log.codec.stamp(event.eventId(), stamp);
        long between = threadCpu();
        for (int i = 0; i < rounds; i++) {
            log.codec.event("mandate.drafted/1", event.eventId(), payload);
        }
        System.out.printf(
                "decoding alone: stamp of %d bytes %.2f us, event of %d bytes %.2f us%n",
                stamp.length,
                (between - begin) / 1e3 / rounds,
                payload.length,
                (threadCpu() - between) / 1e3 / rounds);
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Nanoseconds that PostgreSQL and its children have used, dead ones included. */
    private static long serverCpu() throws IOException {
        long root = TestDatabase.server().pid();
        long ticks = 0;
        try (Stream<ProcessHandle> children = ProcessHandle.of(root).orElseThrow().descendants()) {
            for (long pid : children.mapToLong(ProcessHandle::pid).toArray()) ticks += ticks(pid);
        }
        return (ticks + ticks(root)) * 10_000_000L;
    }

    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.notExists(stat)) return 0;
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
    }
}
