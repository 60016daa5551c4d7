package no.samspor.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.log.ErasureList;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Writes all of the record that cannot be made anew, as one moment had it. What a checkpoint covers
 * lies in tiles and entries, which anyone can verify; the rest lies beside it. Views, tokens and
 * keys are not in it.
 */
final class Export {

    private static final String HEAD =
            "SELECT position, CASE WHEN recorded_at > '-infinity'"
                    + " THEN (extract(epoch FROM recorded_at) * 1000000)::bigint ELSE 0 END"
                    + " FROM log.head";

    private final Connection connection;
    private final BundleDraft draft;
    private final ErasureList erased;
    private final Map<String, String> digests = new TreeMap<>();
    private final List<byte[]> waiting = new ArrayList<>();
    private TileGrowth tree = new TileGrowth(this::tile);
    private long written;

    /**
     * @param connection of the log's owner, who may read all of it
     * @param erased as the log tells it, no older than what is written here
     */
    Export(Connection connection, BundleDraft draft, ErasureList erased) {
        this.connection = connection;
        this.draft = draft;
        this.erased = erased;
    }

    /** Leaves the draft whole, to be kept. */
    Manifest run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return written();
        } finally {
            connection.rollback();
        }
    }

    private Manifest written() throws SQLException, IOException {
        Head head = head();
        Notary notary = new Notary(connection);
        Notary.@Nullable Newest newest = notary.isThere() ? notary.newest() : null;
        long sealed = newest == null ? 0 : newest.size();
        if (newest != null) draft.write(Bundle.CHECKPOINT, newest.note());
        Hash root = tree(sealed);
        if (written != head.position()) {
            throw new NotRestored(
                    NotRestored.Reason.DOES_NOT_HOLD,
                    ("The log says that it stands at %d, but %d events are stored: nothing was"
                                    + " written.")
                            .formatted(head.position(), written));
        }
        try (DataOutputStream out = digested(Bundle.PARTS)) {
            LongParts.write(connection, out);
        }
        try (DataOutputStream out = digested(Bundle.ANSWERS)) {
            Answers.write(connection, out);
        }
        try (DataOutputStream out = digested(Bundle.ERASURES)) {
            out.write(erased.text().getBytes(StandardCharsets.UTF_8));
        }
        if (notary.isThere()) notary.write(this::digested);
        Manifest manifest =
                new Manifest(Instant.now(), written, root, head.micros(), sealed, digests);
        draft.write(Manifest.PATH, manifest.bytes());
        return manifest;
    }

    private record Head(long position, long micros) {}

    private Head head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return new Head(row.getLong(1), row.getLong(2));
        }
    }

    /** The root over all events. Tiles are of those alone that the checkpoint covers. */
    private Hash tree(long sealed) throws SQLException, IOException {
        if (sealed == 0) tree = tree.withoutTiles();
        try {
            StoredEvent.forEach(connection, event -> entry(event.leaf().bytes(), sealed));
            flush(sealed);
            return tree.root();
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void tile(HashTile tile, byte[] content) {
        try {
            draft.write(tile.path(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(byte[] leaf, long sealed) throws SQLException {
        tree.append(Hash.leaf(leaf));
        waiting.add(leaf);
        written++;
        if (waiting.size() == Span.FULL || written == sealed) flush(sealed);
        if (written == sealed) {
            tree.finish();
            tree = tree.withoutTiles();
        }
    }

    private void flush(long sealed) {
        if (waiting.isEmpty()) return;
        long first = written - waiting.size();
        EntryBundle covered = new EntryBundle(new Span(first / Span.FULL, waiting.size()));
        String path =
                written <= sealed ? covered.path() : Bundle.TAIL + (first - sealed) / Span.FULL;
        try {
            draft.write(path, covered.encode(waiting));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
    }

    private DataOutputStream digested(String path) throws IOException {
        MessageDigest digest = sha256();
        OutputStream file = draft.begin(path);
        return new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(file, digest)) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        digests.put(path, HexFormat.of().formatHex(digest.digest()));
                    }
                });
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
