package no.samspor.command.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.log.vault.KeyVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hash that tells one request from another under the same key. It is made with a key of the
 * vault and kept for ever: a plain hash of a body that holds a name, or one of five mandates, could
 * be guessed back, also after the name was erased.
 */
@Component
final class Hashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final OrganisationId ANSWERS = new OrganisationId(Id.named("samspor/answers"));

    /** Without a vault nothing protected is ever stored, and there is nothing to guess. */
    private static final SecretKey NO_SECRET = new SecretKeySpec(new byte[] {0}, ALGORITHM);

    private final KeyVault vault;
    private volatile @Nullable Mac keyed;

    Hashes(KeyVault vault) {
        this.vault = vault;
    }

    Sha256 of(String head, byte[] body) {
        try {
            // A copy: what it has taken of the key need not be taken in again for each request.
            Mac mac = (Mac) keyed().clone();
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return new Sha256(HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new AssertionError("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Looked up once, so that a vault that is away stops only what needs another key of it. */
    private Mac keyed() throws GeneralSecurityException {
        @Nullable Mac known = keyed;
        if (known != null) return known;
        Mac made = Mac.getInstance(ALGORITHM);
        made.init(vault == KeyVault.NONE ? NO_SECRET : secret());
        keyed = made;
        return made;
    }

    private SecretKey secret() {
        return vault.keyFor(Reactions.SYSTEM, ANSWERS).secret();
    }
}
