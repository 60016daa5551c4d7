package no.samspor.query.planted.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database itself, past what its reader may see. */
final class JdbcTable {
    void read(JdbcClient client) {
        client.sql("SELECT 1").query().listOfRows();
    }
}
