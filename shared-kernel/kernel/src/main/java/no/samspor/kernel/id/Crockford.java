package no.samspor.kernel.id;

import java.util.UUID;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Words;

/** 128 bits as 26 digits of Crockford's base 32, most significant first (so text order is time). */
final class Crockford {

    private static final int DIGITS = 26;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    static String encode(UUID uuid) {
        char[] digits = new char[DIGITS];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(digits);
    }

    static UUID decode(String text) {
        if (text.length() != DIGITS || text.charAt(0) > '7') throw malformed(text);
        long high = 0;
        long low = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) throw malformed(text);
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
