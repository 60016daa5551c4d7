package no.samspor.command.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.authority.Roster;
import no.samspor.edge.Problem;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Command;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.log.Append;
import no.samspor.log.KeyReused;
import no.samspor.log.LogReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Begins a record, once: nobody has a role in an empty one, so that the system records the first
 * owner and its records manager, and says in each event that it was so. Asked again with the same
 * words it changes nothing.
 */
@Component
public final class Beginning {

    /** Each waits as long as the log has patience. */
    private static final int ATTEMPTS_MAX = 10;

    private static final String SAID = "Oppgitt av driften da loggen ble satt i gang";

    private final Entrance entrance;
    private final ObjectProvider<Begins> features;
    private final Roster roster;
    private final LogReader log;
    private final Clock clock;

    Beginning(
            Entrance entrance,
            ObjectProvider<Begins> features,
            Roster roster,
            LogReader log,
            Clock clock) {
        this.entrance = entrance;
        this.features = features;
        this.roster = roster;
        this.log = log;
        this.clock = clock;
    }

    /** The record was begun before, and with other words. */
    public static final class BegunBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BegunBefore(@Nullable Throwable cause) {
            super("the record has begun already, with another first owner", cause);
        }
    }

    /**
     * @throws BegunBefore where the record knows an organisation that these words did not bring in
     */
    public void with(FirstOwner first) {
        List<Command> commands = new ArrayList<>();
        features.orderedStream().forEach(each -> commands.addAll(each.commands(first)));
        try {
            boolean again = log.answered(keyOf(0, commands.getFirst())) != null;
            if (!again && !roster.isUnbegun()) throw new BegunBefore(null);
            for (int i = 0; i < commands.size(); i++) ask(i, commands.get(i), first);
        } catch (KeyReused other) {
            throw new BegunBefore(other);
        } catch (Problem.Thrown other) {
            if (other.problem().reason() != AccessRefusal.KEY_REUSED) throw other;
            throw new BegunBefore(other);
        } catch (Refused refused) {
            throw new IllegalStateException(
                    "the record cannot begin so: " + refused.reason().code(), refused);
        }
    }

    private void ask(int number, Command command, FirstOwner first) {
        @Nullable Long seen =
                command instanceof Command.Creation ? null : log.versionOf(command.target());
        Append.Key key = keyOf(number, command);
        Asked<Command> asked =
                new Asked<>(command, stamp(first, key.commandId()), key, seen, Warrant.NONE);
        for (int attempt = 1; ; attempt++) {
            try {
                entrance.ask(asked);
                return;
            } catch (Problem.Thrown away) {
                boolean passes = away.problem().reason().kind() == Refusal.Kind.UNAVAILABLE;
                if (!passes || attempt == ATTEMPTS_MAX) throw away;
            }
        }
    }

    private static Append.Key keyOf(int number, Command command) {
        return new Append.Key(
                Reactions.SYSTEM.toString(),
                "beginning-" + number,
                Sha256.of(command.toString()),
                command.target());
    }

    private Stamp stamp(FirstOwner first, String commandId) {
        return new Stamp(
                new Actor(Reactions.SYSTEM, first.organisation(), Role.SYS, null, null, null),
                Origin.NATIVE,
                Norway.today(clock),
                first.from(),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.INTERNAL,
                first.organisation(),
                SAID,
                Set.of(),
                Set.of(),
                commandId);
    }
}
