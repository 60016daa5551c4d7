package no.samspor.query.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.log.StoredLeaf;
import no.samspor.proof.Leaf;
import no.samspor.proof.tree.Hash;
import no.samspor.query.sight.Sight;
import no.samspor.query.sight.Unwalled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored events as leaves, each with whether the reader may see it. They are read outside the
 * wall: a hash is owed for what the reader may not see too.
 */
@Component
final class LeafTable {

    private final JdbcClient database;

    LeafTable(Unwalled whole) {
        this.database = whole.database();
    }

    /**
     * @param seen whether the reader may see more of it than its hash
     */
    record Entry(long position, boolean seen, Leaf of) {

        byte[] leaf() {
            return of.bytes();
        }

        Hash hash() {
            return Hash.leaf(of.bytes());
        }
    }

    List<Entry> after(long position, int limit, Sight sight) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("after", position);
        parameters.put("upTo", position + limit);
        String select =
                """
                SELECT %s, access, owner, :sightInside AND coalesce(%s, false) AS seen FROM (
                    SELECT l.*, s.said -> 'access' ->> 'level' AS access,
                        s.said ->> 'archiveCreator' AS owner, p.programme AS of_programme,
                        p.body AS of_body, coalesce(p.thing, '') AS key
                    FROM log.event l LEFT JOIN views.place p ON p.stream = l.stream
                        CROSS JOIN LATERAL (SELECT views.json(l.stamp) AS said OFFSET 0) s
                    WHERE position > :after AND position <= :upTo) t
                ORDER BY position
                """
                        .formatted(StoredLeaf.COLUMNS, sight.condition());
        return database.sql(select).params(parameters).query((row, n) -> entry(row, sight)).list();
    }

    private static Entry entry(ResultSet row, Sight sight) throws SQLException {
        long position = row.getLong("position");
        boolean seen = row.getBoolean("seen");
        if (seen) {
            String level = row.getString("access");
            sight.shown().read(level, row.getString("owner"), "event", Long.toString(position));
        }
        return new Entry(position, seen, StoredLeaf.of(row));
    }
}
