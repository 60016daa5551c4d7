package no.samspor.query.screen.doing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * How dates and sums are written in Norway, read into how the API writes them, and back. Null where
 * what was typed is neither: nobody is recorded as having said what they did not.
 */
final class Spelling {

    /** The 30th of February is no day, and not the 28th. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter WRITTEN_MONTH = DateTimeFormatter.ofPattern("MM.uuuu");

    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    /** Not stated, at the earliest, at the latest, about: as {@link #vagueDate} reads them. */
    private static final List<List<String>> VAGUE =
            List.of(
                    List.of("ikke oppgitt", "tidligst", "senest", "ca."),
                    List.of("ikkje oppgjeve", "tidlegast", "seinast", "om lag"),
                    List.of("not stated", "earliest", "latest", "about"));

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{4})");
    private static final Pattern KRONER =
            Pattern.compile("([-\u2212]?)(\\d{1,15})(?:[,.](\\d{1,2}))?(?:kr|,-)?");
    private static final Pattern SHARE =
            Pattern.compile("([-\u2212]?)(\\d{1,6})(?:[,.](\\d{1,2}))?%?");
    private static final int ORE = 100;

    private Spelling() {}

    /** {@code 31.10.2023}, or as the API writes it. */
    static @Nullable String date(String text) {
        try {
            return LocalDate.parse(text, DAY).toString();
        } catch (DateTimeException notNorwegian) {
            try {
                return LocalDate.parse(text).toString();
            } catch (DateTimeException neither) {
                return null;
            }
        }
    }

    /** {@code 10.2023}, or as the API writes it. */
    static @Nullable String month(String text) {
        try {
            Matcher month = MONTH.matcher(text);
            if (!month.matches()) return YearMonth.parse(text).toString();
            return YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                    .toString();
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    /**
     * Also {@code 10.2023}, {@code 2023}, {@code ca. 2025}, {@code tidligst 31.10.2017}, {@code
     * senest 2018}, and EDTF itself.
     */
    static @Nullable String vagueDate(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (said.matches("ikke oppgitt|ikkje oppgjeve|not stated|unstated")) return "unstated";
        Matcher about = Pattern.compile("(?:ca\\.?|about|om lag) (.+)").matcher(said);
        if (about.matches()) return with("", about.group(1), "~");
        Matcher from = Pattern.compile("(?:tidligst|tidlegast|earliest) (.+)").matcher(said);
        if (from.matches()) return with("", from.group(1), "/..");
        Matcher to = Pattern.compile("(?:senest|seinast|latest) (.+)").matcher(said);
        if (to.matches()) return with("../", to.group(1), "");
        @Nullable String point = point(said);
        if (point != null) return point;
        try {
            return UncertainDate.parse(text.strip()).edtf();
        } catch (Malformed neither) {
            return null;
        }
    }

    private static @Nullable String with(String before, String point, String after) {
        @Nullable String read = point(point.strip());
        return read == null ? null : before + read + after;
    }

    private static @Nullable String point(String text) {
        if (text.matches("\\d{4}")) return text;
        @Nullable String day = date(text);
        return day == null ? month(text) : day;
    }

    /** {@code 1 450 000} or {@code 1450000,50}, in øre. */
    static @Nullable Long ore(String text) {
        return hundredths(KRONER, text);
    }

    /** {@code 80}, {@code 33,33} or {@code 80 %}, in hundredths of a per cent. */
    static @Nullable Long share(String text) {
        return hundredths(SHARE, text);
    }

    private static @Nullable Long hundredths(Pattern form, String text) {
        Matcher said = form.matcher(text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]", ""));
        if (!said.matches()) return null;
        long whole = Long.parseLong(said.group(2));
        @Nullable String decimals = said.group(3);
        long rest = decimals == null ? 0 : Long.parseLong((decimals + "0").substring(0, 2));
        long all = Math.addExact(Math.multiplyExact(whole, ORE), rest);
        return said.group(1).isEmpty() ? all : -all;
    }

    /** {@code 2023-10-31} as it is written, {@code 31.10.2023}; null for what is no day. */
    static @Nullable String writtenDate(String iso) {
        try {
            return LocalDate.parse(iso).format(WRITTEN_DAY);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** {@code 2023-10} as it is written, {@code 10.2023}; null for what is no month. */
    static @Nullable String writtenMonth(String iso) {
        try {
            return YearMonth.parse(iso).format(WRITTEN_MONTH);
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    /**
     * EDTF as it is written in this language. What {@link #vagueDate} would read as something else
     * is left as it is: what was recorded is never said otherwise.
     */
    static String writtenVagueDate(String edtf, String language) {
        String written = vaguely(edtf, language);
        return edtf.equals(vagueDate(written)) ? written : edtf;
    }

    private static String vaguely(String edtf, String language) {
        int at = LANGUAGES.indexOf(language);
        List<String> words = VAGUE.get(at < 0 ? 0 : at);
        if (edtf.equals("unstated")) return words.get(0);
        if (edtf.endsWith("/..")) return words.get(1) + " " + writtenPoint(edtf.replace("/..", ""));
        if (edtf.startsWith("../")) return words.get(2) + " " + writtenPoint(edtf.substring(3));
        if (edtf.endsWith("~")) return words.get(3) + " " + writtenPoint(edtf.replace("~", ""));
        return writtenPoint(edtf);
    }

    private static String writtenPoint(String point) {
        @Nullable String day = writtenDate(point);
        @Nullable String month = day == null ? writtenMonth(point) : day;
        return month == null ? point : month;
    }

    /** In øre; {@code 1 450 000,50}. */
    static String writtenOre(long minor) {
        String kroner = Long.toString(Math.abs(minor / ORE));
        StringBuilder written = new StringBuilder(kroner);
        for (int at = kroner.length() - 3; at > 0; at -= 3) written.insert(at, ' ');
        return sign(minor) + written + decimals(minor);
    }

    /** In hundredths of a per cent; {@code 33,33}. */
    static String writtenShare(long hundredths) {
        return sign(hundredths) + Math.abs(hundredths / ORE) + decimals(hundredths);
    }

    private static String sign(long hundredths) {
        return hundredths < 0 ? "-" : "";
    }

    private static String decimals(long hundredths) {
        long rest = Math.abs(hundredths % ORE);
        return rest == 0 ? "" : (rest < 10 ? ",0" : ",") + rest;
    }

    static @Nullable Long number(String text) {
        String digits = text.replaceAll("[\\s\u00a0]", "");
        return digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : null;
    }
}
