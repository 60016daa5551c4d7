package no.samspor.command.planted.nobody;

import no.samspor.command.access.Asked;
import no.samspor.command.access.MayAsk;
import no.samspor.kernel.Command;
import org.springframework.web.bind.annotation.PostMapping;

/** Says that nobody may ask. */
final class NobodyApi {
    @PostMapping
    @MayAsk({})
    void ask(Asked<Command> asked) {}
}
