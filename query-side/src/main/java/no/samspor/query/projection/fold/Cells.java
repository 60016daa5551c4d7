package no.samspor.query.projection.fold;

import org.jspecify.annotations.Nullable;

/**
 * Some columns of a row with their values, each as the canonical text of its column's SQL type.
 * Both arrays are as long as each other and never changed.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cells(int[] columns, @Nullable String[] texts) {

    static final Cells NONE = new Cells(new int[0], new String[0]);

    public int size() {
        return columns.length;
    }
}
