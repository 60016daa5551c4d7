package no.samspor.log;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log takes appends. While what is stored is not what was signed, more of it would only
 * bury the evidence.
 */
public final class Standstill {

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** Why the log takes none; null while it does. */
    public @Nullable String reason() {
        return reason.get();
    }

    /** Nothing is appended from here on, for {@code why}; a later reason replaces it. */
    public void begin(String why) {
        reason.set(why);
    }

    public void end() {
        reason.set(null);
    }
}
