package no.samspor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What processes have cost, as Linux counts it: their own time and their children's. */
final class Cpu {

    /** USER_HZ, which Linux fixes at 100 for everything that is read under /proc. */
    private static final long MICROS_A_TICK = 10_000;

    private static final int FIRST_FIELD = 11;
    private static final int FIRST_OF_ENDED = 13;
    private static final int LAST_FIELD = 15;

    private Cpu() {}

    /** Of a process, its living descendants and the ended ones that it waited for. */
    static long micros(long pid) throws IOException {
        long[] before = descendants(pid);
        while (true) {
            long ticks = ticks(pid);
            for (long child : before) ticks += ticks(child);
            long[] after = descendants(pid);
            // Who ends meanwhile is no longer among the living, and not yet among the ended.
            if (Arrays.equals(before, after)) return ticks * MICROS_A_TICK;
            before = after;
        }
    }

    /** The living descendants of a process, in the order of their numbers. */
    static long[] descendants(long pid) {
        try (Stream<ProcessHandle> all = ProcessHandle.of(pid).orElseThrow().descendants()) {
            return all.mapToLong(ProcessHandle::pid).sorted().toArray();
        }
    }

    /** Of the children of this process that have ended. */
    static long microsOfEnded() throws IOException {
        return ticks(ProcessHandle.current().pid(), FIRST_OF_ENDED) * MICROS_A_TICK;
    }

    private static long ticks(long pid) throws IOException {
        return ticks(pid, FIRST_FIELD);
    }

    private static long ticks(long pid, int first) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.notExists(stat)) return 0;
        String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1);
        return Arrays.stream(fields, first, LAST_FIELD).mapToLong(Long::parseLong).sum();
    }
}
