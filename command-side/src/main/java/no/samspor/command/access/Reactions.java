package no.samspor.command.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Command;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.Append;
import no.samspor.log.LogReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The second door: what has happened leads to a command, asked by the system and by no person. The
 * key is made of the command, so that the same event heard twice asks once. A refusal is an answer;
 * an unreachable log is not, and is passed on so that the event is heard again.
 */
@Component
public final class Reactions {

    /** The processing group of every reaction. */
    public static final String GROUP = "reactions";

    /** Who acts where no person does. */
    public static final PersonId SYSTEM = new PersonId(Id.named("samspor/system"));

    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
    private static final int ATTEMPTS_MAX = 8;

    private final Entrance entrance;
    private final LogReader log;
    private final Clock clock;

    public Reactions(Entrance entrance, LogReader log, Clock clock) {
        this.entrance = entrance;
        this.log = log;
        this.clock = clock;
    }

    /** The day on which anything asked now is asked. */
    public LocalDate today() {
        return Norway.today(clock);
    }

    /** Asks for {@code command}, because of what {@code cause} is the stamp of. */
    public void ask(Command command, Stamp cause) {
        ask(command, cause.effectiveFrom(), cause.access(), cause.archiveCreator());
    }

    /** Asks for {@code command} of the system's own accord: it takes effect today. */
    public void askToday(Command command, OrganisationId archiveCreator) {
        ask(command, UncertainDate.on(today()), Access.INTERNAL, archiveCreator);
    }

    private void ask(
            Command command, UncertainDate from, Access access, OrganisationId archiveCreator) {
        String commandId = "reaction-" + Id.named(command.toString());
        Stamp stamp = stamp(from, access, archiveCreator, commandId);
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                entrance.ask(asked(command, stamp));
                return;
            } catch (Refused refused) {
                if (refused.reason() != AccessRefusal.VERSION_STALE) {
                    LOG.info("refused {} {}", refused.reason().code(), command.target());
                    return;
                }
            }
        }
        throw new IllegalStateException(
                command.target() + " moved " + ATTEMPTS_MAX + " times; its cause is heard again");
    }

    private Asked<Command> asked(Command command, Stamp stamp) {
        Sha256 said = Sha256.of(command.toString());
        @Nullable Long seen =
                command instanceof Command.Creation ? null : log.versionOf(command.target());
        return new Asked<>(
                command,
                stamp,
                new Append.Key(SYSTEM.toString(), stamp.commandId(), said, command.target()),
                seen,
                Warrant.NONE);
    }

    /** What has a cause takes effect with it and belongs to its archive. */
    private Stamp stamp(
            UncertainDate from, Access access, OrganisationId archiveCreator, String commandId) {
        return new Stamp(
                new Actor(SYSTEM, archiveCreator, Role.SYS, null, null, null),
                Origin.NATIVE,
                today(),
                from,
                null,
                null,
                Authority.NONE,
                List.of(),
                access,
                archiveCreator,
                null,
                Set.of(),
                Set.of(),
                commandId);
    }
}
