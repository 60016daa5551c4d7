package no.samspor.command.structure.project;

import static no.samspor.kernel.Role.CHR;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.RUL;
import static no.samspor.kernel.Role.SPL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.project.ProjectCommand.AcceptProjectItem;
import no.samspor.command.structure.project.ProjectCommand.BeginExecution;
import no.samspor.command.structure.project.ProjectCommand.BeginHandingOver;
import no.samspor.command.structure.project.ProjectCommand.CancelProject;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.EstablishProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.PassGate;
import no.samspor.command.structure.project.ProjectCommand.PauseProject;
import no.samspor.command.structure.project.ProjectCommand.ProposeProject;
import no.samspor.command.structure.project.ProjectCommand.ReclassifyProject;
import no.samspor.command.structure.project.ProjectCommand.ResumeProject;
import no.samspor.command.structure.project.ProjectCommand.StartProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A project's commands over HTTP. */
@RestController
@RequestMapping("/api/v1/projects")
final class ProjectApi {

    private final Door door;

    ProjectApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> propose(Asked<ProposeProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/establishment")
    @MayAsk(OFF)
    ResponseEntity<Answer> establish(Asked<EstablishProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/start")
    @MayAsk({PRM, SPL, OFF})
    ResponseEntity<Answer> start(Asked<StartProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/gates")
    @MayAsk(CHR)
    ResponseEntity<Answer> passGate(Asked<PassGate> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/execution")
    @MayAsk({PRM, SPL})
    ResponseEntity<Answer> execute(Asked<BeginExecution> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/handing-over")
    @MayAsk({PRM, SPL})
    ResponseEntity<Answer> handOver(Asked<BeginHandingOver> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/pause")
    @MayAsk(CHR)
    ResponseEntity<Answer> pause(Asked<PauseProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/resumption")
    @MayAsk(CHR)
    ResponseEntity<Answer> resume(Asked<ResumeProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/classification")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> reclassify(Asked<ReclassifyProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/transfers")
    @MayAsk({OFF, PRM, SPL})
    ResponseEntity<Answer> transfer(Asked<TransferProjectItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/transfers/{item}/acceptance")
    @MayAsk({RUL, OWN})
    ResponseEntity<Answer> accept(Asked<AcceptProjectItem> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/completion")
    @MayAsk({PRM, SPL})
    ResponseEntity<Answer> complete(Asked<CompleteProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/closure")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> close(Asked<CloseProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/cancellation")
    @MayAsk({CHR, OWN})
    ResponseEntity<Answer> cancel(Asked<CancelProject> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{project}/merger")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> merge(Asked<MergeProject> asked) {
        return door.ask(asked);
    }
}
