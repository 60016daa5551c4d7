package no.samspor.command.record.document;

import java.util.List;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a document. */
sealed interface DocumentCommand extends Command {

    DocumentId document();

    @Override
    default Id target() {
        return document();
    }

    record RegisterDocument(
            DocumentId document,
            @Nullable ProgrammeId programme,
            String title,
            @Nullable String publicTitle,
            @CodeOf("documentType") Code documentType,
            @Nullable Role authorRole,
            Version content)
            implements DocumentCommand, Creation {}

    record AddVersion(DocumentId document, Version content) implements DocumentCommand {}

    record FinaliseDocument(DocumentId document) implements DocumentCommand {}

    record ArchiveDocument(
            DocumentId document,
            OrganisationId organisation,
            @Nullable String caseNumber,
            @Nullable String documentNumber,
            @Nullable String journalEntry,
            @Nullable UncertainDate journalDate)
            implements DocumentCommand {}

    record ChangeAccess(DocumentId document, Access to) implements DocumentCommand {}

    /** {@code found} is the hash of the document as it lies there now. */
    record VerifyDocument(DocumentId document, int version, Sha256 found)
            implements DocumentCommand {}

    record ReportMissing(DocumentId document, String reason) implements DocumentCommand {}

    /** Made again from {@code sources}, in the way that {@code method} describes. */
    record ReconstructDocument(
            DocumentId document, Version content, String method, List<Doc> sources)
            implements DocumentCommand {}
}
