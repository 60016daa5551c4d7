package no.samspor.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samspor.proof.tree.Hash;

/**
 * The tree over what lies in the table, with its roots at the sizes that somebody asks about.
 *
 * @param newest when the last event was recorded
 */
record Rebuilt(long size, Hash root, Map<Long, Hash> rootAt, Instant newest) {

    /** Reads the table, and gives away the tiles of the first {@code sealed} events. */
    static Rebuilt from(Connection connection, Set<Long> asked, long sealed, TileGrowth.Tiles tiles)
            throws SQLException {
        Reading reading = new Reading(asked, sealed, new TileGrowth(tiles));
        StoredEvent.forEach(connection, reading);
        return reading.rebuilt();
    }

    private static final class Reading implements StoredEvent.Each {

        private final Set<Long> asked;
        private final long sealed;
        private final Map<Long, Hash> rootAt = new TreeMap<>();
        private TileGrowth tree;
        private Instant newest = Instant.EPOCH;

        Reading(Set<Long> asked, long sealed, TileGrowth tree) {
            this.asked = asked;
            this.sealed = sealed;
            this.tree = sealed == 0 ? tree.withoutTiles() : tree;
            rootAt.put(0L, Hash.EMPTY);
        }

        @Override
        public void take(StoredEvent event) throws SQLException {
            tree.append(Hash.leaf(event.leaf().bytes()));
            newest = event.leaf().recordedAt();
            if (asked.contains(tree.size())) rootAt.put(tree.size(), tree.root());
            if (tree.size() != sealed) return;
            tree.finish();
            tree = tree.withoutTiles();
        }

        Rebuilt rebuilt() {
            return new Rebuilt(tree.size(), tree.root(), rootAt, newest);
        }
    }
}
