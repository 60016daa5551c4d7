package no.samspor.command.access;

import java.util.List;
import no.samspor.kernel.Command;

/** What a feature does when a record begins; in the order of {@code @Order}. */
@FunctionalInterface
public interface Begins {

    List<Command> commands(FirstOwner first);
}
