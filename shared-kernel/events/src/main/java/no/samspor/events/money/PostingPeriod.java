package no.samspor.events.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Textual;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;

/** An accounting month, {@code 2026-03}. */
public record PostingPeriod(int year, int month) implements Textual, Comparable<PostingPeriod> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

    public PostingPeriod {
        if (month < 1 || month > 12) throw malformed();
    }

    public static PostingPeriod parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) throw malformed();
        return new PostingPeriod(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** The one identity of this month in {@code programme}: nobody can open it twice. */
    public PeriodId idIn(ProgrammeId programme) {
        return new PeriodId(Id.named("period/" + programme + "/" + this));
    }

    public boolean isBefore(PostingPeriod other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(PostingPeriod other) {
        return year == other.year
                ? Integer.compare(month, other.month)
                : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return "%04d-%02d".formatted(year, month);
    }

    private static Malformed malformed() {
        return new Malformed(
                new Words(
                        "En regnskapsperiode skrives som år og måned: 2026-03.",
                        "Ein rekneskapsperiode blir skriven som år og månad: 2026-03.",
                        "An accounting period is written as year and month: 2026-03."));
    }
}
