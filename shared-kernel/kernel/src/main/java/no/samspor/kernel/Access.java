package no.samspor.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may read it.
 *
 * @param ground the exemption's legal ground; required from {@code EXEMPT} upwards
 * @param until the last day of the exemption, that day included; null while it lasts
 */
public record Access(Level level, @Nullable Law ground, @Nullable LocalDate until) {

    public static final Access PUBLIC = new Access(Level.PUBLIC, null, null);
    public static final Access INTERNAL = new Access(Level.INTERNAL, null, null);

    public Access {
        if (ground == null && level.compareTo(Level.EXEMPT) >= 0) {
            throw new Malformed(
                    new Words(
                            "Et unntak fra offentlighet trenger en hjemmel.",
                            "Eit unntak frå offentlegheit treng ein heimel.",
                            "An exemption from public access needs its legal ground."));
        }
    }

    /** From open to closed; the order is used to find the strictest of several. */
    public enum Level {
        PUBLIC,
        INTERNAL,
        /** Unntatt offentlighet (offentleglova). */
        EXEMPT,
        /** Taushetsplikt. */
        CONFIDENTIAL,
        /** Special categories of personal data (GDPR Art. 9). */
        ART9,
        /** Bids until the award. */
        BID_SECRET
    }
}
