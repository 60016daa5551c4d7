package no.samspor.command.money.funding;

import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.money.funding.FundingCommand.CallFunding;
import no.samspor.command.money.funding.FundingCommand.CommitFunding;
import no.samspor.command.money.funding.FundingCommand.IndicateFunding;
import no.samspor.command.money.funding.FundingCommand.LapseFunding;
import no.samspor.command.money.funding.FundingCommand.ReceiveFunding;
import no.samspor.command.money.funding.FundingCommand.ReclaimFunding;
import no.samspor.command.money.funding.FundingCommand.ReconcileFunding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A funding commitment's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/fundings")
final class FundingApi {

    private final Door door;

    FundingApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, ECO, OWN})
    ResponseEntity<Answer> indicate(Asked<IndicateFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/commitment")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> commit(Asked<CommitFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/calls")
    @MayAsk(ECO)
    ResponseEntity<Answer> call(Asked<CallFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/receipts")
    @MayAsk(ECO)
    ResponseEntity<Answer> receive(Asked<ReceiveFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/reconciliation")
    @MayAsk(ECO)
    ResponseEntity<Answer> reconcile(Asked<ReconcileFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/lapse")
    @MayAsk({ECO, OWN})
    ResponseEntity<Answer> lapse(Asked<LapseFunding> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{funding}/reclaims")
    @MayAsk({ECO, OWN})
    ResponseEntity<Answer> reclaim(Asked<ReclaimFunding> asked) {
        return door.ask(asked);
    }
}
