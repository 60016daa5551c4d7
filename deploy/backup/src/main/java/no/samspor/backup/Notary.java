package no.samspor.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.tile.HashTile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What the notary has signed and others have cosigned, taken along as it is stored; its tiles are
 * made anew from the events. So it goes on after a restore with the checkpoints that it had.
 */
final class Notary {

    /** A table comes after those that it refers to. */
    private static final List<String> TABLES =
            List.of("epoch", "checkpoint", "cosignature", "witnessed", "alarm");

    private static final String NEWEST =
            "SELECT epoch, size, note FROM notary.checkpoint ORDER BY epoch DESC, size DESC LIMIT"
                    + " 1";

    private final Connection connection;

    Notary(Connection connection) {
        this.connection = connection;
    }

    /** The newest checkpoint with the cosignatures that it has. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Newest(int epoch, long size, byte[] note) {}

    @Nullable Newest newest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NEWEST)) {
            if (!row.next()) return null;
            int epoch = row.getInt(1);
            long size = row.getLong(2);
            String note = new String(row.getBytes(3), StandardCharsets.UTF_8);
            String all = note + String.join("", cosignatures(epoch, size));
            return new Newest(epoch, size, all.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> cosignatures(int epoch, long size) throws SQLException {
        String sql =
                "SELECT line FROM notary.cosignature WHERE epoch = ? AND size = ? ORDER BY witness";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, epoch);
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (row.next()) lines.add(row.getString(1).strip() + "\n");
                return lines;
            }
        }
    }

    interface Files {
        OutputStream begin(String path) throws IOException;
    }

    void write(Files files) throws SQLException, IOException {
        for (String table : TABLES) {
            String columns = columns(table);
            try (OutputStream out = files.begin(Bundle.NOTARY + table)) {
                out.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY notary." + table + " (" + columns + ") TO STDOUT", out);
            }
        }
    }

    private String columns(String table) throws SQLException {
        String sql =
                "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)"
                        + " FROM information_schema.columns"
                        + " WHERE table_schema = 'notary' AND table_name = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Puts back what was taken along, in place of what a new notary begins with. */
    void restore(Bundle bundle) throws SQLException, IOException {
        for (String table : TABLES.reversed()) run("DELETE FROM notary." + table);
        for (String table : TABLES) {
            try (InputStream in = bundle.need(Bundle.NOTARY + table)) {
                String columns = line(in);
                if (!columns.equals(columns(table))) {
                    throw NotRestored.damaged(
                            "The backup holds notary."
                                    + table
                                    + " in another form ("
                                    + columns
                                    + ") than this version. Restore it with the version"
                                    + " that made it.");
                }
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY notary." + table + " (" + columns + ") FROM STDIN", in);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) line.append((char) c);
        return line.toString();
    }

    void keep(int epoch, HashTile tile, byte[] content) throws SQLException {
        String sql = "INSERT INTO notary.tile (epoch, level, number, hashes) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, epoch);
            insert.setInt(2, tile.level());
            insert.setLong(3, tile.span().index());
            insert.setBytes(4, content);
            insert.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether this record has a notary at all. */
    boolean isThere() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT to_regclass('notary.checkpoint') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
