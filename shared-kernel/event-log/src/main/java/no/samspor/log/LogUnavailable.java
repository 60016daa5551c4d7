package no.samspor.log;

/** The log could not answer in time; whether the append was stored is not known. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message) {
        super(message, null, false, false);
    }

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
