package no.samspor.command.structure.position;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.REC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.command.structure.position.PositionCommand.ReviseRoleDescription;
import no.samspor.command.structure.position.PositionCommand.WithdrawPosition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A position's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/positions")
final class PositionApi {

    private final Door door;

    PositionApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> plan(Asked<PlanPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/advertisement")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> advertise(Asked<AdvertisePosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/holders")
    @MayAsk({OWN, OFF, PRM})
    ResponseEntity<Answer> fill(Asked<FillPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/extensions")
    @MayAsk({OWN, OFF, PRM})
    ResponseEntity<Answer> extend(Asked<ExtendPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/fractions")
    @MayAsk({OWN, OFF, PRM})
    ResponseEntity<Answer> changeFte(Asked<ChangeFte> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/end")
    @MayAsk({OWN, OFF, PRM})
    ResponseEntity<Answer> end(Asked<EndPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/withdrawal")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> withdraw(Asked<WithdrawPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/entrusted-roles")
    @MayAsk({REC, OWN})
    ResponseEntity<Answer> entrust(Asked<EntrustPosition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{position}/role-descriptions")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> describe(Asked<ReviseRoleDescription> asked) {
        return door.ask(asked);
    }
}
