package no.samspor.kernel;

import java.util.regex.Pattern;

/** A SHA-256 hash as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) implements Textual {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new Malformed(
                    new Words(
                            "En SHA-256 skrives med 64 heksadesimale siffer, små bokstaver.",
                            "Ein SHA-256 blir skriven med 64 heksadesimale siffer, små bokstavar.",
                            "A SHA-256 is 64 lower-case hexadecimal digits."));
        }
    }

    public static Sha256 parse(String hex) {
        return new Sha256(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
