package no.samspor.query.record.document;

import java.util.List;
import no.samspor.events.record.DocumentEvent;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.events.record.DocumentEvent.DocumentArchived;
import no.samspor.events.record.DocumentEvent.DocumentFinalised;
import no.samspor.events.record.DocumentEvent.DocumentIntegrityAlarm;
import no.samspor.events.record.DocumentEvent.DocumentMissingReported;
import no.samspor.events.record.DocumentEvent.DocumentReconstructed;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVerified;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Location;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** The versions of documents, each with its hash and what verifying it found. */
final class DocumentVersionView {

    static final View<Row> VIEW =
            View.of("document_version", Row.class)
                    .hears(DocumentEvent.class, DocumentVersionView::on);

    /**
     * One version.
     *
     * @param sha256 null where nobody has computed it: no decision can rest on it (I-45)
     * @param foundSha256 what the last verification found; null before the first
     * @param intact whether that is what was registered
     * @param method how it was made again, for one that was lost
     */
    record Row(
            DocumentId document,
            @Nullable Integer version,
            @Nullable Sha256 sha256,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable Location location,
            @Nullable UncertainDate dated,
            @Nullable Boolean finalised,
            @Nullable Sha256 foundSha256,
            @Nullable Boolean intact,
            @Nullable String method,
            @Nullable List<Doc> basis) {}

    private DocumentVersionView() {}

    static List<Change> on(DocumentEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case DocumentRegistered e -> List.of(content(e, 1, e.content()).from(from));
            case DocumentVersionAdded e -> List.of(content(e, e.version(), e.content()).from(from));
            case DocumentFinalised e ->
                    List.of(of(e, e.version()).set("finalised", true).from(from));
            case DocumentVerified e ->
                    List.of(found(e, e.version(), e.found()).set("intact", true).from(from));
            case DocumentIntegrityAlarm e ->
                    List.of(found(e, e.version(), e.found()).set("intact", false).from(from));
            case DocumentReconstructed e ->
                    List.of(
                            content(e, e.version(), e.content())
                                    .set("method", e.method())
                                    .set("basis", e.basis())
                                    .from(from));
            case DocumentArchived _ -> List.of();
            case DocumentAccessChanged _ -> List.of();
            case DocumentMissingReported _ -> List.of();
        };
    }

    private static Change.Draft content(DocumentEvent event, int version, Version content) {
        return of(event, version)
                .set("sha256", content.sha256())
                .set("mediaType", content.mediaType())
                .set("bytes", content.bytes())
                .set("location", content.location())
                .set("dated", content.dated())
                .set("finalised", false);
    }

    private static Change.Draft found(DocumentEvent event, int version, Sha256 found) {
        return of(event, version).set("foundSha256", found);
    }

    private static Change.Draft of(DocumentEvent event, int version) {
        return Change.of(event.document(), version)
                .set("document", event.document())
                .set("version", version);
    }
}
