package no.samspor.command.record.audit;

import static no.samspor.kernel.Role.AUD;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.audit.AuditCommand.AnswerQuestion;
import no.samspor.command.record.audit.AuditCommand.AskQuestion;
import no.samspor.command.record.audit.AuditCommand.CloseAudit;
import no.samspor.command.record.audit.AuditCommand.FollowUpRecommendation;
import no.samspor.command.record.audit.AuditCommand.OpenAudit;
import no.samspor.command.record.audit.AuditCommand.RecordAuditFinding;
import no.samspor.command.record.audit.AuditCommand.RecordHearing;
import no.samspor.command.record.audit.AuditCommand.ReportAudit;
import no.samspor.command.record.audit.AuditCommand.TakeSnapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Audit engagements over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/audits")
final class AuditApi {

    private final Door door;

    AuditApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk(AUD)
    ResponseEntity<Answer> open(Asked<OpenAudit> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/snapshots")
    @MayAsk(AUD)
    ResponseEntity<Answer> snapshot(Asked<TakeSnapshot> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/questions")
    @MayAsk(AUD)
    ResponseEntity<Answer> ask(Asked<AskQuestion> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/answers")
    @MayAsk(AUD)
    ResponseEntity<Answer> answer(Asked<AnswerQuestion> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/findings")
    @MayAsk(AUD)
    ResponseEntity<Answer> find(Asked<RecordAuditFinding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/hearings")
    @MayAsk(AUD)
    ResponseEntity<Answer> hear(Asked<RecordHearing> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/report")
    @MayAsk(AUD)
    ResponseEntity<Answer> report(Asked<ReportAudit> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/recommendations")
    @MayAsk(AUD)
    ResponseEntity<Answer> followUp(Asked<FollowUpRecommendation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{audit}/closing")
    @MayAsk(AUD)
    ResponseEntity<Answer> close(Asked<CloseAudit> asked) {
        return door.ask(asked);
    }
}
