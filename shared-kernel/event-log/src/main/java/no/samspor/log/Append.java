package no.samspor.log;

import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one command stores: its events (none is an answer too), what it consulted, and the key that
 * makes asking twice harmless.
 */
public record Append(List<NewEvent> events, List<Guard> guards, @Nullable Key key) {

    /**
     * @param version the version the event gets in its stream, 0 for the first
     */
    public record NewEvent(UUID eventId, Id stream, long version, Event event, Stamp stamp) {}

    /**
     * "Nothing of {@code family} has mentioned {@code about} after {@code position}", checked when
     * the append is stored. Position 0: nothing at all has.
     */
    public record Guard(String family, Id about, long position) {}

    /**
     * @param principal who asked; keys of different principals never meet
     * @param target the stream asked about, returned with a repeated answer
     * @param bodyHash SHA-256 of what was asked
     */
    public record Key(String principal, String commandId, Sha256 bodyHash, Id target) {}
}
