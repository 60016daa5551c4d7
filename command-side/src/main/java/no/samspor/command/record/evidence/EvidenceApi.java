package no.samspor.command.record.evidence;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.evidence.EvidenceCommand.SupplyEvidence;
import no.samspor.command.record.evidence.EvidenceCommand.WaiveEvidence;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence for what was reported, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/evidence")
final class EvidenceApi {

    private final Door door;

    EvidenceApi(Door door) {
        this.door = door;
    }

    @PostMapping("/supplied")
    @MayAsk({REC, SEC, PSE, OFF})
    ResponseEntity<Answer> supply(Asked<SupplyEvidence> asked) {
        return door.ask(asked);
    }

    @PostMapping("/waived")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> waive(Asked<WaiveEvidence> asked) {
        return door.ask(asked);
    }
}
