package no.samspor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of which the log holds bytes that cannot be read: it has its place in the log and in its
 * stream, and nothing of what it says is known.
 *
 * @param stream the identity it happened to, as text, since its kind may be unknown too
 * @param name the name it is stored under, as far as that can be shown
 */
public record Undecodable(
        long position,
        long version,
        UUID eventId,
        Instant recordedAt,
        String stream,
        String name,
        Fault fault)
        implements Logged<Event> {

    private static final int SHOWN_MAX = 100;

    /** Why it cannot be read: of what kind, and never what it says. */
    public enum Fault {
        /** It is stored under a name that this build does not know. */
        UNKNOWN_NAME,
        /** Its text is not what its name promises. */
        DAMAGED,
        /** A sealed value in it was changed or moved. */
        TAMPERED
    }

    /**
     * What is stored may be anything: only visible ASCII of it is shown, and not more than fits.
     */
    public Undecodable {
        StringBuilder shown = new StringBuilder();
        name.chars()
                .limit(SHOWN_MAX)
                .forEach(c -> shown.append(c > ' ' && c < 127 ? (char) c : '?'));
        name = shown.toString();
    }

    /** The family whose name it bears, known or not. */
    public String family() {
        int cut = name.indexOf('.');
        return cut < 0 ? name : name.substring(0, cut);
    }
}
