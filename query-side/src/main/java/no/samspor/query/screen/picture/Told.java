package no.samspor.query.screen.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;

/** Dates and amounts as people say them, in one language (nb, nn or en). */
public record Told(String language) {

    private static final char NO_BREAK = '\u00a0';
    private static final int MONTHS_A_YEAR = 12;
    private static final long MILLION = 100_000_000;
    private static final long THOUSAND_MILLION = 1000 * MILLION;

    /** A date no more precise than its source. */
    public String date(UncertainDate date) {
        if (date.isUnstated()) return Term.UNSTATED.in(language);
        String edtf = date.edtf();
        int slash = edtf.indexOf('/');
        if (slash < 0) return point(edtf);
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        if (to.equals("..")) return Term.NOT_BEFORE.in(language).formatted(point(from));
        if (from.equals("..")) return Term.NOT_AFTER.in(language).formatted(point(to));
        return Term.BETWEEN.in(language).formatted(point(from), point(to));
    }

    private String point(String edtf) {
        if (edtf.endsWith("~")) {
            String plain = edtf.substring(0, edtf.length() - 1);
            return Term.ABOUT.in(language).formatted(point(plain));
        }
        return switch (edtf.length()) {
            case 4 -> edtf;
            case 7 -> format("LLLL uuuu", LocalDate.parse(edtf + "-01"));
            default -> day(LocalDate.parse(edtf));
        };
    }

    /** One day as it is written in Norway, {@code 31.12.2025}. */
    public String day(LocalDate day) {
        return format("dd.MM.uuuu", day);
    }

    /** A tick of an axis whose steps are so many months. */
    String tick(LocalDate day, int months) {
        return format(months % MONTHS_A_YEAR == 0 ? "uuuu" : "LLL uuuu", day);
    }

    private String format(String pattern, LocalDate day) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(day);
        return text.replace(' ', NO_BREAK);
    }

    /** To the øre; whole kroner where there are none. */
    public String amount(Nok amount) {
        boolean whole = amount.minor() % 100 == 0;
        return number(kroner(amount), whole ? "#,##0" : "#,##0.00") + NO_BREAK + "kr";
    }

    /** Rounded as one says it: whole kroner, or millions and more with one decimal. */
    public String roughly(Nok amount) {
        long minor = amount.minor();
        if (-MILLION < minor && minor < MILLION) {
            return number(kroner(amount), "#,##0") + NO_BREAK + "kr";
        }
        boolean large = minor <= -THOUSAND_MILLION || minor >= THOUSAND_MILLION;
        Term unit = large ? Term.THOUSAND_MILLION : Term.MILLION;
        String many = number(BigDecimal.valueOf(minor, large ? 11 : 8), "#,##0.#");
        return many + NO_BREAK + unit.in(language);
    }

    String roughly(long minor) {
        return roughly(new Nok(minor));
    }

    /** Basis points as percent, rounded to whole ones. */
    public String percent(long bp) {
        return number(BigDecimal.valueOf(bp, 2), "#,##0") + NO_BREAK + "%";
    }

    private static BigDecimal kroner(Nok amount) {
        return BigDecimal.valueOf(amount.minor(), 2);
    }

    private String number(BigDecimal value, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.of(language));
        symbols.setGroupingSeparator(NO_BREAK);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
