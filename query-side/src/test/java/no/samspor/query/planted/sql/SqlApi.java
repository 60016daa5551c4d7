package no.samspor.query.planted.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Asks the database itself, past what its reader may see. */
final class SqlApi {
    void read(Connection connection) throws SQLException {
        connection.createStatement().execute("SELECT 1");
    }
}
