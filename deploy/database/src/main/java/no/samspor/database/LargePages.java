package no.samspor.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets a server have the memory that its processes share in pages of 2 MB and not of 4 kB: a
 * command costs it a fifth less then (docs/performance.md), for most of its time goes to finding
 * its way in that memory.
 *
 * <p>Linux gives large pages to whoever asks, up to a number that is nought unless somebody has
 * raised it. Root raises it here by what is missing. That takes no memory from anyone: pages are
 * taken when a server starts, and are given back when it ends; the number is forgotten when the
 * machine is. An ordinary user changes nothing. A server that gets none takes ordinary pages.
 */
final class LargePages {

    /** Who is not plainly rich keeps the memory for others. */
    private static final int MEMORY_AT_LEAST = 4;

    private static final int DIGITS_MAX = 32;

    private final Path memory;
    private final Path allowed;

    private LargePages(Path system) {
        memory = system.resolve("meminfo");
        allowed = system.resolve("sys/vm/nr_overcommit_hugepages");
    }

    static LargePages here() {
        return in(Path.of("/proc"));
    }

    /** Those of the system that is described in {@code system} as Linux does in /proc. */
    static LargePages in(Path system) {
        return new LargePages(system);
    }

    /** Allows another {@code megabytes} to be taken; {@code progress} hears if it had to. */
    void allow(int megabytes, Consumer<String> progress) {
        if (!Files.isWritable(allowed)) return;
        try {
            Map<String, Long> found = read();
            long pageKb = found.getOrDefault("Hugepagesize", 0L);
            if (pageKb == 0) return;
            long wanted = Math.ceilDiv(megabytes * 1024L, pageKb);
            long limit = number(allowed);
            long free =
                    found.getOrDefault("HugePages_Free", 0L)
                            - found.getOrDefault("HugePages_Rsvd", 0L)
                            + limit
                            - found.getOrDefault("HugePages_Surp", 0L);
            boolean rich =
                    found.getOrDefault("MemAvailable", 0L) >= MEMORY_AT_LEAST * wanted * pageKb;
            if (free >= wanted || !rich) return;
            long raised = limit + wanted - free;
            Files.writeString(allowed, Long.toString(raised));
            progress.accept(
                    "the database may have its memory in large pages: vm.nr_overcommit_hugepages is "
                            + raised
                            + ", and was "
                            + limit);
        } catch (IOException | NumberFormatException keptAsItIs) {
            // A container's root may be shown what it may not change.
            return;
        }
    }

    /**
     * What the system tells once, to who asks for all of it at once: the next read is at its end.
     */
    static long number(Path file) throws IOException {
        try (InputStream open = Files.newInputStream(file)) {
            return Long.parseLong(new String(open.readNBytes(DIGITS_MAX), US_ASCII).strip());
        }
    }

    /** Numbers by name; pages, or kB where the system says so. */
    private Map<String, Long> read() throws IOException {
        Map<String, Long> found = new HashMap<>();
        for (String line : Files.readAllLines(memory)) {
            List<String> words = List.of(line.strip().split("[:\\s]+", -1));
            if (words.size() > 1) found.put(words.get(0), Long.parseLong(words.get(1)));
        }
        return found;
    }
}
