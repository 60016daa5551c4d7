package no.samspor.events.record;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a document, known by reference and hash: the document itself lies with whoever
 * keeps it. Names and fields are stored for ever.
 */
public sealed interface DocumentEvent extends Event {

    DocumentId document();

    @Override
    default Id stream() {
        return document();
    }

    /** Its first version. {@code publicTitle} is what the public may read. */
    @Stored("document.registered/1")
    record DocumentRegistered(
            DocumentId document,
            @Nullable ProgrammeId programme,
            String title,
            @Nullable String publicTitle,
            @CodeOf("documentType") Code documentType,
            @Nullable Role authorRole,
            Version content)
            implements DocumentEvent {}

    /**
     * One immutable version.
     *
     * @param sha256 null where nobody has computed it: no decision can rest on it (I-45)
     * @param bytes its length
     * @param dated the date on the document
     */
    record Version(
            @Nullable Sha256 sha256,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable Location location,
            @Nullable UncertainDate dated) {}

    /** Where it lies: in which system of which organisation, under which reference. */
    record Location(
            @Nullable OrganisationId organisation, @Nullable String system, String reference) {}

    @Stored("document.version-added/1")
    record DocumentVersionAdded(DocumentId document, int version, Version content)
            implements DocumentEvent {}

    @Stored("document.finalised/1")
    record DocumentFinalised(DocumentId document, int version) implements DocumentEvent {}

    /** In the archive of {@code organisation}, as its case system numbers it. */
    @Stored("document.archived/1")
    record DocumentArchived(
            DocumentId document,
            OrganisationId organisation,
            @Nullable String caseNumber,
            @Nullable String documentNumber,
            @Nullable String journalEntry,
            @Nullable UncertainDate journalDate)
            implements DocumentEvent {}

    @Stored("document.access-changed/1")
    record DocumentAccessChanged(DocumentId document, Access before, Access after)
            implements DocumentEvent {}

    @Stored("document.verified/1")
    record DocumentVerified(DocumentId document, int version, Sha256 found)
            implements DocumentEvent {}

    /** The document is not what was registered (I-45). */
    @Stored("document.integrity-alarm/1")
    record DocumentIntegrityAlarm(DocumentId document, int version, Sha256 expected, Sha256 found)
            implements DocumentEvent {}

    @Stored("document.missing-reported/1")
    record DocumentMissingReported(DocumentId document, String reason) implements DocumentEvent {}

    /** Made again from {@code basis}, as a new version. */
    @Stored("document.reconstructed/1")
    record DocumentReconstructed(
            DocumentId document, int version, Version content, String method, List<Doc> basis)
            implements DocumentEvent {}
}
