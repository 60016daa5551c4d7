package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whose auditors are engaged for which programmes, as the views have heard it last. */
public final class Engagements {

    private final DataSource database;

    public Engagements(DataSource database) {
        this.database = database;
    }

    /**
     * The programmes that auditors of the organisation are surely engaged for on {@code day}: by an
     * engagement that has begun, is not over, and was not closed.
     */
    public List<String> programmesOf(String organisation, LocalDate day) {
        String sql =
                "SELECT DISTINCT programme FROM views.audit WHERE auditor = ?"
                        + " AND upper_inf(recorded) AND valid @> ? AND doubt IS NULL"
                        + " AND ? BETWEEN valid_from AND valid_to AND state <> 'closed'";
        List<String> programmes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, organisation);
            select.setObject(2, day);
            select.setObject(3, day);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) programmes.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who is engaged cannot be read", e);
        }
        return programmes;
    }
}
