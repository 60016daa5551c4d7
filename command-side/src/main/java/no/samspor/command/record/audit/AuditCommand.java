package no.samspor.command.record.audit;

import java.time.LocalDate;
import java.util.List;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an audit engagement, by its own auditors alone (I-50). */
sealed interface AuditCommand extends Command {

    AuditId audit();

    @Override
    default Id target() {
        return audit();
    }

    /**
     * @param auditor the asker's own organisation
     * @param validFrom the first day on which its auditors see what they are engaged for
     * @param validTo the last one, unless it is closed before
     */
    record OpenAudit(
            AuditId audit,
            OrganisationId auditor,
            ProgrammeId programme,
            @CodeOf("auditMandate") Code mandate,
            String scope,
            LocalDate validFrom,
            LocalDate validTo)
            implements AuditCommand, Creation {}

    /** Of a checkpoint that the record has sealed. */
    record TakeSnapshot(AuditId audit, long position, RootHash rootHash) implements AuditCommand {}

    record AskQuestion(
            AuditId audit, int no, OrganisationId organisation, @Nullable Role role, String text)
            implements AuditCommand {}

    record AnswerQuestion(AuditId audit, int no, Role role, String text, List<Doc> documents)
            implements AuditCommand {}

    record RecordAuditFinding(
            AuditId audit,
            int no,
            String criterion,
            String observation,
            List<Id> about,
            String assessment)
            implements AuditCommand {}

    record RecordHearing(AuditId audit, OrganisationId organisation, Doc document)
            implements AuditCommand {}

    record ReportAudit(AuditId audit, Doc document) implements AuditCommand {}

    record FollowUpRecommendation(AuditId audit, int no, String status) implements AuditCommand {}

    record CloseAudit(AuditId audit, @Nullable String reason) implements AuditCommand {}
}
