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

/** Entries as the JSON text that is kept of them. Columns are kept by name, for shapes grow. */
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

    /** One form for all kinds; what a kind does not have is left out. */
    private record Kept(
            long source,
            @Nullable Integer ordinal,
            @Nullable String stream,
            Change.@Nullable Kind kind,
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

    public String write(Entry entry) {
        Kept kept =
                switch (entry) {
                    case Assigned a ->
                            new Kept(
                                    a.source(),
                                    a.ordinal(),
                                    a.stream(),
                                    a.kind(),
                                    Dated.of(a.from()),
                                    a.to() == null ? null : Dated.of(a.to()),
                                    byName(a.cells()),
                                    a.access(),
                                    a.owner(),
                                    a.notEvidenced(),
                                    a.warnings(),
                                    null,
                                    null);
                    case Retracted r -> bare(r.source(), null, null, null);
                    case Evidenced e -> bare(0, e.stream(), e.rules(), null);
                    case Disputed d ->
                            bare(
                                    d.source(),
                                    d.stream(),
                                    null,
                                    new Dispute(d.conflict(), d.field(), d.open()));
                };
        return JSON.writeValueAsString(kept);
    }

    private static Kept bare(
            long source,
            @Nullable String stream,
            @Nullable Set<String> rules,
            @Nullable Dispute dispute) {
        return new Kept(
                source, null, stream, null, null, null, null, null, null, null, null, rules,
                dispute);
    }

    private Map<String, @Nullable String> byName(Cells cells) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(shape.columns().get(cells.columns()[i]).field(), cells.texts()[i]);
        }
        return named;
    }

    public Entry read(long position, String text) {
        Kept kept = JSON.readValue(text, Kept.class);
        if (kept.rules() != null && kept.stream() != null) {
            return new Evidenced(position, kept.stream(), kept.rules());
        }
        @Nullable Dispute dispute = kept.dispute();
        if (dispute != null && kept.stream() != null) {
            return new Disputed(
                    position,
                    kept.source(),
                    kept.stream(),
                    dispute.conflict(),
                    dispute.field(),
                    dispute.open());
        }
        if (kept.kind() == null
                || kept.ordinal() == null
                || kept.stream() == null
                || kept.from() == null
                || kept.access() == null
                || kept.owner() == null) {
            return new Retracted(position, kept.source());
        }
        return new Assigned(
                position,
                kept.source(),
                kept.ordinal(),
                kept.stream(),
                kept.kind(),
                kept.from().bound(),
                kept.to() == null ? null : kept.to().bound(),
                cells(kept.cells()),
                kept.access(),
                kept.owner(),
                compact(kept.notEvidenced()),
                compact(kept.warnings()));
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
