package no.samspor.command.record.codelist;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.REC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.codelist.CodeListCommand.AddCode;
import no.samspor.command.record.codelist.CodeListCommand.EndCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A code list, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/code-lists")
final class CodeListApi {

    private final Door door;

    CodeListApi(Door door) {
        this.door = door;
    }

    @PostMapping("/{list}/codes")
    @MayAsk({REC, OFF})
    ResponseEntity<Answer> add(Asked<AddCode> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{list}/ended-codes")
    @MayAsk({REC, OFF})
    ResponseEntity<Answer> end(Asked<EndCode> asked) {
        return door.ask(asked);
    }
}
