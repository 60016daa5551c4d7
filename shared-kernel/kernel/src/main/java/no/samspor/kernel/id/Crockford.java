package no.samspor.kernel.id;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.UUID;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Words;

/** 128 bits as 26 digits of Crockford's base 32, most significant first (so text order is time). */
final class Crockford {

    private static final int DIGITS = 26;
    private static final byte[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(US_ASCII);
    private static final byte NONE = -1;

    /** What each ASCII character is worth: identities are read and written many times a command. */
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, NONE);
        for (byte i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET[i]] = i;
    }

    private Crockford() {}

    /** The digits after {@code beginning}, which is ASCII. */
    static String encode(String beginning, UUID uuid) {
        int begins = beginning.length();
        byte[] text = new byte[begins + DIGITS];
        for (int i = 0; i < begins; i++) text[i] = (byte) beginning.charAt(i);
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = text.length - 1; i >= begins; i--) {
            text[i] = ALPHABET[(int) (low & 31)];
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(text, US_ASCII);
    }

    /** What stands in {@code text} from {@code begins} on. */
    static UUID decode(String text, int begins) {
        if (text.length() != begins + DIGITS || text.charAt(begins) > '7') {
            throw malformed(text.substring(begins));
        }
        long high = 0;
        long low = 0;
        for (int i = begins; i < text.length(); i++) {
            char character = text.charAt(i);
            int digit = character < VALUES.length ? VALUES[character] : NONE;
            if (digit == NONE) throw malformed(text.substring(begins));
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return new UUID(high, low);
    }

    private static Malformed malformed(String text) {
        return new Malformed(
                new Words(
                        "«" + text + "» er ikke en identifikator.",
                        "«" + text + "» er ikkje ein identifikator.",
                        "'" + text + "' is not an identifier."));
    }
}
