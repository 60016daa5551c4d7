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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events as leaves, each with whether the reader may see it. */
@Component
final class LeafTable {

    private final JdbcClient database;

    LeafTable(JdbcClient database) {
        this.database = database;
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
                SELECT %s, coalesce(%s, false) AS seen FROM (
                    SELECT e.*, said -> 'access' ->> 'level' AS access,
                        said ->> 'archiveCreator' AS owner
                    FROM (SELECT *, convert_from(stamp, 'UTF8')::jsonb AS said FROM log.event
                          WHERE position > :after AND position <= :upTo) e) t
                ORDER BY position
                """
                        .formatted(StoredLeaf.COLUMNS, sight.condition());
        return database.sql(select).params(parameters).query(LeafTable::entry).list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(row.getLong("position"), row.getBoolean("seen"), StoredLeaf.of(row));
    }
}
