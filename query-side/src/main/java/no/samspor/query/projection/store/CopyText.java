package no.samspor.query.projection.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(4096);
    private boolean rowHasBegun;

    CopyText add(@Nullable String value) {
        if (rowHasBegun) text.append('\t');
        rowHasBegun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText add(long value) {
        if (rowHasBegun) text.append('\t');
        rowHasBegun = true;
        text.append(value);
        return this;
    }

    /** An array of texts or numbers. */
    CopyText add(Collection<?> values) {
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            if (array.length() > 1) array.append(',');
            String plain = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            array.append('"').append(plain).append('"');
        }
        return add(array.append('}').toString());
    }

    void endRow() {
        text.append('\n');
        rowHasBegun = false;
    }

    /** Most values have nothing to escape and are copied whole. */
    private void escape(String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > '\r' && c != '\\') continue;
            char letter =
                    switch (c) {
                        case '\\' -> '\\';
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        default -> c;
                    };
            if (letter == c && c != '\\') continue;
            text.append(value, copied, i).append('\\').append(letter);
            copied = i + 1;
        }
        text.append(value, copied, value.length());
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
    void into(Connection connection, String tableAndColumns) throws SQLException {
        if (isEmpty()) return;
        byte[] rows = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + tableAndColumns + " FROM STDIN");
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
