package no.samspor.query.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samspor.kernel.id.Id;
import no.samspor.query.sight.Sight;
import no.samspor.query.sight.Unwalled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that hold something sealed, as the log holds them, each only where this reader may open
 * it. Those of the organisation that keeps it see the event too, as any other; whom it is about has
 * a right to it whatever else he may see (GDPR Art. 15), and so reads it past the wall.
 */
@Component
final class SealedTable {

    private static final String SEALED = Sealed.outOf("views.json(payload)");

    private static final String OF_THE_STREAM =
            "stream = :stream AND position > :after AND position <= :upTo"
                    + " AND name = ANY (CAST(:names AS text[]))";

    private static final String OWN =
            """
            SELECT position, event_id, name, payload,
                said -> 'access' ->> 'level' AS access, said ->> 'archiveCreator' AS owner
            FROM (SELECT *, views.json(stamp) AS said FROM log.event WHERE %s) t
            WHERE %s ->> 'subject' = :subject
            ORDER BY position LIMIT :limit
            """
                    .formatted(OF_THE_STREAM, SEALED);

    /**
     * One event, as it is stored.
     *
     * @param own whether the reader sees it only because it is about him
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Stored(
            long position,
            UUID eventId,
            String name,
            byte[] payload,
            @Nullable String access,
            @Nullable String owner,
            boolean own) {}

    private final JdbcClient database;
    private final JdbcClient whole;

    SealedTable(JdbcClient database, Unwalled whole) {
        this.database = database;
        this.whole = whole.database();
    }

    List<Stored> list(Id stream, long after, long upTo, int limit, Sight sight) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("stream", stream.value());
        asked.put("after", after);
        asked.put("upTo", upTo);
        asked.put("limit", limit);
        Map<Long, Stored> found = new TreeMap<>();
        for (Stored each : own(asked, sight)) found.put(each.position(), each);
        for (Stored each : kept(asked, sight)) found.put(each.position(), each);
        return found.values().stream().limit(limit).toList();
    }

    private List<Stored> kept(Map<String, Object> asked, Sight sight) {
        String[] names = Sealed.eventsOpenedTo(sight.caller().roles());
        if (names.length == 0) return List.of();
        String select =
                """
                SELECT position, event_id, name, payload, access, owner
                FROM (SELECT * FROM views.event WHERE %s) t
                WHERE %s AND %s ->> 'organisation' = :sightOwner
                ORDER BY position LIMIT :limit
                """
                        .formatted(OF_THE_STREAM, sight.condition(), SEALED);
        return database.sql(select)
                .params(asked)
                .params(sight.parameters())
                .param("names", names)
                .query((row, n) -> stored(row, false))
                .list();
    }

    private List<Stored> own(Map<String, Object> asked, Sight sight) {
        return whole.sql(OWN)
                .params(asked)
                .param("names", Sealed.events())
                .param("subject", sight.caller().person().toString())
                .query((row, n) -> stored(row, true))
                .list();
    }

    private static Stored stored(ResultSet row, boolean own) throws SQLException {
        return new Stored(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getBytes("payload"),
                row.getString("access"),
                row.getString("owner"),
                own);
    }

    /** What the log says is erased. */
    ErasedValues erased(Sight sight) {
        return ErasedValues.in(database, sight);
    }
}
