package no.samspor.command.structure.person;

import static no.samspor.kernel.Role.DPO;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.UNI;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.structure.person.PersonCommand.ConfirmMerge;
import no.samspor.command.structure.person.PersonCommand.CorrectPersonDetails;
import no.samspor.command.structure.person.PersonCommand.ErasePersonDetails;
import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.command.structure.person.PersonCommand.RejectMerge;
import no.samspor.command.structure.person.PersonCommand.RequestMerge;
import no.samspor.command.structure.person.PersonCommand.UnlinkSignIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/persons")
final class PersonApi {

    private final Door door;

    PersonApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({OFF, PRM, OWN, PSE, UNI, REC})
    ResponseEntity<Answer> register(Asked<RegisterPerson> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/sign-ins")
    @MayAsk({REC, OWN})
    ResponseEntity<Answer> link(Asked<LinkSignIn> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/ended-sign-ins")
    @MayAsk({REC, OWN})
    ResponseEntity<Answer> unlink(Asked<UnlinkSignIn> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/corrected-details")
    @MayAsk({OFF, PRM, OWN, PSE, UNI, REC})
    ResponseEntity<Answer> correct(Asked<CorrectPersonDetails> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/merge-request")
    @MayAsk({OFF, REC})
    ResponseEntity<Answer> requestMerge(Asked<RequestMerge> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/merge")
    @MayAsk({OFF, REC})
    ResponseEntity<Answer> confirmMerge(Asked<ConfirmMerge> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/merge-rejection")
    @MayAsk({OFF, REC})
    ResponseEntity<Answer> rejectMerge(Asked<RejectMerge> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{person}/erasure")
    @MayAsk(DPO)
    ResponseEntity<Answer> erase(Asked<ErasePersonDetails> asked) {
        return door.ask(asked);
    }
}
