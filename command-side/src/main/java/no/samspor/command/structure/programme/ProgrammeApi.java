package no.samspor.command.structure.programme;

import static no.samspor.kernel.Role.CHR;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.RUL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.programme.ProgrammeCommand.AcceptProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CancelProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.EstablishProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ExtendProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.InitiateClosure;
import no.samspor.command.structure.programme.ProgrammeCommand.PauseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.RenameProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ResumeProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A programme's commands over HTTP. */
@RestController
@RequestMapping("/api/v1/programmes")
final class ProgrammeApi {

    private final Door door;

    ProgrammeApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> establish(Asked<EstablishProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/start")
    @MayAsk({PRM, OFF})
    ResponseEntity<Answer> start(Asked<StartProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/pause")
    @MayAsk(CHR)
    ResponseEntity<Answer> pause(Asked<PauseProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/resumption")
    @MayAsk(CHR)
    ResponseEntity<Answer> resume(Asked<ResumeProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/extensions")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> extend(Asked<ExtendProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/name")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> rename(Asked<RenameProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/cancellation")
    @MayAsk(OWN)
    ResponseEntity<Answer> cancel(Asked<CancelProgramme> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/closure-start")
    @MayAsk({PRM, OFF})
    ResponseEntity<Answer> initiateClosure(Asked<InitiateClosure> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/final-accounts")
    @MayAsk(OWN)
    ResponseEntity<Answer> approveFinalAccount(Asked<ApproveFinalAccount> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/archives")
    @MayAsk(REC)
    ResponseEntity<Answer> confirmArchive(Asked<ConfirmArchive> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/transfers")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> transfer(Asked<TransferProgrammeItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/transfers/{item}/acceptance")
    @MayAsk({RUL, OWN})
    ResponseEntity<Answer> accept(Asked<AcceptProgrammeItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{programme}/closure")
    @MayAsk(OFF)
    ResponseEntity<Answer> close(Asked<CloseProgramme> asked) {
        return door.ask(asked);
    }
}
