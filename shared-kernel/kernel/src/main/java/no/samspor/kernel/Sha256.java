package no.samspor.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) implements Textual {

    private static final int DIGITS = 64;

    public Sha256 {
        if (!isForm(hex)) {
            throw new Malformed(
                    new Words(
                            "En SHA-256 skrives med 64 heksadesimale siffer, små bokstaver.",
                            "Ein SHA-256 blir skriven med 64 heksadesimale siffer, små bokstavar.",
                            "A SHA-256 is 64 lower-case hexadecimal digits."));
        }
    }

    /** The hash of {@code text} as UTF-8. */
    public static Sha256 of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return new Sha256(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    public static Sha256 parse(String hex) {
        return new Sha256(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static boolean isForm(String hex) {
        if (hex.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) {
            char digit = hex.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) return false;
        }
        return true;
    }
}
