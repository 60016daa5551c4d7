package no.samspor.command.record.retention;

import static no.samspor.kernel.Role.DPO;
import static no.samspor.kernel.Role.REC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.retention.RetentionCommand.LiftLegalHold;
import no.samspor.command.record.retention.RetentionCommand.PlaceLegalHold;
import no.samspor.command.record.retention.RetentionCommand.RedactPayload;
import no.samspor.command.record.retention.RetentionCommand.RejectRedaction;
import no.samspor.command.record.retention.RetentionCommand.RequestRedaction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds and redactions over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/retention")
final class RetentionApi {

    private final Door door;

    RetentionApi(Door door) {
        this.door = door;
    }

    @PostMapping("/holds")
    @MayAsk(REC)
    ResponseEntity<Answer> place(Asked<PlaceLegalHold> asked) {
        return door.ask(asked);
    }

    @PostMapping("/holds/{retention}/lifting")
    @MayAsk(REC)
    ResponseEntity<Answer> lift(Asked<LiftLegalHold> asked) {
        return door.ask(asked);
    }

    @PostMapping("/redactions")
    @MayAsk({DPO, REC})
    ResponseEntity<Answer> request(Asked<RequestRedaction> asked) {
        return door.ask(asked);
    }

    @PostMapping("/redactions/{retention}/confirmation")
    @MayAsk({DPO, REC})
    ResponseEntity<Answer> redact(Asked<RedactPayload> asked) {
        return door.ask(asked);
    }

    @PostMapping("/redactions/{retention}/rejection")
    @MayAsk({DPO, REC})
    ResponseEntity<Answer> reject(Asked<RejectRedaction> asked) {
        return door.ask(asked);
    }
}
