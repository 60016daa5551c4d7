package no.samspor.command.record.integrity;

import static no.samspor.kernel.Role.AUD;
import static no.samspor.kernel.Role.REC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.integrity.IntegrityCommand.AcknowledgeAlarm;
import no.samspor.command.record.integrity.IntegrityCommand.ConfirmCheckpoint;
import no.samspor.command.record.integrity.IntegrityCommand.RecordRestore;
import no.samspor.command.record.integrity.IntegrityCommand.VerifyLog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The integrity of the record, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/integrity")
final class IntegrityApi {

    private final Door door;

    IntegrityApi(Door door) {
        this.door = door;
    }

    @PostMapping("/{integrity}/confirmations")
    @MayAsk(REC)
    ResponseEntity<Answer> confirm(Asked<ConfirmCheckpoint> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{integrity}/verifications")
    @MayAsk({AUD, REC})
    ResponseEntity<Answer> verify(Asked<VerifyLog> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{integrity}/acknowledgements")
    @MayAsk(REC)
    ResponseEntity<Answer> acknowledge(Asked<AcknowledgeAlarm> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{integrity}/restores")
    @MayAsk(REC)
    ResponseEntity<Answer> restore(Asked<RecordRestore> asked) {
        return door.ask(asked);
    }
}
