package no.samspor.log.vault;

/** A sealed value does not open with the key that sealed it: it was changed, or moved. */
public final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Tampered(Throwable cause) {
        super("a sealed value was changed or moved since it was written", cause);
    }
}
