package no.samspor.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What other streams say, as read for one decision. The versions read travel with the append, and
 * the log refuses the append if one of them has moved: a dynamic consistency boundary.
 */
public final class Known {

    private record Key(Class<?> standing, Id about) {}

    private final Map<Key, @Nullable Object> standings;

    private Known(Map<Key, @Nullable Object> standings) {
        this.standings = standings;
    }

    public static Known nothing() {
        return new Known(Map.of());
    }

    /** This and one more; {@code standing} is null when the stream does not exist. */
    public <T> Known and(Class<T> type, Id about, @Nullable T standing) {
        Map<Key, @Nullable Object> more = new LinkedHashMap<>(standings);
        more.put(new Key(type, about), standing);
        return new Known(more);
    }

    /**
     * What is known about {@code about}, or null if it does not exist. A null identity is known to
     * be nothing, so an optional reference needs no case of its own.
     *
     * @throws IllegalStateException if the shell did not consult it, which is a programming error
     */
    public <T> @Nullable T about(Class<T> type, @Nullable Id about) {
        if (about == null) return null;
        Key key = new Key(type, about);
        if (!standings.containsKey(key)) {
            throw new IllegalStateException(
                    "decided on " + type.getSimpleName() + " of " + about + ", never consulted");
        }
        return type.cast(standings.get(key));
    }
}
