package no.samspor.events.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked to take over what is open when something closes, and who has said yes (I-33).
 *
 * @param offered to whom each thing was last offered
 * @param accepted what has been taken over
 */
public record Transfers(Map<OpenItem, Successor> offered, Set<OpenItem> accepted) {

    public static final Transfers NONE = new Transfers(Map.of(), Set.of());

    /** To whom {@code item} was last offered; null if to nobody. */
    public @Nullable Successor recipientOf(OpenItem item) {
        return offered.get(item);
    }

    public boolean isTakenOver(OpenItem item) {
        return accepted.contains(item);
    }

    /** Those of {@code open} that nobody has taken over. */
    public Set<OpenItem> left(Set<OpenItem> open) {
        Set<OpenItem> left = new HashSet<>(open);
        left.removeAll(accepted);
        return left;
    }

    public Transfers offering(OpenItem item, Successor to) {
        Map<OpenItem, Successor> more = new HashMap<>(offered);
        more.put(item, to);
        return new Transfers(Map.copyOf(more), accepted);
    }

    public Transfers accepting(OpenItem item) {
        Set<OpenItem> more = new HashSet<>(accepted);
        more.add(item);
        return new Transfers(offered, Set.copyOf(more));
    }
}
