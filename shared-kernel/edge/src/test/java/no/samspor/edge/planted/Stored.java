package no.samspor.edge.planted;

import java.sql.Connection;

/** Knows a database. */
public class Stored {
    Class<?> database() {
        return Connection.class;
    }
}
