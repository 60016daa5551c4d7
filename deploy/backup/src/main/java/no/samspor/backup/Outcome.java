package no.samspor.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a restore.
 *
 * @param own the backup's own checkpoint
 * @param shown what others had seen
 * @param broken what was overridden; null where all holds
 * @param unread how many events this version cannot read
 */
record Outcome(
        Manifest manifest,
        Rebuilt rebuilt,
        @Nullable Shown own,
        List<Shown> shown,
        @Nullable Broken broken,
        long unread) {

    /** The largest that was seen; 0 where nothing was shown. */
    long witnessed() {
        return shown.stream().mapToLong(Shown::size).max().orElse(0);
    }

    long missingEvents() {
        return Math.max(0, witnessed() - rebuilt.size());
    }

    /** The recovery point: what is lost against what was seen, in events and in time. */
    String recoveryPoint() {
        if (shown.isEmpty()) {
            return "RPO: not known, since no checkpoint was shown; the last event restored is of "
                    + rebuilt.newest()
                    + ", the backup of "
                    + manifest.made();
        }
        @Nullable Instant seen = null;
        for (Shown each : shown) {
            @Nullable Instant at = each.seenAt();
            if (at != null && (seen == null || at.isAfter(seen))) seen = at;
        }
        String time =
                missingEvents() == 0
                        ? ""
                        : seen == null
                                ? ", at least"
                                : ", %d s up to the newest cosignature that was shown"
                                        .formatted(secondsUpTo(seen));
        return ("RPO: %d events missing against the checkpoint of %d%s; the last event restored is"
                        + " of %s")
                .formatted(missingEvents(), witnessed(), time, rebuilt.newest());
    }

    private long secondsUpTo(Instant seen) {
        return Math.max(0, Duration.between(rebuilt.newest(), seen).toSeconds());
    }
}
