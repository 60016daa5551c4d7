package no.samspor.log;

/** Something that a decision consulted has moved since; decide anew. */
public final class GuardMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GuardMoved(String message) {
        super(message, null, false, false);
    }

    public GuardMoved(String message, Throwable cause) {
        super(message, cause);
    }
}
