package no.samspor.command.structure.position;

import java.util.List;
import no.samspor.command.access.Begins;
import no.samspor.command.access.FirstOwner;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.kernel.Code;
import no.samspor.kernel.Command;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first owner's records manager holds a position that is entrusted with that role alone. */
@Component
@Order(3)
final class PositionBegins implements Begins {

    private static final Code PERMANENT = new Code("permanent");
    private static final int FULL_TIME_BP = 10_000;

    @Override
    public List<Command> commands(FirstOwner first) {
        return List.of(
                new PlanPosition(
                        first.position(),
                        null,
                        first.title(),
                        first.organisation(),
                        FULL_TIME_BP,
                        null,
                        PERMANENT,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                new FillPosition(
                        first.position(),
                        first.person(),
                        FULL_TIME_BP,
                        new Period(first.from(), null),
                        null),
                new EntrustPosition(first.position(), List.of(Role.REC), null, null));
    }
}
