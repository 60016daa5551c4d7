package no.samspor.notary.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.note.VerifierKey;

/** What witnesses have signed, through one connection. */
public final class Cosignatures {

    private final Connection connection;

    public Cosignatures(Connection connection) {
        this.connection = connection;
    }

    /** Under the checkpoint of that size, in the order in which they came. */
    public List<SignatureLine> of(int epoch, long size) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT line FROM notary.cosignature WHERE epoch = ? AND size = ?"
                                + " ORDER BY cosigned_at, witness")) {
            select.setInt(1, epoch);
            select.setLong(2, size);
            List<SignatureLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) lines.add(SignatureLine.parse(row.getString(1)));
            }
            return lines;
        }
    }

    /** The largest size that the witness has signed; 0 if none. */
    public long newestOf(int epoch, VerifierKey witness) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT size FROM notary.cosignature WHERE epoch = ? AND witness = ?"
                                + " ORDER BY size DESC LIMIT 1")) {
            select.setInt(1, epoch);
            select.setString(2, witness.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    public void add(int epoch, long size, Keys.Owned witness, SignatureLine line)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notary.cosignature (epoch, size, witness, owner, line)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setInt(1, epoch);
            insert.setLong(2, size);
            insert.setString(3, witness.key().toString());
            insert.setString(4, witness.owner());
            insert.setString(5, line.toString());
            insert.execute();
        }
    }

    /**
     * Notes that the checkpoint is witnessed, if {@code quorum} different owners have signed it.
     */
    public void judge(int epoch, long size, int quorum) throws SQLException {
        if (quorum == 0) return;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO notary.witnessed (epoch, size, quorum)"
                                + " SELECT epoch, size, ? FROM notary.cosignature"
                                + " WHERE epoch = ? AND size = ? GROUP BY epoch, size"
                                + " HAVING count(DISTINCT owner) >= ? ON CONFLICT DO NOTHING")) {
            insert.setInt(1, quorum);
            insert.setInt(2, epoch);
            insert.setLong(3, size);
            insert.setInt(4, quorum);
            insert.execute();
        }
    }
}
