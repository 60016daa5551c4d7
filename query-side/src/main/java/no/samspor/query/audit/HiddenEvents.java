package no.samspor.query.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.query.sight.Sight;
import no.samspor.query.sight.Unwalled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which events are hidden from a reader, who is told of their positions by something else. One
 * whose stamp cannot be read is not: nobody could mend it.
 */
@Component
final class HiddenEvents {

    private final JdbcClient database;

    HiddenEvents(Unwalled whole) {
        this.database = whole.database();
    }

    Set<Long> among(List<Long> positions, Sight sight) {
        if (positions.isEmpty()) return Set.of();
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("positions", positions.toArray(Long[]::new));
        String select =
                """
                SELECT position FROM (
                    SELECT l.position, s.said -> 'access' ->> 'level' AS access,
                        s.said ->> 'archiveCreator' AS owner, p.programme AS of_programme,
                        p.body AS of_body, coalesce(p.thing, '') AS key
                    FROM log.event l LEFT JOIN views.place p ON p.stream = l.stream
                        CROSS JOIN LATERAL (SELECT views.json(l.stamp) AS said OFFSET 0) s
                    WHERE position = ANY (CAST(:positions AS bigint[]))) t
                WHERE access IS NOT NULL AND %s IS NOT TRUE
                """
                        .formatted(sight.condition());
        return new HashSet<>(database.sql(select).params(parameters).query(Long.class).list());
    }
}
