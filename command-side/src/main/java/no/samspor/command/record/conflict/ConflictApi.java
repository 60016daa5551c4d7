package no.samspor.command.record.conflict;

import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.LPM;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.SPL;
import static no.samspor.kernel.Role.UNI;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.conflict.ConflictCommand.AcceptConflict;
import no.samspor.command.record.conflict.ConflictCommand.AddClaim;
import no.samspor.command.record.conflict.ConflictCommand.RegisterConflict;
import no.samspor.command.record.conflict.ConflictCommand.ResolveConflict;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A conflict of sources, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/conflicts")
final class ConflictApi {

    private final Door door;

    ConflictApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, SEC, PSE, REC, ECO, LPM, SPL, OWN, UNI})
    ResponseEntity<Answer> register(Asked<RegisterConflict> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{conflict}/claims")
    @MayAsk({OFF, PRM, SEC, PSE, REC, ECO, LPM, SPL, OWN, UNI})
    ResponseEntity<Answer> add(Asked<AddClaim> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{conflict}/resolution")
    @MayAsk({SEC, REC})
    ResponseEntity<Answer> resolve(Asked<ResolveConflict> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{conflict}/acceptance")
    @MayAsk({SEC, REC})
    ResponseEntity<Answer> accept(Asked<AcceptConflict> asked) {
        return door.ask(asked);
    }
}
