package no.samspor.command.planted.open;

import no.samspor.command.access.Asked;
import no.samspor.kernel.Command;
import org.springframework.web.bind.annotation.PostMapping;

/** Does not say who may ask. */
final class OpenApi {
    @PostMapping
    void ask(Asked<Command> asked) {}
}
