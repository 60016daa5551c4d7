package no.samspor.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * "From a day on (to a day) these fields of this row have these values": absolute values, keyed by
 * identity, so that hearing an event twice is hearing it once.
 *
 * @param values by the name of the row's record component
 * @param from the first day it holds
 * @param to the last day it holds, that day included; null while nothing ends it
 */
public record Change(
        String key,
        Kind kind,
        Map<String, @Nullable Object> values,
        UncertainDate from,
        @Nullable UncertainDate to) {

    /** A longer part of a key is told by its hash: an index holds no text of any length. */
    private static final int PART_MAX = 200;

    /** What a change says about the existence of its row. */
    public enum Kind {
        /** The row exists while this holds. */
        HOLDS,
        /** As {@link #HOLDS}, from the day after {@code from}. */
        HOLDS_AFTER,
        /** From {@code from} on, that day included, there is no row, whatever else is said. */
        ENDS,
        /** The values hold on every day on which the row exists; they do not make it exist. */
        ALWAYS,
        /**
         * As {@link #ALWAYS}, from {@code from} on: what changes in a term that has its own end.
         */
        WITHIN
    }

    /** Begins a change of the row whose key is made of {@code parts}, an identity first. */
    public static Draft of(Object... parts) {
        return new Draft(key(parts));
    }

    /**
     * Begins a change of a row of its own for this act, of a kind that can happen to {@code thing}
     * more than once: each has its own idempotency key, which its asker has used once.
     */
    public static Draft act(Stamp stamp, Object... thing) {
        return new Draft(key(key(thing), stamp.actor().person(), stamp.commandId()));
    }

    /** The thing no longer holds from {@code from} on, that day included. */
    public static Change end(Object key, UncertainDate from) {
        return new Change(key(key), Kind.ENDS, Map.of(), from, null);
    }

    /** The key made of {@code parts}; numbers are padded so that keys sort as numbers do. */
    public static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            if (!key.isEmpty()) key.append('/');
            key.append(part instanceof Integer number ? "%06d".formatted(number) : bounded(part));
        }
        if (key.isEmpty()) throw new IllegalArgumentException("a row needs a key");
        return key.toString();
    }

    private static String bounded(Object part) {
        String text = part.toString();
        return text.length() <= PART_MAX ? text : Sha256.of(text).hex();
    }

    /** A change whose time is not yet said. */
    public static final class Draft {

        private final String key;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Draft(String key) {
            this.key = key;
        }

        public Draft set(String field, @Nullable Object value) {
            values.put(field, value);
            return this;
        }

        /** As long as the event is effective. */
        public Change during(Stamp stamp) {
            return during(stamp.effectiveFrom(), stamp.effectiveTo());
        }

        public Change during(UncertainDate from, @Nullable UncertainDate to) {
            return new Change(key, Kind.HOLDS, values, from, to);
        }

        public Change from(UncertainDate from) {
            return during(from, null);
        }

        /** From the day after {@code last} on. */
        public Change after(UncertainDate last) {
            return new Change(key, Kind.HOLDS_AFTER, values, last, null);
        }

        /** On every day on which something else makes the row exist. */
        public Change always() {
            return new Change(key, Kind.ALWAYS, values, UncertainDate.UNSTATED, null);
        }

        /** From {@code from} on, on the days on which something else makes the row exist. */
        public Change within(UncertainDate from) {
            return new Change(key, Kind.WITHIN, values, from, null);
        }
    }
}
