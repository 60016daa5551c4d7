package no.samspor.command.record.question;

import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.SEC;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.question.QuestionCommand.ConfirmAuthority;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.command.record.question.QuestionCommand.SettleQuestion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A questioned authority (I-30), over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/questions")
final class QuestionApi {

    private final Door door;

    QuestionApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({SEC, PSE, OFF, REC})
    ResponseEntity<Answer> question(Asked<QuestionAuthority> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{question}/confirmation")
    @MayAsk({SEC, PSE})
    ResponseEntity<Answer> confirm(Asked<ConfirmAuthority> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{question}/settlement")
    @MayAsk({SEC, PSE, OFF})
    ResponseEntity<Answer> settle(Asked<SettleQuestion> asked) {
        return door.ask(asked);
    }
}
