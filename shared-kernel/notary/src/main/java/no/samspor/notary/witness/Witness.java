package no.samspor.notary.witness;

import java.net.URI;
import no.samspor.notary.store.Keys;
import no.samspor.proof.note.VerifierKey;

/**
 * Whom the notary asks to confirm what it signed.
 *
 * @param owner the organisation that runs it; those of one owner count once
 * @param address below which {@code add-checkpoint} is asked
 */
public record Witness(VerifierKey key, URI address, String owner) {

    public Witness {
        if (!key.algorithm().isTimed()) {
            throw new IllegalArgumentException("not the key of a witness: " + key);
        }
        String scheme = String.valueOf(address.getScheme());
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getQuery() != null) {
            throw new IllegalArgumentException("not the address of a witness: " + address);
        }
    }

    public Keys.Owned owned() {
        return new Keys.Owned(key, owner);
    }

    URI addCheckpoint() {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "add-checkpoint");
    }
}
