package no.samspor.kernel;

import java.util.regex.Pattern;

/**
 * A value of a code list: which values exist is data with valid time, not an enum (domain model
 * 2.8, point 5). The door refuses a code that its list does not hold on the effective date.
 */
public record Code(String value) implements Textual {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9_.-]{0,39}");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new Malformed(
                    new Words(
                            "En kode er inntil 40 bokstaver, siffer, «.», «_» eller «-».",
                            "Ein kode er inntil 40 bokstavar, siffer, «.», «_» eller «-».",
                            "A code is up to 40 letters, digits, '.', '_' or '-'."));
        }
    }

    public static Code parse(String value) {
        return new Code(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
