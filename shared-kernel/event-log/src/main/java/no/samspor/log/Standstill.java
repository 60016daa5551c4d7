package no.samspor.log;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log takes anything in. It stands still while an alarm about its own integrity is not
 * acknowledged by a person: a log that may have been altered must not be built upon.
 */
public final class Standstill {

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    /** What the alarm says; null while the log takes appends. */
    public @Nullable String reason() {
        return reason.get();
    }

    public void begin(String alarm) {
        reason.set(alarm);
    }

    public void end() {
        reason.set(null);
    }
}
