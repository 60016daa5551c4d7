package no.samspor.command.record.correction;

import static no.samspor.kernel.Role.BUD;
import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.LPM;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.RUL;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.SPL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.correction.CorrectionCommand.ApproveCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RejectCorrection;
import no.samspor.command.record.correction.CorrectionCommand.RequestCorrection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A correction of registration, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/corrections")
final class CorrectionApi {

    private final Door door;

    CorrectionApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, LPM, SPL, ECO, RUL, REC, SEC, PSE, BUD})
    ResponseEntity<Answer> request(Asked<RequestCorrection> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{correction}/approval")
    @MayAsk({SEC, REC, ECO, BUD})
    ResponseEntity<Answer> approve(Asked<ApproveCorrection> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{correction}/rejection")
    @MayAsk({SEC, REC, ECO, BUD})
    ResponseEntity<Answer> reject(Asked<RejectCorrection> asked) {
        return door.ask(asked);
    }
}
