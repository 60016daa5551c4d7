package no.samspor.command.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Command;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
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
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int ATTEMPTS_MAX = 8;

    private final Entrance entrance;
    private final LogReader log;
    private final Clock clock;

    public Reactions(Entrance entrance, LogReader log, Clock clock) {
        this.entrance = entrance;
        this.log = log;
        this.clock = clock;
    }

    /** Asks for {@code command}, because of what {@code cause} is the stamp of. */
    public void ask(Command command, Stamp cause) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                entrance.ask(asked(command, cause));
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

    private Asked<Command> asked(Command command, Stamp cause) {
        String said = command.toString();
        String commandId = "reaction-" + Id.named(said);
        @Nullable Long seen =
                command instanceof Command.Creation ? null : log.versionOf(command.target());
        return new Asked<>(
                command,
                stamp(cause, commandId),
                new Append.Key(SYSTEM.toString(), commandId, Sha256.of(said), command.target()),
                seen);
    }

    /** It takes effect with its cause and belongs to the archive of its cause. */
    private Stamp stamp(Stamp cause, String commandId) {
        return new Stamp(
                new Actor(SYSTEM, cause.archiveCreator(), Role.SYS, null, null, null),
                Origin.NATIVE,
                LocalDate.now(clock.withZone(OSLO)),
                cause.effectiveFrom(),
                null,
                null,
                Authority.NONE,
                List.of(),
                cause.access(),
                cause.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                commandId);
    }
}
