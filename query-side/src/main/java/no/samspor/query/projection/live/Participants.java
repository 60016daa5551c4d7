package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Who takes part in which programmes, as the views have heard it last. */
public final class Participants {

    private final DataSource database;

    public Participants(DataSource database) {
        this.database = database;
    }

    /** The programmes that the organisation takes part in on {@code day}, or is invited to. */
    public List<String> programmesOf(String organisation, LocalDate day) {
        String sql =
                "SELECT DISTINCT programme FROM views.participation WHERE organisation = ?"
                        + " AND upper_inf(recorded) AND valid @> ? AND programme IS NOT NULL"
                        + " AND state NOT IN ('withdrawn', 'ended')";
        List<String> programmes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, organisation);
            select.setObject(2, day);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) programmes.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("who takes part cannot be read", e);
        }
        return programmes;
    }
}
