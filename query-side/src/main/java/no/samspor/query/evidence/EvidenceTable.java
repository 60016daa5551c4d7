package no.samspor.query.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Ids;
import no.samspor.log.StoredLeaf;
import no.samspor.proof.Leaf;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events as they are stored, through what the reader may see. */
@Component
final class EvidenceTable {

    private static final int EVENTS_MAX = 20_000;
    private static final long BYTES_MAX = 64_000_000;

    /** A decision rests on one that rests on one; what rests on more than these is told by name. */
    private static final int CHAIN_MAX = 8;

    private static final JsonMapper JSON = SamsporJson.mapper();

    private static final String OF_STREAMS =
            """
            stream = ANY (CAST(:streams AS uuid[]))
            OR position = ANY (ARRAY(SELECT position FROM views.mention
                                     WHERE about = ANY (CAST(:about AS uuid[]))))
            OR (position = ANY (ARRAY(SELECT position FROM views.mention
                                      WHERE about = ANY (CAST(:streams AS uuid[]))))
                AND name LIKE 'correction.%')
            """;

    private static final String OF_PERIOD = "recorded_at >= :from AND recorded_at < :to";

    private final JdbcClient database;

    EvidenceTable(JdbcClient database) {
        this.database = database;
    }

    /** The stream, its corrections, what mentions it if asked, and what all that rests on. */
    List<Told> of(UUID stream, boolean mentions, long size, Sight sight) {
        Set<UUID> about = mentions ? Set.of(stream) : Set.of();
        Set<UUID> streams = new HashSet<>(Set.of(stream));
        List<Told> found = select(OF_STREAMS, streams(streams, about), size, sight);
        for (int link = 0; mentions && link < CHAIN_MAX; link++) {
            Set<UUID> chain = new HashSet<>(streams);
            for (Told told : found) {
                if (streams.contains(told.stream().value())) chain.addAll(restsOn(told));
            }
            if (!streams.addAll(chain)) break;
            found = select(OF_STREAMS, streams(streams, about), size, sight);
        }
        return found;
    }

    /**
     * @param to not itself in the period
     */
    List<Told> of(Instant from, Instant to, long size, Sight sight) {
        Map<String, Object> period = Map.of("from", Timestamp.from(from), "to", Timestamp.from(to));
        return select(OF_PERIOD, period, size, sight);
    }

    private static Map<String, Object> streams(Set<UUID> streams, Set<UUID> about) {
        return Map.of("streams", texts(streams), "about", texts(about));
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Its authority: decisions, delegations, agreements and mandates. */
    private static Set<UUID> restsOn(Told told) {
        Set<UUID> ids = new HashSet<>();
        JsonNode authority = told.stamp().path("authority");
        for (String kind : List.of("decision", "delegation", "agreement")) {
            add(ids, authority.path(kind));
        }
        add(ids, told.event().path("mandate"));
        return ids;
    }

    private static void add(Set<UUID> ids, JsonNode id) {
        if (!id.isString()) return;
        try {
            ids.add(Ids.parse(id.asString()).value());
        } catch (Malformed noIdentity) {
            // Another family may give the field another meaning; then it is no authority.
        }
    }

    private List<Told> select(String which, Map<String, Object> asked, long size, Sight sight) {
        // A leaf is proven whole, and names the person who acted.
        if (!sight.seesPeople()) return List.of();
        Map<String, Object> parameters = new HashMap<>(asked);
        parameters.put("size", size);
        String seen =
                """
                FROM (SELECT * FROM views.event WHERE position <= :size AND (%s)) t
                WHERE %s
                """
                        .formatted(which, sight.condition());
        refuseTooMany(seen, parameters, sight);
        return database.sql(
                        "SELECT "
                                + StoredLeaf.COLUMNS
                                + ", access, owner "
                                + seen
                                + " ORDER BY position")
                .params(parameters)
                .params(sight.parameters())
                .query((row, n) -> told(row, sight))
                .list();
    }

    private void refuseTooMany(String seen, Map<String, Object> parameters, Sight sight) {
        boolean tooMany =
                database.sql(
                                "SELECT count(*) > %d OR coalesce(sum(length(stamp) +"
                                                .formatted(EVENTS_MAX)
                                        + " length(payload)), 0) > %d ".formatted(BYTES_MAX)
                                        + seen)
                        .params(parameters)
                        .params(sight.parameters())
                        .query(Boolean.class)
                        .single();
        if (tooMany) throw new Problem.Thrown(Problem.of(EvidenceRefusal.TOO_MANY_EVENTS));
    }

    private static Told told(ResultSet row, Sight sight) throws SQLException {
        Leaf leaf = StoredLeaf.of(row);
        sight.shown()
                .read(
                        row.getString("access"),
                        row.getString("owner"),
                        "event",
                        Long.toString(leaf.position()));
        return new Told(
                leaf.position(),
                Ids.of(leaf.streamKind(), leaf.stream()),
                leaf.name(),
                leaf.recordedAt(),
                leaf,
                json(row.getBytes("stamp")),
                json(row.getBytes("payload")));
    }

    private static JsonNode json(byte[] stored) {
        return JSON.readTree(new String(stored, StandardCharsets.UTF_8));
    }
}
