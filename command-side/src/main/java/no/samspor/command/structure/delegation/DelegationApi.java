package no.samspor.command.structure.delegation;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.delegation.DelegationCommand.GrantDelegation;
import no.samspor.command.structure.delegation.DelegationCommand.RevokeDelegation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A delegation's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/delegations")
final class DelegationApi {

    private final Door door;

    DelegationApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OWN, PSE, SEC, OFF})
    ResponseEntity<Answer> grant(Asked<GrantDelegation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{delegation}/revocation")
    @MayAsk({OWN, PSE, SEC, OFF})
    ResponseEntity<Answer> revoke(Asked<RevokeDelegation> asked) {
        return door.ask(asked);
    }
}
