package no.samspor.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;

/** A row of {@code log.event} as the leaf that it is: every column, none of them decoded. */
public final class StoredLeaf {

    /**
     * {@code recorded_at} in microseconds since 1970, UTC: a tenth of what reading it as text
     * costs. The column can also hold what no clock tells, infinity among it, and that is more than
     * a bigint holds: it is read as the furthest that one does, so that whoever put it there is
     * found at its position and makes nobody's reading fail.
     */
    public static final String MICROS =
            "(extract(epoch FROM least(greatest(recorded_at, timestamptz '4713-01-01 00:00Z BC'),"
                    + " timestamptz '294247-01-01 00:00Z')) * 1000000)::bigint";

    public static final String COLUMNS =
            "position, "
                    + MICROS
                    + " AS micros, stream, event_id, version, stream_kind, name, stamp, payload";

    private StoredLeaf() {}

    /** The leaf of the row; throws {@code Rejected} where no honest row could be like that. */
    public static Leaf of(ResultSet row) throws SQLException {
        return as(row.getLong("position"), row);
    }

    /** The leaf that the row would be at another position. */
    public static Leaf as(long position, ResultSet row) throws SQLException {
        return new Leaf(
                position,
                Instant.EPOCH.plus(row.getLong("micros"), ChronoUnit.MICROS),
                row.getObject("stream", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getInt("version"),
                row.getString("stream_kind"),
                row.getString("name"),
                Part.of(row.getBytes("stamp")),
                Part.of(row.getBytes("payload")));
    }
}
