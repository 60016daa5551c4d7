package no.samspor.command.access;

import no.samspor.kernel.Command;
import no.samspor.kernel.Stamp;
import no.samspor.log.Append;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came through the door: read, its asker known and allowed to ask.
 *
 * @param expectedVersion the version of the aggregate that the asker has seen; null for a creation
 * @param warrant on what the asker's role rests
 */
public record Asked<C extends Command>(
        C command, Stamp stamp, Append.Key key, @Nullable Long expectedVersion, Warrant warrant) {}
