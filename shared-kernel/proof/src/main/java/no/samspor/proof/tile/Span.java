package no.samspor.proof.tile;

import java.util.regex.Pattern;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/**
 * The {@code width} consecutive hashes or entries from {@code index * 256} on, which one file
 * holds.
 *
 * @param width 256 once the file is full, fewer at the right edge
 */
public record Span(long index, int width) {

    public static final int FULL = 256;

    private static final Pattern PATH =
            Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public Span {
        Rejected.unless(0 <= index && index <= Long.MAX_VALUE / FULL, Reason.NOT_A_TILE);
        Rejected.unless(1 <= width && width <= FULL, Reason.NOT_A_TILE);
    }

    /** The span that holds {@code element} of the {@code count} there are. */
    public static Span of(long element, long count) {
        Rejected.unless(0 <= element && element < count, Reason.OUTSIDE_THE_TREE);
        long index = element / FULL;
        return new Span(index, (int) Math.min(FULL, count - index * FULL));
    }

    /** As in {@code x001/x234/067} for a full one, and {@code x001/x234/067.p/8} for a part. */
    public String path() {
        StringBuilder path = new StringBuilder(digits(index));
        for (long left = index / 1000; left > 0; left /= 1000) {
            path.insert(0, "x" + digits(left) + "/");
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    /** Reads {@link #path()} back, and no other writing of it. */
    public static Span parse(String path) {
        var parts = PATH.matcher(path);
        Rejected.unless(parts.matches(), Reason.NOT_A_TILE);
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        String part = parts.group(2);
        Span span = new Span(index, part == null ? FULL : (int) Strict.number(part));
        Rejected.unless(span.path().equals(path), Reason.NOT_A_TILE);
        return span;
    }

    private static String digits(long number) {
        return Long.toString(1000 + number % 1000).substring(1);
    }
}
