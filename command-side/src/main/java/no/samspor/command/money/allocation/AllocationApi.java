package no.samspor.command.money.allocation;

import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.money.allocation.AllocationCommand.ChangeAllocation;
import no.samspor.command.money.allocation.AllocationCommand.DecideAllocation;
import no.samspor.command.money.allocation.AllocationCommand.SettleAllocation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An allocation's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/allocations")
final class AllocationApi {

    private final Door door;

    AllocationApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> decide(Asked<DecideAllocation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{allocation}/changes")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> change(Asked<ChangeAllocation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{allocation}/settlements")
    @MayAsk(ECO)
    ResponseEntity<Answer> settle(Asked<SettleAllocation> asked) {
        return door.ask(asked);
    }
}
