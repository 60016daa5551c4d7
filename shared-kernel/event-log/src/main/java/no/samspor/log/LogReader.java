package no.samspor.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * The ways to read. Every list is in the order of positions. An event that cannot be read fails all
 * but {@link #follow} and {@link #followEach} with {@link UnreadableEvent}.
 */
public interface LogReader {

    /** The families that say who may act as what. */
    Set<String> OF_PEOPLE =
            Set.of(
                    "body",
                    "correction",
                    "delegation",
                    "evidence",
                    "organisation",
                    "participation",
                    "person",
                    "position");

    /** The newest position; 0 while the log is empty. */
    long head();

    /** At most {@code limit} events after {@code position}. */
    List<Recorded<Event>> after(long position, int limit);

    /**
     * Calls {@code each} with every event after {@code position} up to and including {@code to},
     * from one cursor: for rebuilds. An exception from {@code each} ends the reading.
     */
    void forEachAfter(long position, long to, Consumer<Recorded<Event>> each);

    /**
     * As {@link #after}, for those who follow the log: what cannot be read keeps its place and
     * stops nobody.
     */
    default List<Logged<Event>> follow(long position, int limit) {
        return List.copyOf(after(position, limit));
    }

    /** As {@link #forEachAfter}, for those who follow the log. */
    default void followEach(long position, long to, Consumer<Logged<Event>> each) {
        forEachAfter(position, to, each::accept);
    }

    /**
     * As {@link #followEach}, of the families {@link #OF_PEOPLE}: few events, found by an index of
     * their own.
     */
    default void ofPeople(long position, long to, Consumer<Logged<Event>> each) {
        followEach(position, to, each);
    }

    /** The event at {@code position}, as it was stored; null beyond the head. */
    @Nullable Recorded<Event> at(long position);

    /** One stream from {@code version} on, as it was stored. */
    List<Recorded<Event>> stream(Id stream, long version);

    /** As {@link #stream}, with the corrections recorded so far applied. */
    List<Recorded<Event>> streamCorrected(Id stream, long version);

    /** The newest version of the stream; -1 where nothing is stored under it. */
    long versionOf(Id stream);

    /** The version that the stream had at {@code position}; -1 where it did not exist. */
    default long versionAt(Id stream, long position) {
        long version = -1;
        for (Recorded<Event> each : stream(stream, 0)) {
            if (each.position() <= position) version = each.version();
        }
        return version;
    }

    /** Events of {@code families} that mention {@code about}, after {@code position}. */
    List<Recorded<Event>> mentioning(Id about, Set<String> families, long position);

    /**
     * All of the log that {@link #mentioning} gives from position 0, with the corrections that are
     * among it applied: each corrected event with its corrected fields, at its own position.
     */
    List<Recorded<Event>> mentioningCorrected(Id about, Set<String> families);

    /** The newest position recorded at or before {@code instant}; 0 if none was. */
    long positionAt(Instant instant);

    /**
     * The answer that {@code key} got before; null if it got none.
     *
     * @throws KeyReused if the key was used before with another body
     */
    @Nullable Receipt answered(Append.Key key);

    /** The answer with the receipts of its events; as it is where the log has no key. */
    default Receipt promised(Receipt answer) {
        return answer;
    }

    /** Calls {@code listener} with the head after each commit, whoever committed. */
    AutoCloseable onAppend(LongConsumer listener);

    /**
     * As {@link #onAppend}, but of what this process commits up to 100 ms later, where one commit
     * follows closely on another.
     */
    default AutoCloseable onAppendAtLeisure(LongConsumer listener) {
        return onAppend(listener);
    }
}
