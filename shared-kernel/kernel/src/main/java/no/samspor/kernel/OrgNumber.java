package no.samspor.kernel;

import java.util.regex.Pattern;

/**
 * A Norwegian organisation number (Enhetsregisteret): nine digits, the last a mod 11 check with
 * weights 3, 2, 7, 6, 5, 4, 3, 2 (I-05).
 */
public record OrgNumber(String digits) implements Textual {

    private static final Pattern FORM = Pattern.compile("\\d{9}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    public OrgNumber {
        if (!FORM.matcher(digits).matches() || !checks(digits)) {
            throw new Malformed(
                    new Words(
                            "Organisasjonsnummeret er ikke gyldig: ni siffer, det siste et "
                                    + "kontrollsiffer (mod 11). [I-05]",
                            "Organisasjonsnummeret er ikkje gyldig: ni siffer, det siste eit "
                                    + "kontrollsiffer (mod 11). [I-05]",
                            "Not a valid organisation number: nine digits, the last a mod 11 "
                                    + "check. [I-05]"));
        }
    }

    public static OrgNumber parse(String digits) {
        return new OrgNumber(digits);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        int check = (11 - sum % 11) % 11;
        return check != 10 && check == digits.charAt(8) - '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
