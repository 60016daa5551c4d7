package no.samspor.backup;

/** Why nothing was backed up or restored: one paragraph for the operator, and nothing is left. */
public final class NotRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the process says with its number; the same numbers as of every checking command. */
    public enum Reason {
        /** Checked, and it does not follow from what was seen before. */
        DOES_NOT_HOLD(1),
        WRONG_USAGE(2),
        NOT_REACHABLE(4),
        DAMAGED(5);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    public NotRestored(Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    static NotRestored damaged(String words) {
        return new NotRestored(Reason.DAMAGED, words);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        String words = super.getMessage();
        return words == null ? reason.name() : words;
    }
}
