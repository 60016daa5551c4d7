package no.samspor.authority;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.Fold;
import no.samspor.events.Recorded;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.PersonEvent;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** A standing of every identity of one kind. One thread writes, many read. */
final class Kept<K extends Id, S> {

    private final Class<K> kind;
    private final Fold<S> fold;
    private final Map<K, S> all = new ConcurrentHashMap<>();

    Kept(Class<K> kind, Fold<S> fold) {
        this.kind = kind;
        this.fold = fold;
    }

    @Nullable S of(K about) {
        return all.get(about);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Fold<S> fold() {
        return fold;
    }

    boolean isAbout(Id about) {
        return kind.isInstance(about);
    }

    void hear(Id about, Event event, Stamp stamp) {
        if (!concerns(about, event)) return;
        K key = kind.cast(about);
        put(key, fold.apply(all.get(key), event, stamp));
    }

    /** What happens to another only mentions it, but for these. */
    private static boolean concerns(Id about, Event event) {
        return switch (event) {
            case PersonEvent _, DelegationEvent _, EvidenceEvent _ -> true;
            default -> event.stream().equals(about);
        };
    }

    /** After a correction: what was heard before is no longer what happened. */
    void anew(Id about, List<Recorded<Event>> history) {
        @Nullable S standing = null;
        for (Recorded<Event> each : history) {
            if (!concerns(about, each.event())) continue;
            standing = fold.apply(standing, each.event(), each.stamp());
        }
        put(kind.cast(about), standing);
    }

    void forget(Id about) {
        all.remove(kind.cast(about));
    }

    private void put(K key, @Nullable S standing) {
        if (standing == null) all.remove(key);
        else all.put(key, standing);
    }
}
