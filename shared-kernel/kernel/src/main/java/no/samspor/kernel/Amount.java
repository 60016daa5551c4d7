package no.samspor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An amount as a source states it (domain model 2.8, point 4). Only an exact amount may fill a
 * frame; a sum carries the least certain of its parts.
 *
 * @param kr null exactly when unstated; the lower end of a range
 * @param to the upper end of a range, else null
 */
public record Amount(Certainty certainty, @Nullable Nok kr, @Nullable Nok to) {

    public static final Amount UNSTATED = new Amount(Certainty.UNSTATED, null, null);

    /** From most to least certain; a sum takes the last of its parts. */
    public enum Certainty {
        EXACT,
        /** Computed from stated amounts, stated by nobody. */
        DERIVED,
        /** «ca», «vel». */
        APPROXIMATE,
        RANGE,
        /** «over», «minst». */
        AT_LEAST,
        /** «inntil». */
        UP_TO,
        UNSTATED
    }

    public Amount {
        boolean whole =
                switch (certainty) {
                    case UNSTATED -> kr == null && to == null;
                    case RANGE -> kr != null && to != null && !kr.exceeds(to);
                    default -> kr != null && to == null;
                };
        if (!whole) {
            throw new Malformed(
                    new Words(
                            "Beløpet passer ikke til «" + certainty + "».",
                            "Beløpet passar ikkje til «" + certainty + "».",
                            "The amount does not fit '" + certainty + "'."));
        }
    }

    public static Amount exact(Nok kr) {
        return new Amount(Certainty.EXACT, kr, null);
    }

    public boolean isExact() {
        return certainty == Certainty.EXACT;
    }

    /**
     * The sum, as certain as the less certain part; of two stated amounts at best derived. "At
     * least" and "up to" together say nothing of their sum. The order of adding does not matter.
     */
    public Amount plus(Amount other) {
        if (kr == null || other.kr == null) return UNSTATED;
        Certainty least = certainty.compareTo(other.certainty) > 0 ? certainty : other.certainty;
        Certainty most = least == certainty ? other.certainty : certainty;
        Nok low = kr.plus(other.kr);
        Nok high = (to == null ? kr : to).plus(other.to == null ? other.kr : other.to);
        return switch (least) {
            case EXACT -> new Amount(Certainty.DERIVED, low, null);
            case RANGE -> new Amount(least, low, high);
            case UP_TO -> most == Certainty.AT_LEAST ? UNSTATED : new Amount(least, high, null);
            default -> new Amount(least, low, null);
        };
    }
}
