package no.samspor.query.screen.overview;

import java.util.Comparator;
import java.util.List;
import no.samspor.query.screen.Json;

/**
 * A traffic light with its reason in words. It is derived from what the record holds, so that
 * nobody sets it: red where something is over or overspent, yellow where something is about to be,
 * or is noted or disputed.
 *
 * @param reason a word of the messages, {@code signal.<reason>}
 */
public record Signal(Level level, String reason) {

    /** From worst to best. */
    public enum Level {
        RED,
        YELLOW,
        GREEN;

        /** As the messages and the style sheet know it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Signal ALL_WELL = new Signal(Level.GREEN, "well");

    static Signal of(Json row, List<Json> mandates, boolean overspent) {
        if (overspent) return new Signal(Level.RED, "overspent");
        return mandates.stream()
                .map(Signal::ofMandate)
                .filter(signal -> signal.level() != Level.GREEN)
                .min(Comparator.comparing(Signal::level))
                .orElseGet(() -> ofRow(row));
    }

    private static Signal ofMandate(Json mandate) {
        Json expiry = mandate.in("expiry");
        if (expiry.is("over", "yes")) return new Signal(Level.RED, "mandateOver");
        if (expiry.is("over", "possibly")) return new Signal(Level.YELLOW, "mandateMayBeOver");
        return expiry.is("soon", "no") ? ALL_WELL : new Signal(Level.YELLOW, "mandateEnds");
    }

    private static Signal ofRow(Json row) {
        if (!row.list("warnings").isEmpty()) return new Signal(Level.YELLOW, "warning");
        if (!row.list("disputed").isEmpty()) return new Signal(Level.YELLOW, "disputed");
        return ALL_WELL;
    }
}
