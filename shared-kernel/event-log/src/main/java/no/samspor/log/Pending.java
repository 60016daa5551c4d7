package no.samspor.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import no.samspor.events.Mentions;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;

/** An append on its way: encoded on its caller's thread, stored by the appender's. */
final class Pending {

    /**
     * An event as it will lie in the log, with what it mentions. Never compared.
     *
     * @param stamped what {@code stamp} holds
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID stream,
            String kind,
            int version,
            UUID eventId,
            String name,
            byte[] stamp,
            Stamp stamped,
            byte[] payload,
            Set<UUID> mentions) {}

    private enum State {
        QUEUED,
        SENT,
        ABANDONED
    }

    final Append append;
    final List<Row> rows;

    /** Per stream, the version its first event asks for. */
    final Map<UUID, Integer> firstVersions = new LinkedHashMap<>();

    /** Per stream, the version of its last event. */
    final Map<UUID, Integer> lastVersions = new HashMap<>();

    final CompletableFuture<Receipt> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private volatile boolean mayBeStored;

    Pending(Append append, EventCodec codec) {
        this.append = append;
        rows = encoded(append, codec);
        for (Row row : rows) {
            firstVersions.putIfAbsent(row.stream(), row.version());
            @Nullable Integer before = lastVersions.put(row.stream(), row.version());
            if (before != null && row.version() != before + 1) {
                throw new IllegalArgumentException(
                        "versions of " + row.stream() + " do not follow each other");
            }
        }
    }

    /**
     * One command stamps all its events with one stamp, so its bytes are made once: a stamp holds
     * nothing protected, which alone would bind it to one event.
     */
    @SuppressWarnings("ReferenceEquality")
    private static List<Row> encoded(Append append, EventCodec codec) {
        @Nullable Stamp last = null;
        byte[] stampBytes = {};
        Row[] rows = new Row[append.events().size()];
        for (int i = 0; i < rows.length; i++) {
            Append.NewEvent each = append.events().get(i);
            if (each.stamp() != last) {
                last = each.stamp();
                stampBytes = codec.encode(each.eventId(), last);
            }
            Set<UUID> mentions = new LinkedHashSet<>();
            for (Id id : Mentions.of(each.event(), each.stamp())) mentions.add(id.value());
            rows[i] =
                    new Row(
                            each.stream().value(),
                            Ids.prefixOf(each.stream().getClass()),
                            Math.toIntExact(each.version()),
                            each.eventId(),
                            codec.nameOf(each.event()),
                            stampBytes,
                            each.stamp(),
                            codec.encode(each.eventId(), each.event()),
                            mentions);
        }
        return List.of(rows);
    }

    /** False if its caller has gone: then it must not be sent. */
    boolean send() {
        return state.compareAndSet(State.QUEUED, State.SENT);
    }

    /** Asked again with its key after an answer was lost. */
    void requeue() {
        mayBeStored = true;
        state.set(State.QUEUED);
    }

    /** Ends the waiting for it; it is sure that it is not stored if it was never sent. */
    LogUnavailable giveUp(String why) {
        boolean onItsWay = !state.compareAndSet(State.QUEUED, State.ABANDONED);
        LogUnavailable end = onItsWay ? LogUnavailable.notKnown(why, null) : failure(why, null);
        answer.completeExceptionally(end);
        return end;
    }

    /** Its caller hears that it failed now, and what became of the times that it was sent. */
    void fail(String why, @Nullable Throwable cause) {
        answer.completeExceptionally(failure(why, cause));
    }

    LogUnavailable failure(String why, @Nullable Throwable cause) {
        return mayBeStored
                ? LogUnavailable.notKnown(why, cause)
                : new LogUnavailable(why + "; nothing was stored", cause);
    }

    /** As {@link #fail}, of an append that was sent and not answered. */
    void failUnanswered(String why, Throwable cause) {
        mayBeStored = true;
        fail(why, cause);
    }

    /** The version its target gets by it; -1 if it does not write its target. */
    int targetVersion() {
        Append.@Nullable Key key = append.key();
        if (key == null) return rows.isEmpty() ? 0 : rows.getLast().version();
        return lastVersions.getOrDefault(key.target().value(), -1);
    }
}
