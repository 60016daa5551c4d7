package no.samspor.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.events.Undecodable.Fault;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.log.vault.Tampered;
import org.jspecify.annotations.Nullable;

/** Rows of {@code log.event} as recorded events, and the column forms of kernel values. */
final class Rows {

    static final String COLUMNS =
            "position, version, event_id, "
                    + StoredLeaf.MICROS
                    + ", name, payload, stamp, stream_kind, stream";

    private Rows() {}

    /**
     * As an event lies in the log, before anything of it is decoded. Never compared.
     *
     * @param stamped what {@code stamp} holds, where that is known already
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(
            long position,
            long version,
            UUID eventId,
            Instant recordedAt,
            String name,
            byte[] payload,
            byte[] stamp,
            @Nullable Stamp stamped,
            String kind,
            UUID stream) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, UUID.class),
                    instant(row.getLong(4)),
                    row.getString(5),
                    row.getBytes(6),
                    row.getBytes(7),
                    null,
                    row.getString(8),
                    row.getObject(9, UUID.class));
        }

        static Stored of(Fresh.Row row) {
            Pending.Row stored = row.stored();
            return new Stored(
                    row.position(),
                    stored.version(),
                    stored.eventId(),
                    row.recordedAt(),
                    stored.name(),
                    stored.payload(),
                    stored.stamp(),
                    stored.stamped(),
                    stored.kind(),
                    stored.stream());
        }

        Recorded<Event> decoded(EventCodec codec) {
            return new Recorded<>(
                    position,
                    version,
                    eventId,
                    recordedAt,
                    codec.event(name, eventId, payload),
                    stamped == null ? codec.stamp(eventId, stamp) : stamped);
        }

        Logged<Event> logged(EventCodec codec) {
            try {
                return decoded(codec);
            } catch (RuntimeException fault) {
                return undecodable(fault);
            }
        }

        /** A fault that passes is none of the event's: it is passed on. */
        Undecodable undecodable(RuntimeException fault) {
            if (Passing.isBehind(fault)) throw fault;
            return new Undecodable(
                    position,
                    version,
                    eventId,
                    recordedAt,
                    streamOf(kind, stream),
                    name,
                    faultIn(fault));
        }
    }

    /** An event, or what is left of one that cannot be read. */
    static Logged<Event> logged(ResultSet row, EventCodec codec) throws SQLException {
        return Stored.of(row).logged(codec);
    }

    /** As {@link #logged(ResultSet, EventCodec)}, of what this process has just stored. */
    static Logged<Event> logged(Fresh.Row row, EventCodec codec) {
        return Stored.of(row).logged(codec);
    }

    /** An event; fails loudly where it cannot be read. */
    static Recorded<Event> recorded(ResultSet row, EventCodec codec) throws SQLException {
        Stored stored = Stored.of(row);
        try {
            return stored.decoded(codec);
        } catch (RuntimeException fault) {
            throw new UnreadableEvent(stored.undecodable(fault));
        }
    }

    private static Fault faultIn(RuntimeException fault) {
        if (Passing.cause(fault, UnknownEvent.class) != null) return Fault.UNKNOWN_NAME;
        return Passing.cause(fault, Tampered.class) != null ? Fault.TAMPERED : Fault.DAMAGED;
    }

    private static String streamOf(String kind, UUID value) {
        try {
            return id(kind, value).toString();
        } catch (Malformed unknownKind) {
            return "?_" + value;
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    static String kindOf(Id id) {
        return Ids.prefixOf(id.getClass());
    }

    static Id id(String kind, UUID value) {
        return Ids.of(kind, value);
    }

    static byte[] bytes(Sha256 hash) {
        return HexFormat.of().parseHex(hash.hex());
    }
}
