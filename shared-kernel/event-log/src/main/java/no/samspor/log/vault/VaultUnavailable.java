package no.samspor.log.vault;

/** The vault cannot be reached; nothing protected can be written or read until it can. */
public final class VaultUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultUnavailable(Throwable cause) {
        super("the key vault cannot be reached", cause);
    }
}
