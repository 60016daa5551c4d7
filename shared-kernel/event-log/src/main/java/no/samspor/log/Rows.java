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
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.log.vault.Tampered;

/** Rows of {@code log.event} as recorded events, and the column forms of kernel values. */
final class Rows {

    /** The time as microseconds: reading it so costs a tenth of reading it as text. */
    static final String COLUMNS =
            "position, version, event_id,"
                    + " (extract(epoch FROM recorded_at) * 1000000)::bigint, name, payload, stamp,"
                    + " stream_kind, stream";

    private Rows() {}

    /** An event, or what is left of one that cannot be read. */
    static Logged<Event> logged(ResultSet row, EventCodec codec) throws SQLException {
        try {
            return decoded(row, codec);
        } catch (RuntimeException fault) {
            return undecodable(row, fault);
        }
    }

    /** An event; fails loudly where it cannot be read. */
    static Recorded<Event> recorded(ResultSet row, EventCodec codec) throws SQLException {
        try {
            return decoded(row, codec);
        } catch (RuntimeException fault) {
            throw new UnreadableEvent(undecodable(row, fault));
        }
    }

    /** A fault that passes is none of the event's: it is passed on. */
    private static Undecodable undecodable(ResultSet row, RuntimeException fault)
            throws SQLException {
        if (Passing.isBehind(fault)) throw fault;
        return new Undecodable(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                instant(row.getLong(4)),
                streamOf(row.getString(8), row.getObject(9, UUID.class)),
                row.getString(5),
                faultIn(fault));
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

    private static Recorded<Event> decoded(ResultSet row, EventCodec codec) throws SQLException {
        UUID eventId = row.getObject(3, UUID.class);
        return new Recorded<>(
                row.getLong(1),
                row.getLong(2),
                eventId,
                instant(row.getLong(4)),
                codec.event(row.getString(5), eventId, row.getBytes(6)),
                codec.stamp(eventId, row.getBytes(7)));
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
