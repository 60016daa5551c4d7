package no.samspor.command.structure.body;

import static no.samspor.kernel.Role.CHR;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SAF;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.UNI;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeBodyRules;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.ConstituteBody;
import no.samspor.command.structure.body.BodyCommand.DissolveBody;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.LiftStandingCondition;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.PlanBody;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.command.structure.body.BodyCommand.SetStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SucceedBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A body's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/bodies")
final class BodyApi {

    private final Door door;

    BodyApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, CHR, PSE})
    ResponseEntity<Answer> plan(Asked<PlanBody> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/constitution")
    @MayAsk({SEC, PSE, CHR, OFF})
    ResponseEntity<Answer> constitute(Asked<ConstituteBody> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/rules")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> changeRules(Asked<ChangeBodyRules> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/standing-conditions")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> setCondition(Asked<SetStandingCondition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/lifted-conditions")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> liftCondition(Asked<LiftStandingCondition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/successors")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> succeed(Asked<SucceedBody> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/dissolution")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> dissolve(Asked<DissolveBody> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/members")
    @MayAsk({OWN, PSE, UNI, SAF, CHR, OFF})
    ResponseEntity<Answer> appointMember(Asked<AppointMember> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/deputies")
    @MayAsk({OWN, PSE, UNI, SAF, CHR, OFF})
    ResponseEntity<Answer> appointDeputy(Asked<AppointDeputy> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/deputy-orders")
    @MayAsk({OWN, PSE, UNI, SAF, SEC, OFF})
    ResponseEntity<Answer> orderDeputies(Asked<OrderDeputies> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/union-mandates")
    @MayAsk({UNI, SAF, OWN})
    ResponseEntity<Answer> recordUnionMandate(Asked<RecordUnionMandate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/functions")
    @MayAsk({OWN, PSE, UNI, SAF, CHR, OFF})
    ResponseEntity<Answer> changeFunction(Asked<ChangeFunction> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{body}/ended-memberships")
    @MayAsk({OWN, PSE, UNI, SAF, CHR, OFF})
    ResponseEntity<Answer> endMembership(Asked<EndMembership> asked) {
        return door.ask(asked);
    }
}
