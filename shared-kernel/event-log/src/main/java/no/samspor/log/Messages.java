package no.samspor.log;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** Events of the log as Axon's messages, and back. */
public final class Messages {

    /** The metadata under which an event carries its stamp, its position and its time. */
    public static final String STAMP = "stamp";

    public static final String POSITION = "position";
    public static final String RECORDED_AT = "recordedAt";

    private Messages() {}

    static Append.NewEvent appended(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(domain.getPayload() instanceof Event event)) {
            throw new IllegalArgumentException(
                    message.getPayloadType() + " is no event of an aggregate");
        }
        if (!(domain.getMetaData().get(STAMP) instanceof Stamp stamp)) {
            throw new IllegalArgumentException(
                    event.getClass().getSimpleName() + " has no stamp: nobody would have done it");
        }
        Id stream = Ids.parse(domain.getAggregateIdentifier());
        if (!stream.equals(event.stream())) {
            throw new IllegalArgumentException(event.stream() + " applied to " + stream);
        }
        return new Append.NewEvent(
                UUID.fromString(domain.getIdentifier()),
                stream,
                domain.getSequenceNumber(),
                event,
                stamp);
    }

    /** What cannot be read is a message of its own kind, so that positions stay dense. */
    static TrackedEventMessage<?> tracked(Logged<Event> logged) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(logged.position()), message(logged));
    }

    /** As it is handed to those who handle it. */
    public static DomainEventMessage<?> message(Logged<Event> logged) {
        return switch (logged) {
            case Recorded<Event> recorded -> domain(recorded);
            case Undecodable lost ->
                    new GenericDomainEventMessage<>(
                            Undecodable.class.getSimpleName(),
                            lost.stream(),
                            lost.version(),
                            new GenericMessage<>(
                                    lost.eventId().toString(), lost, MetaData.emptyInstance()),
                            lost::recordedAt);
        };
    }

    static DomainEventMessage<Event> domain(Recorded<Event> recorded) {
        Id stream = recorded.event().stream();
        return new GenericDomainEventMessage<>(
                Rows.kindOf(stream),
                stream.toString(),
                recorded.version(),
                new GenericMessage<>(
                        recorded.eventId().toString(), recorded.event(), metaData(recorded)),
                recorded::recordedAt);
    }

    /** Where in the log the message stands, as followers of the log are handed it. */
    public static long positionOf(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case Undecodable lost -> lost.position();
            default -> (Long) message.getMetaData().get(POSITION);
        };
    }

    private static MetaData metaData(Recorded<Event> recorded) {
        Map<String, Object> values = new HashMap<>(4);
        values.put(STAMP, recorded.stamp());
        values.put(POSITION, recorded.position());
        values.put(RECORDED_AT, recorded.recordedAt());
        return MetaData.from(values);
    }
}
