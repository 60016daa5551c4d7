package no.samspor.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Axon's cache of aggregates, bounded and strong: a fold costs ten times a hit, and a weak
 * reference is gone at the next collection. The aggregates in it are mutable, so the repository
 * must keep its pessimistic lock, and a rollback must remove what it touched (both are Axon's
 * defaults).
 */
public final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final List<EntryListener> listeners = new CopyOnWriteArrayList<>();

    public AggregateCache(long most) {
        entries =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        // Its own upkeep is small; handing it to another thread is what costs.
                        .executor(Runnable::run)
                        .evictionListener(
                                (key, value, cause) -> {
                                    for (EntryListener each : listeners) each.onEntryExpired(key);
                                })
                        .build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <K, V> V get(K key) {
        @Nullable Object value = entries.getIfPresent(key);
        if (value != null) {
            for (EntryListener each : listeners) each.onEntryRead(key, value);
        }
        return (V) value;
    }

    /** Without a key where nothing was decided of what was not there: there is nothing to keep. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key == null) return;
        boolean fresh = entries.asMap().put(key, value) == null;
        for (EntryListener each : listeners) {
            if (fresh) each.onEntryCreated(key, value);
            else each.onEntryUpdated(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        boolean fresh = entries.asMap().putIfAbsent(key, value) == null;
        if (fresh) {
            for (EntryListener each : listeners) each.onEntryCreated(key, value);
        }
        return fresh;
    }

    @Override
    public boolean remove(Object key) {
        boolean removed = entries.asMap().remove(key) != null;
        if (removed) {
            for (EntryListener each : listeners) each.onEntryRemoved(key);
        }
        return removed;
    }

    @Override
    public void removeAll() {
        for (Object key : List.copyOf(entries.asMap().keySet())) remove(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        @Nullable Object now =
                entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
        for (EntryListener each : listeners) {
            if (now == null) each.onEntryRemoved(key);
            else each.onEntryUpdated(key, now);
        }
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
