package no.samspor.kernel;

import no.samspor.kernel.Amount.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * How many, as a source states it (domain model 2.8, point 4): «ca 20 000», «over 30», «tre».
 *
 * @param from 0 or more; null exactly when unstated; the lower end of a range
 * @param to the upper end of a range, else null
 */
public record Count(Certainty certainty, @Nullable Integer from, @Nullable Integer to) {

    public static final Count UNSTATED = new Count(Certainty.UNSTATED, null, null);

    public Count {
        boolean whole =
                switch (certainty) {
                    case UNSTATED -> from == null && to == null;
                    case RANGE -> from != null && to != null && from <= to;
                    default -> from != null && to == null;
                };
        if (!whole || (from != null && from < 0)) {
            throw new Malformed(
                    new Words(
                            "Antallet passer ikke til «" + certainty + "».",
                            "Talet passar ikkje til «" + certainty + "».",
                            "The count does not fit '" + certainty + "'."));
        }
    }

    public static Count exactly(int number) {
        return new Count(Certainty.EXACT, number, null);
    }

    /** The most that it can be; null where the source leaves that open. */
    public @Nullable Integer most() {
        return switch (certainty) {
            case EXACT, DERIVED, UP_TO -> from;
            case RANGE -> to;
            case APPROXIMATE, AT_LEAST, UNSTATED -> null;
        };
    }
}
