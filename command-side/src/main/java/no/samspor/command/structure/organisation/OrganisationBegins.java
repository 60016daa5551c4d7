package no.samspor.command.structure.organisation;

import java.util.List;
import no.samspor.command.access.Begins;
import no.samspor.command.access.FirstOwner;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.kernel.Command;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A record begins with its first owner. */
@Component
@Order(1)
final class OrganisationBegins implements Begins {

    @Override
    public List<Command> commands(FirstOwner first) {
        return List.of(
                new RegisterOrganisation(
                        first.organisation(),
                        first.name(),
                        List.of(),
                        first.number(),
                        first.withoutNumber(),
                        first.form(),
                        null,
                        null));
    }
}
