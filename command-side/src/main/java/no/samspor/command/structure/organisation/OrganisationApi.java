package no.samspor.command.structure.organisation;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.REC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeMunicipality;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeUnitLeader;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RecordSuccession;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterGroup;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RenameOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.TieMember;
import no.samspor.command.structure.organisation.OrganisationCommand.VerifyOrganisation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's commands over HTTP. */
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationApi {

    private final Door door;

    OrganisationApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> register(Asked<RegisterOrganisation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/groups")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> registerGroup(Asked<RegisterGroup> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/members")
    @MayAsk({OFF, PRM})
    ResponseEntity<Answer> tie(Asked<TieMember> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/verification")
    @MayAsk({OFF, PRM, REC})
    ResponseEntity<Answer> verify(Asked<VerifyOrganisation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/name")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> rename(Asked<RenameOrganisation> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/municipality")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> changeMunicipality(Asked<ChangeMunicipality> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/units")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> registerUnit(Asked<RegisterUnit> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/units/{unit}/leader")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> changeUnitLeader(Asked<ChangeUnitLeader> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/units/{unit}/dissolution")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> dissolveUnit(Asked<DissolveUnit> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/succession")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> succeed(Asked<RecordSuccession> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{organisation}/dissolution")
    @MayAsk({OFF, PRM, OWN})
    ResponseEntity<Answer> dissolve(Asked<DissolveOrganisation> asked) {
        return door.ask(asked);
    }
}
