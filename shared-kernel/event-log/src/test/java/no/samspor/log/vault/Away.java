package no.samspor.log.vault;

/** What a vault that cannot be reached throws. */
public final class Away {

    private Away() {}

    public static VaultUnavailable now() {
        return new VaultUnavailable(new java.net.ConnectException("refused"));
    }
}
