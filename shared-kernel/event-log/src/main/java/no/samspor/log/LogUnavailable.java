package no.samspor.log;

import org.jspecify.annotations.Nullable;

/** The log could not do what it was asked; it says whether an append may be stored all the same. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayBeStored;

    public LogUnavailable(String message) {
        this(message, null, false);
    }

    public LogUnavailable(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private LogUnavailable(String message, @Nullable Throwable cause, boolean mayBeStored) {
        super(message, cause, false, cause != null);
        this.mayBeStored = mayBeStored;
    }

    /** Of an append whose answer was lost: only who asks again with its key finds out. */
    static LogUnavailable notKnown(String message, @Nullable Throwable cause) {
        return new LogUnavailable(message + "; whether it was stored is not known", cause, true);
    }

    /** False where it is sure that nothing was stored. */
    public boolean mayBeStored() {
        return mayBeStored;
    }
}
