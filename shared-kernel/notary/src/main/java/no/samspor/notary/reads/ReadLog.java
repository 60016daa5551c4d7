package no.samspor.notary.reads;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Notes reads, each before its answer leaves, and shows them. Those who come at once share one
 * transaction, and one wait for the disk.
 */
public final class ReadLog {

    /** Waiting requests that one transaction takes with it. */
    private static final int TOGETHER_MAX = 128;

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DataSource database;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    public ReadLog(DataSource database) {
        this.database = database;
    }

    /** A noted read and its place. */
    public record Noted(long position, String entry) {}

    private static final class Waiting {
        private final List<Read> reads;
        private boolean done;
        private @Nullable Exception failure;

        Waiting(List<Read> reads) {
            this.reads = reads;
        }
    }

    /** Returns when all of {@code reads} are noted durably; fails if that cannot be. */
    public void note(List<Read> reads) throws SQLException {
        Waiting mine = new Waiting(reads);
        queue.add(mine);
        writing.lock();
        try {
            if (!mine.done) writeTogether();
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) throw new SQLException(mine.failure);
    }

    private void writeTogether() {
        List<Waiting> together = new ArrayList<>();
        @Nullable Waiting next = queue.poll();
        while (next != null) {
            together.add(next);
            next = together.size() < TOGETHER_MAX ? queue.poll() : null;
        }
        @Nullable Exception failure = null;
        try {
            write(together.stream().flatMap(each -> each.reads.stream()).toList());
        } catch (SQLException | RuntimeException failed) {
            failure = failed;
        }
        for (Waiting each : together) {
            each.done = true;
            each.failure = failure;
        }
    }

    private void write(List<Read> reads) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement note =
                        connection.prepareStatement("SELECT reads.note(?, ?, ?)")) {
            Object[] readers = reads.stream().map(Read::reader).toArray();
            Object[] owners = reads.stream().map(Read::owner).toArray();
            byte[][] entries =
                    reads.stream()
                            .map(each -> each.entry().getBytes(StandardCharsets.UTF_8))
                            .toArray(byte[][]::new);
            note.setArray(1, connection.createArrayOf("text", readers));
            note.setArray(2, connection.createArrayOf("text", owners));
            note.setArray(3, connection.createArrayOf("bytea", entries));
            note.execute();
        }
    }

    /** Reads of what {@code organisation} owns, and reads by it, after a position. */
    public List<Noted> concerning(String organisation, long after, int limit) throws SQLException {
        String sql =
                "SELECT position, entry FROM reads.entry WHERE position > ?"
                        + " AND (reader = ? OR owner = ?) ORDER BY position LIMIT ?";
        List<Noted> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setString(2, organisation);
            select.setString(3, organisation);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next())
                    found.add(
                            new Noted(
                                    row.getLong(1),
                                    new String(row.getBytes(2), StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    /**
     * How it stands, found by reading all of it again.
     *
     * @param size how many reads are noted
     * @param root of all that is signed, as the stored entries have it now
     * @param note the newest signed checkpoint; null before the first
     * @param missing the first position that is not there though later ones are; 0 if there is none
     */
    public record Whole(long size, Hash root, @Nullable Note note, long missing) {}

    /** Reads everything up to the newest checkpoint. */
    public Whole whole() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return whole(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Whole whole(Connection connection) throws SQLException {
        Signed signed = Signed.newest(connection);
        Frontier tree = new Frontier();
        long missing = grow(connection, tree, signed.size());
        return new Whole(Signed.head(connection), tree.root(), signed.note(), missing);
    }

    /** Adds what is stored up to {@code to}; gives the first position that is not there, or 0. */
    static long grow(Connection connection, Frontier tree, long to) throws SQLException {
        String sql =
                "SELECT position, entry FROM reads.entry WHERE position > ? AND position <= ?"
                        + " ORDER BY position";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            select.setLong(1, tree.size());
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != tree.size() + 1) return tree.size() + 1;
                    tree.append(Hash.leaf(row.getBytes(2)), (level, index, subtree) -> {});
                }
            }
        }
        return tree.size() == to ? 0 : tree.size() + 1;
    }
}
