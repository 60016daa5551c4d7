package no.samspor.command.record.audit;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.record.audit.AuditCommand.AnswerQuestion;
import no.samspor.command.record.audit.AuditCommand.AskQuestion;
import no.samspor.command.record.audit.AuditCommand.CloseAudit;
import no.samspor.command.record.audit.AuditCommand.FollowUpRecommendation;
import no.samspor.command.record.audit.AuditCommand.OpenAudit;
import no.samspor.command.record.audit.AuditCommand.RecordAuditFinding;
import no.samspor.command.record.audit.AuditCommand.RecordHearing;
import no.samspor.command.record.audit.AuditCommand.ReportAudit;
import no.samspor.command.record.audit.AuditCommand.TakeSnapshot;
import no.samspor.events.record.AuditEvent;
import no.samspor.events.record.CheckpointsStanding;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.kernel.Judgement;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link AuditDecider}; its rules need who takes part, and what was sealed. */
@Aggregate(type = "audit", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class AuditShell extends Shell<AuditCommand, AuditState, AuditEvent> {

    AuditShell() {
        super(new AuditDecider());
    }

    @CommandHandler(commandName = "audit")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<AuditEvent> handle(
            AuditCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(AuditCommand command, AuditState state, Consult consult) {
        switch (command) {
            case OpenAudit c -> {
                consult.read(ProgrammeStanding.FOLD, c.programme());
                Tied.participations(c.auditor(), consult);
            }
            case TakeSnapshot c ->
                    consult.read(CheckpointsStanding.FOLD, IntegrityEvent.OF_THE_RECORD);
            case AskQuestion c -> {}
            case AnswerQuestion c -> {}
            case RecordAuditFinding c -> {}
            case RecordHearing c -> {}
            case ReportAudit c -> {}
            case FollowUpRecommendation c -> {}
            case CloseAudit c -> {}
        }
    }
}
