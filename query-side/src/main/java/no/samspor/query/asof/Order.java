package no.samspor.query.asof;

import no.samspor.kernel.UncertainDate;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The one order of a list: of its keys, or of a field and then of the keys. An uncertain date
 * stands where its earliest day stands, what has no date or an unbounded one before all others.
 *
 * @param by what a row is ordered by, in SQL, never null; null for the key alone
 */
record Order(@Nullable String by, String type, boolean descending) {

    static final Order OF_KEYS = new Order(null, "text", false);

    static Order of(View<?> view, String field, boolean descending) {
        Shape shape = Shape.of(view);
        Column column = shape.columns().get(shape.indexOf(field));
        String name = column.name();
        if (column.type() == UncertainDate.class) {
            return new Order("views.earliest(" + name + ")", "date", descending);
        }
        String none =
                switch (column.sqlType()) {
                    case "text" -> "''";
                    case "integer" -> "'" + Integer.MIN_VALUE + "'";
                    case "bigint" -> "'" + Long.MIN_VALUE + "'";
                    case "date", "timestamptz" -> "'-infinity'";
                    default -> throw new IllegalArgumentException(name + " has no order");
                };
        return new Order("coalesce(" + name + ", " + none + ")", column.sqlType(), descending);
    }

    /** What a cursor must hold of a row beside its key, as text. */
    String shown() {
        return by == null ? "''" : "CAST(" + by + " AS text)";
    }

    /** The rows beyond the cursor; {@code backwards} those before it. */
    String beyond(boolean backwards) {
        String sign = backwards == descending ? " > " : " < ";
        if (by == null) return " AND key" + sign + ":cursorKey";
        return " AND (" + by + ", key)" + sign + "(CAST(:cursorBy AS " + type + "), :cursorKey)";
    }

    String clause(boolean backwards) {
        String direction = backwards == descending ? "" : " DESC";
        return " ORDER BY " + (by == null ? "" : by + direction + ", ") + "key" + direction;
    }
}
