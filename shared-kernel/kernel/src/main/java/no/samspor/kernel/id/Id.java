package no.samspor.kernel.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import no.samspor.kernel.Textual;

/**
 * A typed identity. Written as a prefix and 26 Crockford base 32 digits, {@code dec_01J…}: sortable
 * by time (UUIDv7, RFC 9562), safe in paths, and never mistaken for another kind of identity.
 */
public interface Id extends Textual {

    UUID value();

    /** The written form; every record of this family returns it from {@code toString()}. */
    default String text() {
        return Crockford.encode(Ids.beginningOf(getClass()), value());
    }

    /** A fresh UUIDv7. Only the door makes identities, never a decider. */
    static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The same UUID (version 8, RFC 9562) for the same name, on every machine, for ever. */
    static UUID named(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = (high << 8) | (hash[i] & 0xff);
                low = (low << 8) | (hash[i + 8] & 0xff);
            }
            return new UUID(
                    (high & ~0xf000L) | 0x8000L, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
