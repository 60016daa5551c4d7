package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What the notary has made, for those who read: nothing here tells what happened, only that it was
 * signed. All of it is of the epoch in which is signed now.
 */
public final class Published {

    private final DataSource source;

    public Published(DataSource source) {
        this.source = source;
    }

    /** Reads within one connection, so that what belongs together comes from one moment. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(View view) throws SQLException;
    }

    public <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return reading.of(new View(connection));
        } catch (Tiles.Unreadable lost) {
            throw lost.failure();
        }
    }

    /**
     * A key that is or was in use.
     *
     * @param owner the organisation that runs the witness; null for the log's own
     * @param says what the witness answered last
     */
    public record Key(
            String verifier,
            @Nullable String owner,
            @Nullable String says,
            @Nullable Long size,
            @Nullable Instant saidAt) {}

    /** When all up to {@code size} was last found as it was signed. */
    public record Pass(long size, Instant beganAt, Instant endedAt) {}

    /** One moment of it. */
    public static final class View {

        private final Connection connection;
        private final Checkpoints checkpoints;
        private final int epoch;

        private View(Connection connection) throws SQLException {
            this.connection = connection;
            checkpoints = new Checkpoints(connection);
            epoch = checkpoints.epoch();
        }

        public int epoch() {
            return epoch;
        }

        public Optional<Sealed> newest() throws SQLException {
            return cosigned(checkpoints.newest(epoch));
        }

        public Optional<Sealed> newestWitnessed() throws SQLException {
            return cosigned(checkpoints.newestWitnessed(epoch));
        }

        public Optional<Sealed> ofSize(long size) throws SQLException {
            return cosigned(checkpoints.ofSize(epoch, size));
        }

        /** With what its witnesses have said so far. */
        private Optional<Sealed> cosigned(byte @Nullable [] stored) throws SQLException {
            if (stored == null) return Optional.empty();
            Note note = Note.parse(stored);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            List<SignatureLine> lines = new ArrayList<>(note.lines());
            lines.addAll(new Cosignatures(connection).of(epoch, checkpoint.size()));
            return Optional.of(new Sealed(checkpoint, new Note(note.text(), lines)));
        }

        /** The content of a tile; refuses if it has not as many hashes. */
        public byte[] tile(HashTile tile) {
            return new Tiles(connection, epoch).content(tile);
        }

        /** The tree of the first {@code size} leaves. */
        public Tree tree(long size) {
            return new Tiles(connection, epoch).tree(size);
        }

        public Window window() throws SQLException {
            return Window.of(connection);
        }

        public Optional<Alarm> alarm() throws SQLException {
            return Optional.ofNullable(new Alarms(connection).standing());
        }

        /** Those in use: the log's, then its witnesses'. */
        public List<Key> keys() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery(
                                    "SELECT verifier, owner, says, size, said_at FROM notary.key"
                                            + " WHERE in_use ORDER BY place")) {
                List<Key> keys = new ArrayList<>();
                while (row.next()) {
                    keys.add(
                            new Key(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, Long.class),
                                    instant(row, 5)));
                }
                return keys;
            }
        }

        public Optional<Pass> lastPass() throws SQLException {
            try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT size, began_at, ended_at FROM notary.patrol");
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(
                        new Pass(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }

        private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
            @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
