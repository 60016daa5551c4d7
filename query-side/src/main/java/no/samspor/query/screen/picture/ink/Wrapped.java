package no.samspor.query.screen.picture.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Text set in lines of a width. What does not fit ends with an ellipsis; whoever draws it then
 * tells the whole beside.
 *
 * @param whole the text as it was given
 * @param cut whether anything is left out
 */
public record Wrapped(List<String> lines, String whole, boolean cut, Face face) {

    private static final String ELLIPSIS = "…";
    private static final String HYPHEN = "-";
    private static final int CARRIED_MIN = 3;

    /**
     * @param width what no line goes beyond
     * @param linesMax 1 or more
     */
    public static Wrapped of(String text, Face face, double width, int linesMax) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("[ \\t\\n]+", " ").replace("§ ", "§\u00a0");
        while (!rest.isEmpty() && lines.size() < linesMax - 1) {
            int end = fitting(rest, face, width);
            boolean inside = end < rest.length() && isLetter(rest, end - 1) && isLetter(rest, end);
            lines.add(rest.substring(0, end).strip() + (inside ? HYPHEN : ""));
            rest = rest.substring(end).strip();
        }
        boolean cut = face.width(rest) > width;
        if (cut) rest = shortened(rest, face, width);
        if (!rest.isEmpty()) lines.add(rest);
        return new Wrapped(List.copyOf(lines), text, cut, face);
    }

    public double width() {
        return lines.stream().mapToDouble(face::width).max().orElse(0);
    }

    public double height() {
        return lines.size() * face.lineHeight();
    }

    /** Where the first line ends: after a word, or inside one that is wider than the line. */
    private static int fitting(String text, Face face, double width) {
        if (face.width(text) <= width) return text.length();
        int end = 0;
        int word = 0;
        for (int at = 1; at < text.length() && face.width(text.substring(0, at)) <= width; at++) {
            if (isBreak(text, at)) word = at;
            if (face.width(text.substring(0, at) + HYPHEN) <= width) end = at;
        }
        return Math.max(1, word > 0 ? word : inside(text, end));
    }

    /** Whether a line may end before {@code at}: at a space, and after a hyphen between letters. */
    private static boolean isBreak(String text, int at) {
        char last = text.charAt(at - 1);
        boolean hyphen = last == '-' || last == '/';
        return text.charAt(at) == ' ' || (hyphen && Character.isLetter(text.charAt(at)));
    }

    /** Three letters at least go over to the next line. */
    private static int inside(String text, int end) {
        int space = text.indexOf(' ', end);
        int last = (space < 0 ? text.length() : space) - CARRIED_MIN;
        return last < CARRIED_MIN ? end : Math.min(end, last);
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static String shortened(String text, Face face, double width) {
        int end = text.length();
        while (end > 0 && face.width(text.substring(0, end).strip() + ELLIPSIS) > width) end--;
        return text.substring(0, end).strip() + ELLIPSIS;
    }
}
