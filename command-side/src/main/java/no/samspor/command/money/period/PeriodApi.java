package no.samspor.command.money.period;

import static no.samspor.kernel.Role.ECO;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.money.period.PeriodCommand.ClosePeriod;
import no.samspor.command.money.period.PeriodCommand.OpenPeriod;
import no.samspor.command.money.period.PeriodCommand.ReconcilePeriod;
import no.samspor.command.money.period.PeriodCommand.ReopenPeriod;
import no.samspor.command.money.period.PeriodCommand.SoftClosePeriod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An accounting period's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/periods")
final class PeriodApi {

    private final Door door;

    PeriodApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk(ECO)
    ResponseEntity<Answer> open(Asked<OpenPeriod> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{period}/soft-closure")
    @MayAsk(ECO)
    ResponseEntity<Answer> softClose(Asked<SoftClosePeriod> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{period}/reconciliations")
    @MayAsk(ECO)
    ResponseEntity<Answer> reconcile(Asked<ReconcilePeriod> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{period}/closure")
    @MayAsk(ECO)
    ResponseEntity<Answer> close(Asked<ClosePeriod> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{period}/reopening")
    @MayAsk(ECO)
    ResponseEntity<Answer> reopen(Asked<ReopenPeriod> asked) {
        return door.ask(asked);
    }
}
