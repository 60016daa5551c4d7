package no.samspor.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What was restored does not follow from a checkpoint that somebody has seen.
 *
 * @param position the first that is in question: up to the one before it, all is as it was seen
 * @param words what is the matter, for the operator
 */
record Broken(long position, String words) {

    /** Null where everything that was shown is extended. */
    static @Nullable Broken of(Rebuilt rebuilt, @Nullable Shown own, List<Shown> shown) {
        List<Shown> bySize = new ArrayList<>(shown);
        bySize.sort(Comparator.comparingLong(Shown::size));
        long agreed = 0;
        for (Shown each : bySize) {
            if (each.size() > rebuilt.size()) return tooShort(rebuilt, each);
            @Nullable Hash root = rebuilt.rootAt().get(each.size());
            if (!Objects.equals(each.root(), root)) return other(agreed, own, each);
            agreed = each.size();
        }
        return null;
    }

    private static Broken tooShort(Rebuilt rebuilt, Shown seen) {
        long position = rebuilt.size() + 1;
        return new Broken(
                position,
                ("The backup ends at position %d, and a checkpoint of %d events was seen:"
                                + " from position %d on %d events are missing.")
                        .formatted(
                                rebuilt.size(),
                                seen.size(),
                                position,
                                seen.size() - rebuilt.size()));
    }

    private static Broken other(long agreed, @Nullable Shown own, Shown seen) {
        String signed = own == null ? "" : " (its own checkpoint is of %d)".formatted(own.size());
        return new Broken(
                agreed + 1,
                ("The backup%s is of another history than the checkpoint of %d events that"
                                + " was seen: what differs lies between positions %d and %d.")
                        .formatted(signed, seen.size(), agreed + 1, seen.size()));
    }

    /** Why nothing was restored, and what can be done. */
    String refusal() {
        return words
                + " Nothing was restored. Take a newer backup; or, if there is none, say --override"
                + " \"REASON\" --as WHO.";
    }
}
