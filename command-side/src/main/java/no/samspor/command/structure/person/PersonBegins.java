package no.samspor.command.structure.person;

import java.util.List;
import no.samspor.command.access.Begins;
import no.samspor.command.access.FirstOwner;
import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.kernel.Command;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first owner's records manager is a person who signs in somewhere. */
@Component
@Order(2)
final class PersonBegins implements Begins {

    @Override
    public List<Command> commands(FirstOwner first) {
        return List.of(
                new RegisterPerson(first.person(), first.organisation(), null),
                new LinkSignIn(first.person(), first.issuer(), first.subject()));
    }
}
