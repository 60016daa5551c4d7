package no.samspor.query.projection.fold;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** A view's columns, read once from the record that is its row. */
public final class Shape {

    private final View<?> view;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    private Shape(View<?> view) {
        this.view = view;
        for (RecordComponent component : view.row().getRecordComponents()) {
            index.put(component.getName(), columns.size());
            columns.add(Column.of(component));
        }
    }

    public static Shape of(View<?> view) {
        return new Shape(view);
    }

    public View<?> view() {
        return view;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The place of {@code field} in the row; fails for a field that the row does not have. */
    public int indexOf(String field) {
        @Nullable Integer found = index.get(field);
        if (found == null) {
            throw new IllegalArgumentException(
                    view.row().getName() + " has no field " + field + ", only " + index.keySet());
        }
        return found;
    }

    Cells cells(Change change) {
        int[] places = new int[change.values().size()];
        @Nullable String[] texts = new String[places.length];
        int i = 0;
        for (Map.Entry<String, @Nullable Object> value : change.values().entrySet()) {
            places[i] = indexOf(value.getKey());
            texts[i] = columns.get(places[i]).text(value.getValue());
            i++;
        }
        return places.length == 0 ? Cells.NONE : new Cells(places, texts);
    }
}
