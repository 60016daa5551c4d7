package no.samspor.query.projection.fold;

import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.query.projection.Change;
import org.jspecify.annotations.Nullable;

/** What is kept of one event for one key: enough to fold whatever comes next. Never changed. */
public sealed interface Entry {

    /** The position of the event that said so. */
    long position();

    /** The thing that a key is about: it begins with its identity. */
    static String thing(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }

    /**
     * Values from a day on.
     *
     * @param source the event whose place it takes: its own, or the one that a correction corrects
     * @param stream the stream of that event
     */
    record Assigned(
            long position,
            long source,
            int ordinal,
            String stream,
            Change.Kind kind,
            Bound from,
            @Nullable Bound to,
            Cells cells,
            Access.Level access,
            String owner,
            Set<String> notEvidenced,
            Set<String> warnings)
            implements Entry {

        boolean givesExistence() {
            return kind == Change.Kind.HOLDS || kind == Change.Kind.HOLDS_AFTER;
        }

        /** Whether it may hold on {@code day}. */
        boolean isPossible(int day) {
            return from.earliest() <= day && (to == null || day <= to.latest());
        }

        /** Whether it surely holds on {@code day}. */
        boolean isCertain(int day) {
            return from.latest() <= day
                    && (to == null || day <= Math.max(to.earliest(), from.earliest()));
        }

        /** The date that leaves room for doubt on {@code day}. */
        String doubtful(int day) {
            return from.latest() > day || to == null ? from.edtf() : to.edtf();
        }

        /**
         * Whether it was recorded after {@code other}; a correction takes the place it corrects.
         */
        boolean follows(Assigned other) {
            if (source != other.source) return source > other.source;
            return ordinal > other.ordinal;
        }
    }

    /** What came from the event at {@code source} no longer counts. */
    record Retracted(long position, long source) implements Entry {}

    /**
     * Rules that the events of {@code stream} left without evidence are now evidenced or waived.
     */
    record Evidenced(long position, String stream, Set<String> rules) implements Entry {}

    /**
     * Sources disagree about a field of what {@code stream} tells, or no longer do.
     *
     * @param source the event that said so; earlier than {@code position} where the key came to
     *     rest on the stream while it was disputed
     */
    record Disputed(
            long position, long source, String stream, String conflict, String field, boolean open)
            implements Entry {

        /** The key that holds what is disputed of {@code stream}; no row is made of it. */
        static String keyOf(String stream) {
            return "@" + stream;
        }

        Disputed at(long later) {
            return new Disputed(later, source, stream, conflict, field, open);
        }
    }
}
