package no.samspor.command.decision.decision;

import static no.samspor.kernel.Role.LPM;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.SPL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.GrantSupport;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A decision's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/decisions")
final class DecisionApi {

    private final Door door;

    DecisionApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> register(Asked<RegisterDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/fulfilled-conditions")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> fulfil(Asked<FulfilCondition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/removed-conditions")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> remove(Asked<RemoveCondition> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/effect")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> effect(Asked<BringIntoEffect> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/follow-ups")
    @MayAsk({SEC, PSE, OFF, PRM})
    ResponseEntity<Answer> assign(Asked<AssignFollowUp> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/follow-up-reports")
    @MayAsk({OFF, PRM, SEC, PSE, OWN, SPL, LPM})
    ResponseEntity<Answer> report(Asked<ReportFollowUp> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/implementation")
    @MayAsk({OFF, PRM, SEC, PSE})
    ResponseEntity<Answer> implement(Asked<MarkImplemented> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/supersession")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> supersede(Asked<SupersedeDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/annulment")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> annul(Asked<AnnulDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/lapse")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> lapse(Asked<LapseDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/legality-control")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> requestControl(Asked<RequestLegalityControl> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/legality-outcome")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> decideControl(Asked<DecideLegalityControl> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/reconsideration")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> reconsider(Asked<ReconsiderDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/endorsements")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> endorse(Asked<EndorseDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/referrals")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> refer(Asked<ReferDecision> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{decision}/support")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> support(Asked<GrantSupport> asked) {
        return door.ask(asked);
    }
}
