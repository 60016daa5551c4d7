package no.samspor.command.steering.mandate;

import static no.samspor.kernel.Role.CHR;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.steering.mandate.MandateCommand.AmendMandate;
import no.samspor.command.steering.mandate.MandateCommand.ApproveMandate;
import no.samspor.command.steering.mandate.MandateCommand.DischargeMandate;
import no.samspor.command.steering.mandate.MandateCommand.DraftMandate;
import no.samspor.command.steering.mandate.MandateCommand.ProposeMandate;
import no.samspor.command.steering.mandate.MandateCommand.RejectMandate;
import no.samspor.command.steering.mandate.MandateCommand.ReturnMandate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A mandate's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/mandates")
final class MandateApi {

    private final Door door;

    MandateApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({PRM, OFF, CHR})
    ResponseEntity<Answer> draft(Asked<DraftMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/proposal")
    @MayAsk({CHR, PRM})
    ResponseEntity<Answer> propose(Asked<ProposeMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/return")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> giveBack(Asked<ReturnMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/approval")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> approve(Asked<ApproveMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/rejection")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> reject(Asked<RejectMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/amendments")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> amend(Asked<AmendMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{mandate}/discharge")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> discharge(Asked<DischargeMandate> asked) {
        return door.ask(asked);
    }
}
