package no.samspor.query.projection.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format: the cheapest way for many. */
final class CopyText implements Rows {

    private final StringBuilder text = new StringBuilder(4096);
    private boolean rowHasBegun;

    @Override
    public CopyText add(@Nullable String value) {
        if (rowHasBegun) text.append('\t');
        rowHasBegun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    @Override
    public CopyText add(long value) {
        if (rowHasBegun) text.append('\t');
        rowHasBegun = true;
        text.append(value);
        return this;
    }

    @Override
    public void endRow() {
        text.append('\n');
        rowHasBegun = false;
    }

    /**
     * Most values have nothing to escape and are copied whole: looking for four characters and
     * copying an array is many times as fast as going from character to character.
     */
    private void escape(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static boolean isPlain(String value) {
        return value.indexOf('\\') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\t') < 0
                && value.indexOf('\r') < 0;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void clear() {
        text.setLength(0);
    }

    /** Sends all rows in the connection's own transaction. */
    void into(Connection connection, String table, String columns) throws SQLException {
        if (isEmpty()) return;
        byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
