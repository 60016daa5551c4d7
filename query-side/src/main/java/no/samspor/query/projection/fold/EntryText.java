package no.samspor.query.projection.fold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Access;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as the JSON text that is kept of them. Columns are kept by name, for shapes grow; what
 * goes without saying is left out. Texts of older versions say it, and are read alike.
 */
public final class EntryText {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private record Dated(String edtf, int earliest, int latest) {
        static Dated of(Bound bound) {
            return new Dated(bound.edtf(), bound.earliest(), bound.latest());
        }

        Bound bound() {
            return new Bound(edtf, earliest, latest);
        }
    }

    private record Dispute(String conflict, String field, boolean open) {}

    /**
     * One form for all kinds; what a kind does not have is left out.
     *
     * @param source none if it is the position of the entry itself
     * @param ordinal none for the first
     * @param stream none if the key begins with it
     * @param kind none of all but assignments
     * @param on the first day, where it is known to the day
     * @param from the first day otherwise; neither means always
     * @param access none if it is internal
     */
    private record Kept(
            @Nullable Long source,
            @Nullable Integer ordinal,
            @Nullable String stream,
            Change.@Nullable Kind kind,
            @Nullable String on,
            @Nullable Dated from,
            @Nullable Dated to,
            @Nullable Map<String, @Nullable String> cells,
            Access.@Nullable Level access,
            @Nullable String owner,
            @Nullable Set<String> notEvidenced,
            @Nullable Set<String> warnings,
            @Nullable Set<String> rules,
            @Nullable Dispute dispute) {}

    private final Shape shape;

    public EntryText(Shape shape) {
        this.shape = shape;
    }

    public String write(String key, Entry entry) {
        Kept kept =
                switch (entry) {
                    case Assigned a -> assigned(key, a);
                    case Retracted r -> bare(r.source(), null, null, null);
                    case Evidenced e -> bare(null, e.stream(), e.rules(), null);
                    case Disputed d ->
                            bare(
                                    d.source(),
                                    d.stream(),
                                    null,
                                    new Dispute(d.conflict(), d.field(), d.open()));
                };
        return JSON.writeValueAsString(kept);
    }

    private Kept assigned(String key, Assigned a) {
        boolean always = a.from().equals(Bound.ALWAYS);
        @Nullable String on = a.from().toTheDay();
        return new Kept(
                a.source() == a.position() ? null : a.source(),
                a.ordinal() == 0 ? null : a.ordinal(),
                a.stream().equals(Entry.thing(key)) ? null : a.stream(),
                a.kind(),
                on,
                always || on != null ? null : Dated.of(a.from()),
                a.to() == null ? null : Dated.of(a.to()),
                a.cells().size() == 0 ? null : byName(a.cells()),
                a.access() == Access.Level.INTERNAL ? null : a.access(),
                a.owner(),
                a.notEvidenced().isEmpty() ? null : a.notEvidenced(),
                a.warnings().isEmpty() ? null : a.warnings(),
                null,
                null);
    }

    private static Kept bare(
            @Nullable Long source,
            @Nullable String stream,
            @Nullable Set<String> rules,
            @Nullable Dispute dispute) {
        return new Kept(
                source, null, stream, null, null, null, null, null, null, null, null, null, rules,
                dispute);
    }

    private Map<String, @Nullable String> byName(Cells cells) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(shape.columns().get(cells.columns()[i]).field(), cells.texts()[i]);
        }
        return named;
    }

    public Entry read(String key, long position, String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        long source = kept.source() == null ? position : kept.source();
        if (kept.kind() != null && kept.owner() != null) {
            return new Assigned(
                    position,
                    source,
                    kept.ordinal() == null ? 0 : kept.ordinal(),
                    kept.stream() == null ? Entry.thing(key) : kept.stream(),
                    kept.kind(),
                    from(kept),
                    kept.to() == null ? null : kept.to().bound(),
                    cells(kept.cells()),
                    kept.access() == null ? Access.Level.INTERNAL : kept.access(),
                    kept.owner(),
                    compact(kept.notEvidenced()),
                    compact(kept.warnings()));
        }
        if (kept.rules() != null && kept.stream() != null) {
            return new Evidenced(position, kept.stream(), kept.rules());
        }
        @Nullable Dispute dispute = kept.dispute();
        if (dispute != null && kept.stream() != null) {
            return new Disputed(
                    position,
                    source,
                    kept.stream(),
                    dispute.conflict(),
                    dispute.field(),
                    dispute.open());
        }
        return new Retracted(position, source);
    }

    private static Bound from(Kept kept) {
        if (kept.on() != null) return Bound.on(kept.on());
        return kept.from() == null ? Bound.ALWAYS : kept.from().bound();
    }

    /** Nearly all are empty, and as Jackson gives them they weigh more than all else of it. */
    private static Set<String> compact(@Nullable Set<String> read) {
        return read == null ? Set.of() : Set.copyOf(read);
    }

    private Cells cells(@Nullable Map<String, @Nullable String> named) {
        if (named == null || named.isEmpty()) return Cells.NONE;
        int[] columns = new int[named.size()];
        @Nullable String[] texts = new String[columns.length];
        int i = 0;
        for (Map.Entry<String, @Nullable String> cell : named.entrySet()) {
            columns[i] = shape.indexOf(cell.getKey());
            texts[i++] = cell.getValue();
        }
        return new Cells(columns, texts);
    }
}
