package no.samspor.command.access;

import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Undecodable;
import no.samspor.log.Messages;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reactions have gone past and not heard, in their own database. */
@Component
final class ReactionsParked {

    /** Beyond it, it is better that the reactions stand still. */
    static final int PARKED_MAX = 1_000;

    private final JdbcClient database;

    ReactionsParked(ReactionsPool pool) {
        database = JdbcClient.create(pool.source());
    }

    /** Why an event is parked. */
    enum Why {
        UNKNOWN_NAME,
        DAMAGED,
        TAMPERED,
        /** A reaction to it reads an event that cannot be read. */
        RESTS_ON_UNREADABLE,
        /** An earlier event of its stream is parked. */
        BEHIND;

        static Why of(Undecodable lost) {
            return switch (lost.fault()) {
                case UNKNOWN_NAME -> UNKNOWN_NAME;
                case DAMAGED -> DAMAGED;
                case TAMPERED -> TAMPERED;
            };
        }
    }

    int count() {
        return database.sql("SELECT count(*) FROM command.parked").query(Integer.class).single();
    }

    /**
     * Whether an earlier event of the stream is parked; waits while its sequence is heard again.
     */
    boolean holds(String stream) {
        return !database.sql(
                        "SELECT position FROM command.parked WHERE stream = ? LIMIT 1 FOR SHARE")
                .param(stream)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void add(EventMessage<?> message, Why why) {
        if (count() >= PARKED_MAX) {
            throw new IllegalStateException(
                    "more than " + PARKED_MAX + " events are parked for the reactions");
        }
        database.sql(
                        "INSERT INTO command.parked (position, stream, event_id, name, why)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (position) DO NOTHING")
                .params(
                        Messages.positionOf(message),
                        streamOf(message),
                        UUID.fromString(message.getIdentifier()),
                        nameOf(message),
                        why.name())
                .update();
    }

    static String streamOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    static String nameOf(EventMessage<?> message) {
        return switch (message.getPayload()) {
            case Undecodable lost -> lost.name();
            case Event event -> Families.nameOf(event.getClass());
            default -> message.getPayloadType().getSimpleName();
        };
    }

    /** Every stream of which something is parked, oldest first. */
    List<String> streams() {
        return database.sql(
                        "SELECT stream FROM command.parked GROUP BY stream ORDER BY min(position)")
                .query(String.class)
                .list();
    }

    /** The parked positions of the stream in order, held until the transaction ends. */
    List<Long> held(String stream) {
        return database.sql(
                        "SELECT position FROM command.parked WHERE stream = ? ORDER BY position"
                                + " FOR UPDATE")
                .param(stream)
                .query(Long.class)
                .list();
    }

    void remove(long position) {
        database.sql("DELETE FROM command.parked WHERE position = ?").param(position).update();
    }
}
