package no.samspor.log;

/** A stream already has the version that an append wanted to write. */
public final class AppendConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AppendConflict(String message) {
        super(message, null, false, false);
    }

    public AppendConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
