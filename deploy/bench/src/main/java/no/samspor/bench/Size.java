package no.samspor.bench;

import java.util.List;

/**
 * How much is asked.
 *
 * @param mandates whose preparation is the warm-up of the product: {@code events} commands each
 * @param peerMandates the same for each peer, which is much slower
 * @param pairs of slices at 64 clients; one pair elsewhere
 * @param followed events that the views follow live
 * @param replayed events that are read and rebuilt, that the pages are asked among, or that are
 *     verified and restored
 * @param pages how often each page is asked, by each client
 */
record Size(
        String name,
        int mandates,
        int peerMandates,
        int events,
        int pairs,
        double limitSeconds,
        double seconds,
        int visible,
        int followed,
        int replayed,
        int pages) {

    /** About six minutes: the JVM compiles until some 200,000 commands have been made. */
    static final Size QUICK = new Size("quick", 5_120, 128, 40, 3, 3, 6, 500, 20_000, 100_000, 60);

    /** About twenty-five minutes, for a machine that does nothing else. */
    static final Size FULL =
            new Size("full", 7_680, 1_024, 40, 6, 8, 15, 3_000, 200_000, 1_000_000, 60);

    /** More for the product's JVM, to look into it. */
    List<String> flags() {
        String flags = System.getProperty("bench.flags", "");
        return flags.isBlank() ? List.of() : List.of(flags.split(" ", -1));
    }
}
