package no.samspor.command.structure.participation;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.participation.ParticipationCommand.ActivateParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.AppointHost;
import no.samspor.command.structure.participation.ParticipationCommand.ChangeParticipationRole;
import no.samspor.command.structure.participation.ParticipationCommand.CommitParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.ExpressInterest;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.InviteParticipant;
import no.samspor.command.structure.participation.ParticipationCommand.ResumeParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.SuspendParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A participation's commands over HTTP. */
@RestController
@RequestMapping("/api/v1/participations")
final class ParticipationApi {

    private final Door door;

    ParticipationApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> invite(Asked<InviteParticipant> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/interest")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> express(Asked<ExpressInterest> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/commitment")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> commit(Asked<CommitParticipation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/activation")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> activate(Asked<ActivateParticipation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/suspension")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> suspend(Asked<SuspendParticipation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/resumption")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> resume(Asked<ResumeParticipation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/roles")
    @MayAsk({OWN, OFF})
    ResponseEntity<Answer> change(Asked<ChangeParticipationRole> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/hosting")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> appointHost(Asked<AppointHost> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/withdrawal-notice")
    @MayAsk(OWN)
    ResponseEntity<Answer> giveNotice(Asked<GiveNoticeOfWithdrawal> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/withdrawal")
    @MayAsk(OWN)
    ResponseEntity<Answer> withdraw(Asked<WithdrawParticipant> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{participation}/end")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> end(Asked<EndParticipation> asked) {
        return door.ask(asked);
    }
}
