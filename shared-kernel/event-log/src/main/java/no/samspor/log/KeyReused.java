package no.samspor.log;

/** An idempotency key was used before with another body. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused(String message) {
        super(message, null, false, false);
    }

    public KeyReused(String message, Throwable cause) {
        super(message, cause);
    }
}
