package no.samspor.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Finds Norwegian national identity numbers in free text and file names, so that they can be
 * refused (I-41): fødselsnummer, D-nummer (day + 40), and the synthetic ones of Skatteetaten (month
 * + 80) and NAV (month + 40), which are refused too, for no reader can tell them from real ones at
 * a glance. Eleven digits, alone or with one separator after the sixth, of a date that exists and
 * with both control digits right. A digit run inside a longer word (a hash, an identifier) is left
 * alone, and one account number in some hundreds looks the same by chance and is refused.
 *
 * <p>The control rule has a date. Verified against Skatteetaten's notice "Nye fødselsnummer og
 * d-nummer fra 2032": numbers issued from 2032-01-01 accept the remainders 0 to 3 for the first
 * control digit, old numbers stay valid, and the century can no longer be read from the number. Not
 * verified: that the second control digit keeps its rule (public validators say so), and that the
 * date is final.
 */
public final class NationalIdentity {

    private static final int LENGTH = 11;
    private static final int DATE_LENGTH = 6;
    private static final String SEPARATORS = " .-_\u00a0\u202f";

    /** The last weight is that of the control digit itself. */
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};

    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Which remainders (mod 11) of the first control are right for numbers issued from a day. */
    private record Rule(LocalDate from, Set<Integer> firstRemainders) {}

    private static final List<Rule> RULES =
            List.of(
                    new Rule(LocalDate.of(1964, 1, 1), Set.of(0)),
                    new Rule(LocalDate.of(2032, 1, 1), Set.of(0, 1, 2, 3)));

    private NationalIdentity() {}

    /** By every rule that is known, so that it needs no clock and nothing changes in 2032. */
    public static boolean isIn(String text) {
        return isIn(text, LocalDate.MAX);
    }

    /** By the rules in force on {@code day}. Linear in the length of the text. */
    public static boolean isIn(String text, LocalDate day) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfDigits(text, at);
            if (end == at) {
                at++;
            } else {
                if (isNumberAt(text, at, end, day)) return true;
                at = end;
            }
        }
        return false;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    /** Whether the whole run of digits from {@code start} to {@code end} is one, or begins one. */
    private static boolean isNumberAt(String text, int start, int end, LocalDate day) {
        if (start > 0 && Character.isLetter(text.charAt(start - 1))) return false;
        if (end - start == LENGTH) {
            return endsWord(text, end) && isValid(text.substring(start, end), day);
        }
        if (end - start != DATE_LENGTH || end == text.length()) return false;
        if (SEPARATORS.indexOf(text.charAt(end)) < 0) return false;
        int last = endOfDigits(text, end + 1);
        return last - end - 1 == LENGTH - DATE_LENGTH
                && endsWord(text, last)
                && isValid(text.substring(start, end) + text.substring(end + 1, last), day);
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetter(text.charAt(end));
    }

    private static boolean isValid(String number, LocalDate day) {
        int[] digits = number.chars().map(each -> Character.digit(each, 10)).toArray();
        int first = remainder(digits, FIRST_WEIGHTS);
        return remainder(digits, SECOND_WEIGHTS) == 0
                && RULES.stream()
                        .anyMatch(
                                rule ->
                                        !day.isBefore(rule.from())
                                                && rule.firstRemainders().contains(first))
                && hasDate(digits);
    }

    private static int remainder(int[] digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * digits[i];
        return sum % 11;
    }

    /** Of an unknown century: 29 February counts wherever some century has it. */
    private static boolean hasDate(int[] digits) {
        int day = (digits[0] % 4) * 10 + digits[1];
        int month = (digits[2] % 4) * 10 + digits[3];
        int year = 2000 + digits[4] * 10 + digits[5];
        if (digits[0] > 7) return false;
        try {
            LocalDate unused = LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
