package no.samspor.database;

import org.jspecify.annotations.Nullable;

/** Why Samspor does not start, or stops: one paragraph for the operator, one exit code each. */
public final class CannotServe extends RuntimeException {

    /** The reasons and their exit codes; a code is never reused for another reason. */
    public enum Reason {
        WRONG_USAGE(64),
        DAMAGED_DATA(65),
        OTHER_MAJOR_VERSION(66),
        DATABASE_UNREACHABLE(68),
        DATABASE_FAILED(70),
        ROOT_NOT_DROPPED(71),
        PORT_TAKEN(72),
        STATE_NOT_WRITABLE(73),
        DISK_FULL(74),
        ALREADY_RUNNING(75),
        WRONG_PASSWORD(77),
        NOT_DURABLE(78),
        MIGRATION_FAILED(79),
        KEY_UNUSABLE(80);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    public CannotServe(Reason reason, String message) {
        this(reason, message, null);
    }

    public CannotServe(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        @Nullable String message = super.getMessage();
        return message == null ? reason.name() : message;
    }
}
