package no.samspor.events.record;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an audit engagement (revisjonsoppdrag): while it is in force its auditors see
 * what they are engaged for, and nothing of it once it is over. Names and fields are stored for
 * ever.
 */
public sealed interface AuditEvent extends Event {

    AuditId audit();

    @Override
    default Id stream() {
        return audit();
    }

    /**
     * @param auditor the organisation whose auditors carry it out
     * @param programme what they are engaged for, and all of it that they see
     * @param mandate on whose behalf it is carried out
     * @param scope what is to be found out, in the auditor's words
     * @param validFrom the first day on which it is in force
     * @param validTo the last one, unless it is closed before
     */
    @Stored("audit.opened/1")
    record AuditOpened(
            AuditId audit,
            OrganisationId auditor,
            ProgrammeId programme,
            Code mandate,
            String scope,
            LocalDate validFrom,
            LocalDate validTo)
            implements AuditEvent {}

    /** The log as sealed up to {@code position} is what the audit rests on. */
    @Stored("audit.snapshot-taken/1")
    record AuditSnapshotTaken(AuditId audit, long position, RootHash rootHash)
            implements AuditEvent {}

    /**
     * @param no of the question within the audit
     * @param role who is to answer; null for whoever can
     */
    @Stored("audit.question-asked/1")
    record AuditQuestionAsked(
            AuditId audit, int no, OrganisationId organisation, @Nullable Role role, String text)
            implements AuditEvent {}

    /**
     * @param role as what it was answered
     */
    @Stored("audit.question-answered/1")
    record AuditAnswered(AuditId audit, int no, Role role, String text, List<Doc> documents)
            implements AuditEvent {}

    /**
     * @param no of the finding within the audit
     * @param criterion by what it was judged: a law, a decision, a mandate
     * @param observation what was seen
     * @param about the things in which it was seen
     * @param assessment what it means
     */
    @Stored("audit.finding-recorded/1")
    record AuditFindingRecorded(
            AuditId audit,
            int no,
            String criterion,
            String observation,
            List<Id> about,
            String assessment)
            implements AuditEvent {}

    /** What an audited organisation says of the draft. */
    @Stored("audit.hearing-recorded/1")
    record AuditHearingRecorded(AuditId audit, OrganisationId organisation, Doc document)
            implements AuditEvent {}

    @Stored("audit.reported/1")
    record AuditReported(AuditId audit, Doc document) implements AuditEvent {}

    /**
     * @param no of the recommendation within the report
     */
    @Stored("audit.recommendation-followed-up/1")
    record AuditRecommendationFollowedUp(AuditId audit, int no, String status)
            implements AuditEvent {}

    /** The engagement is over, and with it what it let its auditors see. */
    @Stored("audit.closed/1")
    record AuditClosed(AuditId audit, @Nullable String reason) implements AuditEvent {}
}
