package no.samspor.command.steering.handover;

import static no.samspor.kernel.Role.LPM;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.RUL;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.SPL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.steering.handover.HandoverCommand.AcceptHandover;
import no.samspor.command.steering.handover.HandoverCommand.ClearRemark;
import no.samspor.command.steering.handover.HandoverCommand.CloseWarranty;
import no.samspor.command.steering.handover.HandoverCommand.CompleteChecklistItem;
import no.samspor.command.steering.handover.HandoverCommand.OfferHandover;
import no.samspor.command.steering.handover.HandoverCommand.PlanHandover;
import no.samspor.command.steering.handover.HandoverCommand.RejectHandover;
import no.samspor.command.steering.handover.HandoverCommand.ReverseHandover;
import no.samspor.command.steering.handover.HandoverCommand.WaiveChecklistItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handover's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/handovers")
final class HandoverApi {

    private final Door door;

    HandoverApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({PRM, OFF, SPL, LPM})
    ResponseEntity<Answer> plan(Asked<PlanHandover> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/completed-items")
    @MayAsk({PRM, OFF, SPL, LPM, RUL})
    ResponseEntity<Answer> complete(Asked<CompleteChecklistItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/waived-items")
    @MayAsk({RUL, SEC, PRM, OFF})
    ResponseEntity<Answer> waive(Asked<WaiveChecklistItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/offer")
    @MayAsk({PRM, OFF, SPL, LPM})
    ResponseEntity<Answer> offer(Asked<OfferHandover> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/acceptance")
    @MayAsk(RUL)
    ResponseEntity<Answer> accept(Asked<AcceptHandover> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/rejection")
    @MayAsk(RUL)
    ResponseEntity<Answer> reject(Asked<RejectHandover> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/cleared-remarks")
    @MayAsk({RUL, PRM, OFF})
    ResponseEntity<Answer> clear(Asked<ClearRemark> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/closure")
    @MayAsk({PRM, OFF})
    ResponseEntity<Answer> close(Asked<CloseWarranty> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{handover}/reversal")
    @MayAsk({SEC, PRM, OFF})
    ResponseEntity<Answer> reverse(Asked<ReverseHandover> asked) {
        return door.ask(asked);
    }
}
