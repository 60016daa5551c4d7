package no.samspor.query.projection.store;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where rows are written to, value by value, each as PostgreSQL reads it out of a text. */
interface Rows {

    Rows add(@Nullable String value);

    default Rows add(long value) {
        return add(Long.toString(value));
    }

    /** An array of texts or numbers. */
    default Rows add(Collection<?> values) {
        if (values.isEmpty()) return add("{}");
        StringBuilder array = new StringBuilder("{");
        for (Object value : values) {
            if (array.length() > 1) array.append(',');
            String plain = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            array.append('"').append(plain).append('"');
        }
        return add(array.append('}').toString());
    }

    void endRow();
}
