package no.samspor.notary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Found;
import no.samspor.notary.store.Tiles;
import no.samspor.proof.Rejected;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tile.TiledNodes;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is signed again and again, a tile's worth of rows at a time, and holds it against the
 * tiles: the newest first, then all from the beginning, without an end.
 */
final class Patrol {

    /** After a start, so many tiles come first: what was written last. */
    private static final int NEWEST_TILES = 40;

    /** A short log is not read without pause; a row edited by hand is still found in a minute. */
    private static final long PASS_NANOS_MIN = TimeUnit.SECONDS.toNanos(20);

    private static final long TOLD_NANOS_MIN = TimeUnit.MINUTES.toNanos(1);
    private static final int TILES_AT_ONCE = 4;
    private static final long DAY_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private static final String TELL =
            "INSERT INTO notary.patrol (size, began_at, ended_at) VALUES (?, ?, clock_timestamp())"
                    + " ON CONFLICT (one) DO UPDATE SET size = excluded.size,"
                    + " began_at = excluded.began_at, ended_at = excluded.ended_at";

    private final int rowsPerSecond;
    private long next = -1;
    private boolean whole;
    private long sizeAtStart;
    private Instant began = Instant.EPOCH;
    private long beganNanos;
    private long toldNanos;
    private boolean told;
    private double rowsDue = Span.FULL;
    private long lastNanos;

    Patrol(int rowsPerSecond) {
        this.rowsPerSecond = rowsPerSecond;
    }

    /** Begins anew with what is newest. */
    void restart() {
        next = -1;
    }

    /** As many slices as the time since the last call asks for; mostly none or one. */
    void turn(Connection connection, int epoch, long size, long nowNanos)
            throws SQLException, Found {
        if (size == 0) return;
        if (next < 0) begin(Math.max(0, lastTile(size) - NEWEST_TILES), size, nowNanos);
        rowsDue += (nowNanos - lastNanos) / 1e9 * Math.max(rowsPerSecond, 1 + size / DAY_SECONDS);
        rowsDue = Math.min(rowsDue, TILES_AT_ONCE * Span.FULL);
        lastNanos = nowNanos;
        while (rowsDue >= Span.FULL && isDue(nowNanos)) {
            slice(connection, epoch, size, next);
            rowsDue -= Span.FULL;
            if (next++ < lastTile(size)) continue;
            if (whole) tell(connection, nowNanos);
            begin(0, size, nowNanos);
        }
    }

    private void begin(long tile, long size, long nowNanos) {
        boolean first = next < 0;
        next = tile;
        whole = tile == 0;
        if (first) {
            lastNanos = nowNanos;
            beganNanos = nowNanos - PASS_NANOS_MIN;
        } else {
            beganNanos = Math.max(beganNanos + PASS_NANOS_MIN, nowNanos);
        }
        sizeAtStart = size;
        began = Instant.now();
    }

    /** A pass that was over early waits for its time. */
    private boolean isDue(long nowNanos) {
        return next > 0 || nowNanos >= beganNanos;
    }

    private static long lastTile(long size) {
        return (size - 1) / Span.FULL;
    }

    private static void slice(Connection connection, int epoch, long size, long tile)
            throws SQLException, Found {
        long before = tile * Span.FULL;
        long upTo = Math.min(size, before + Span.FULL);
        @Nullable Hash[] rows = Investigation.hashes(connection, before, upTo);
        Tiles tiles = new Tiles(connection, epoch);
        byte[] kept = tiles.prefix(0, tile, rows.length);
        for (int i = 0; i < rows.length; i++) {
            @Nullable Hash row = rows[i];
            if (row == null || !isAt(kept, i, row)) throw found(AlarmKind.ROW_CHANGED, before + i);
        }
        if (rows.length == Span.FULL) upwards(tiles, size, tile);
    }

    private static boolean isAt(byte[] kept, int n, Hash hash) {
        int at = n * Hash.BYTES;
        return at + Hash.BYTES <= kept.length
                && java.util.Arrays.equals(kept, at, at + Hash.BYTES, hash.bytes(), 0, Hash.BYTES);
    }

    /** Each full tile has its root in the tile above, up to where one is not full. */
    private static void upwards(Tiles tiles, long size, long tile) throws Found {
        TiledNodes nodes = new TiledNodes(size, tiles::content);
        int level = HashTile.HEIGHT;
        for (long index = tile; ; index /= Span.FULL) {
            if (!isRoot(tiles, nodes, level, index)) {
                throw found(AlarmKind.TILES_CHANGED, index << level);
            }
            if (index % Span.FULL != Span.FULL - 1) return;
            level += HashTile.HEIGHT;
        }
    }

    private static boolean isRoot(Tiles tiles, TiledNodes nodes, int level, long index) {
        try {
            HashTile below = new HashTile(level / HashTile.HEIGHT - 1, new Span(index, Span.FULL));
            Hash left = nodes.at(level - 1, index * 2);
            Hash right = nodes.at(level - 1, index * 2 + 1);
            return tiles.content(below).length == Span.FULL * Hash.BYTES
                    && Hash.node(left, right).equals(nodes.at(level, index));
        } catch (Rejected tooFew) {
            return false;
        }
    }

    private static Found found(AlarmKind kind, long index) {
        return new Found(Finding.at(kind, index + 1));
    }

    private void tell(Connection connection, long nowNanos) throws SQLException {
        if (told && nowNanos - toldNanos < TOLD_NANOS_MIN) return;
        told = true;
        toldNanos = nowNanos;
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setLong(1, sizeAtStart);
            tell.setObject(2, began.atOffset(ZoneOffset.UTC));
            tell.execute();
        }
    }
}
