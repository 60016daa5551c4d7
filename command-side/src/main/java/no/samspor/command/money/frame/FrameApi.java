package no.samspor.command.money.frame;

import static no.samspor.kernel.Role.BUD;
import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A budget frame's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/frames")
final class FrameApi {

    private final Door door;

    FrameApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({PRM, ECO, OFF})
    ResponseEntity<Answer> propose(Asked<ProposeFrame> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{frame}/grant")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> grant(Asked<GrantFrame> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{frame}/adjustments")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> adjust(Asked<AdjustFrame> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{frame}/reallocations")
    @MayAsk({BUD, SEC, PSE})
    ResponseEntity<Answer> reallocate(Asked<ReallocateFrame> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{frame}/overrun-resolution")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> resolve(Asked<ResolveOverrun> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{frame}/closure")
    @MayAsk(ECO)
    ResponseEntity<Answer> close(Asked<CloseFrame> asked) {
        return door.ask(asked);
    }
}
