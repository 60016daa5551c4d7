package no.samspor.auditor.source;

import java.util.List;
import no.samspor.proof.tile.Span;

/** Lets a source that only tests have read entries as files hold them. */
public final class StoredPieces {

    private StoredPieces() {}

    public static List<Entry> entries(Source source, Span span) {
        return StoredEntries.of(source, span);
    }
}
