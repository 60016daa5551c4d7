package no.samspor.query.screen.doing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed into a form, by the pointers of its fields. Rows of lists come and go by a round
 * trip, so that it works without scripts; {@code rows:/remarks} says how many there are, and {@code
 * find:/body} what a choice was looked for with.
 */
final class Filled {

    private static final String ROWS = "rows:";
    private static final String SOUGHT = "find:";

    /** So many rows can be added to a list by hand. */
    private static final int ADDED_MAX = 50;

    /** So many may stand in one already. */
    private static final int ROWS_MAX = 200;

    private final Map<String, String> values = new LinkedHashMap<>();

    static Filled of(Map<String, String[]> parameters) {
        Filled filled = new Filled();
        parameters.forEach(
                (name, said) -> {
                    if (name.startsWith("/") || !mark(name).isEmpty()) {
                        filled.values.put(name, lines(said));
                    }
                });
        return filled;
    }

    /** A browser ends lines in a way of its own, which nobody has typed. */
    private static String lines(String[] said) {
        return String.join("\n", said).replace("\r\n", "\n");
    }

    String at(String pointer) {
        return values.getOrDefault(pointer, "");
    }

    /** The words with which the choice at {@code pointer} is looked for; empty for none. */
    String sought(String pointer) {
        return values.getOrDefault(SOUGHT + pointer, "").strip();
    }

    void put(String pointer, String value) {
        values.put(pointer, value);
    }

    int rows(String pointer) {
        String said = values.getOrDefault(ROWS + pointer, "0");
        return said.matches("\\d{1,3}") ? Math.min(Integer.parseInt(said), ROWS_MAX) : 0;
    }

    /** States how many rows there are. */
    void putRows(String pointer, int rows) {
        values.put(ROWS + pointer, Integer.toString(rows));
    }

    void addRow(String pointer) {
        if (rows(pointer) < ADDED_MAX) putRows(pointer, rows(pointer) + 1);
    }

    /** Takes {@code /remarks/1} away; those after it move up. */
    void removeRow(String row) {
        if (!row.matches("/.+/\\d{1,3}")) return;
        int cut = row.lastIndexOf('/');
        String list = row.substring(0, cut);
        int at = Integer.parseInt(row.substring(cut + 1));
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> moved(name, list, at).ifKept(to -> kept.put(to, value)));
        int left = Math.max(0, rows(list) - 1);
        values.clear();
        values.putAll(kept);
        putRows(list, left);
    }

    private interface Place {
        void ifKept(java.util.function.Consumer<String> to);
    }

    /** What stands before the pointer in a name that is more than one; empty for a field's own. */
    private static String mark(String name) {
        if (name.startsWith(ROWS)) return ROWS;
        return name.startsWith(SOUGHT) ? SOUGHT : "";
    }

    private static Place moved(String name, String list, int removed) {
        String mark = mark(name);
        String path = name.substring(mark.length());
        if (!path.startsWith(list + "/")) return to -> to.accept(name);
        String rest = path.substring(list.length() + 1);
        int cut = rest.indexOf('/');
        String row = cut < 0 ? rest : rest.substring(0, cut);
        if (!row.matches("\\d{1,3}")) return to -> to.accept(name);
        int at = Integer.parseInt(row);
        if (at == removed) return to -> {};
        int now = at > removed ? at - 1 : at;
        String tail = cut < 0 ? "" : rest.substring(cut);
        return to -> to.accept(mark + list + "/" + now + tail);
    }

    /** All of it, to be carried on in hidden fields. */
    Map<String, String> all() {
        return values;
    }
}
