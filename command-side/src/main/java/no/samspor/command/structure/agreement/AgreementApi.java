package no.samspor.command.structure.agreement;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.agreement.AgreementCommand.AmendAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.ApproveAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.DraftAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.RenewAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.TerminateAgreement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agreement's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/agreements")
final class AgreementApi {

    private final Door door;

    AgreementApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> draft(Asked<DraftAgreement> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{agreement}/approvals")
    @MayAsk({OWN, PSE, SEC})
    ResponseEntity<Answer> approve(Asked<ApproveAgreement> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{agreement}/signatures")
    @MayAsk(OWN)
    ResponseEntity<Answer> sign(Asked<SignAgreement> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{agreement}/amendments")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> amend(Asked<AmendAgreement> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{agreement}/renewals")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> renew(Asked<RenewAgreement> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{agreement}/termination")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> terminate(Asked<TerminateAgreement> asked) {
        return door.ask(asked);
    }
}
