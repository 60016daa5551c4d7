package no.samspor.command.planted.unasked;

import no.samspor.command.access.MayAsk;
import no.samspor.kernel.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Reads the body itself, so that the statement of who may ask is never read. */
final class UnaskedApi {
    @PostMapping
    @MayAsk(Role.OFF)
    void ask(@RequestBody String body) {}
}
