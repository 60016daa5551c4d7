package no.samspor.log;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the log. Its streams call back when there is more: Axon's own embedded one
 * does not, and a view would then move half a second late.
 */
public final class SamsporEventStore extends AbstractEventStore {

    private final HeadWatch heads;
    private final Tail tail;

    private SamsporEventStore(Builder builder, LogReader reader, HeadWatch heads) {
        super(builder);
        this.heads = heads;
        tail = new Tail(reader, heads);
    }

    public static SamsporEventStore on(EventLog log, LogReader reader, HeadWatch heads) {
        return on(new PostgresEventStorageEngine(log, reader), reader, heads);
    }

    public static SamsporEventStore on(
            PostgresEventStorageEngine engine, LogReader reader, HeadWatch heads) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new SamsporEventStore(builder, reader, heads);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return stream(token, true);
    }

    /**
     * The same events for a follower whom nobody waits for: while commits follow each other he is
     * told of them every 100 ms and not every 10 ({@link HeadWatch#listenAtLeisure}).
     */
    public StreamableMessageSource<TrackedEventMessage<?>> atLeisure() {
        return new StreamableMessageSource<>() {
            @Override
            public TrackingEventStream openStream(@Nullable TrackingToken token) {
                return stream(token, false);
            }

            @Override
            public @Nullable TrackingToken createTailToken() {
                return SamsporEventStore.this.createTailToken();
            }

            @Override
            public @Nullable TrackingToken createHeadToken() {
                return SamsporEventStore.this.createHeadToken();
            }
        };
    }

    private TrackingEventStream stream(@Nullable TrackingToken token, boolean isInAHurry) {
        long position = PostgresEventStorageEngine.positionOf(token);
        return new LogStream(tail, heads, position, isInAHurry);
    }

    /** Keeps in memory none of the events read so far. */
    void forget() {
        tail.forget();
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
