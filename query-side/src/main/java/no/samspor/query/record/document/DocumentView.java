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
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every document, its newest version, and in whose archive it lies. */
final class DocumentView {

    static final View<Row> VIEW =
            View.of("document", Row.class).hears(DocumentEvent.class, DocumentView::on);

    /**
     * One document.
     *
     * @param state registered, final, archived, missing, reconstructed
     * @param version the newest
     * @param intact what the last verification found; null before the first
     * @param exemption who may read it, as last changed; null while nothing changed it
     */
    record Row(
            DocumentId document,
            @Nullable ProgrammeId programme,
            @Nullable String title,
            @Nullable String publicTitle,
            @Nullable Code documentType,
            @Nullable Role authorRole,
            @Nullable String state,
            @Nullable Integer version,
            @Nullable Boolean intact,
            @Nullable Access exemption,
            @Nullable OrganisationId archivedAt,
            @Nullable String caseNumber,
            @Nullable String documentNumber,
            @Nullable String journalEntry,
            @Nullable UncertainDate journalDate,
            @Nullable String reason) {}

    private DocumentView() {}

    static List<Change> on(DocumentEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case DocumentRegistered e -> registered(e, from);
            case DocumentVersionAdded e -> List.of(of(e).set("version", e.version()).from(from));
            case DocumentFinalised e -> List.of(state(e, "final").from(from));
            case DocumentArchived e -> List.of(archived(e).from(from));
            case DocumentAccessChanged e -> List.of(of(e).set("exemption", e.after()).from(from));
            case DocumentVerified e -> List.of(of(e).set("intact", true).from(from));
            case DocumentIntegrityAlarm e -> List.of(of(e).set("intact", false).from(from));
            case DocumentMissingReported e ->
                    List.of(state(e, "missing").set("reason", e.reason()).from(from));
            case DocumentReconstructed e ->
                    List.of(state(e, "reconstructed").set("version", e.version()).from(from));
        };
    }

    private static List<Change> registered(DocumentRegistered e, UncertainDate from) {
        return List.of(
                of(e).set("programme", e.programme())
                        .set("title", e.title())
                        .set("publicTitle", e.publicTitle())
                        .set("documentType", e.documentType())
                        .set("authorRole", e.authorRole())
                        .always(),
                state(e, "registered").set("version", 1).from(from));
    }

    private static Change.Draft archived(DocumentArchived e) {
        return state(e, "archived")
                .set("archivedAt", e.organisation())
                .set("caseNumber", e.caseNumber())
                .set("documentNumber", e.documentNumber())
                .set("journalEntry", e.journalEntry())
                .set("journalDate", e.journalDate());
    }

    private static Change.Draft state(DocumentEvent event, String state) {
        return of(event).set("state", state);
    }

    private static Change.Draft of(DocumentEvent event) {
        return Change.of(event.document()).set("document", event.document());
    }
}
