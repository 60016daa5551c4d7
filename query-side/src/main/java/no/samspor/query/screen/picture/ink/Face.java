package no.samspor.query.screen.picture.ink;

import java.text.Normalizer;
import java.util.Map;

/**
 * How wide text is in the typeface of the pages (Inter), so that nothing that is drawn is cut or
 * laid over something else. An accent costs nothing; a letter that is not known counts as wide.
 *
 * @param size in units of the drawing
 * @param strong half bold
 */
public record Face(double size, boolean strong) {

    /** How much wider than measured text may come out: kerning, rounding. */
    private static final double SLACK = 1.02;

    private static final double PER_MILLE = 1000;
    private static final int UNKNOWN = 1000;
    private static final char FIRST = ' ';

    /** Per mille of the size, from space to tilde. */
    private static final int[] REGULAR = {
        281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631,
        407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690,
        654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644,
        642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571,
        612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327,
        591, 562, 818, 546, 562, 552, 426, 333, 426, 662
    };

    private static final int[] STRONG = {
        252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660,
        423, 623, 636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728,
        659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652,
        650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583,
        624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353,
        612, 587, 839, 569, 588, 566, 455, 359, 455, 673
    };

    /** The wider of both weights, of letters that have no plainer one under them. */
    private static final Map<Character, Integer> OTHERS =
            Map.ofEntries(
                    Map.entry('Æ', 1013),
                    Map.entry('æ', 917),
                    Map.entry('Ø', 769),
                    Map.entry('ø', 609),
                    Map.entry('Ð', 751),
                    Map.entry('ð', 594),
                    Map.entry('Đ', 751),
                    Map.entry('đ', 624),
                    Map.entry('Ŋ', 759),
                    Map.entry('ŋ', 612),
                    Map.entry('Ŧ', 660),
                    Map.entry('ŧ', 353),
                    Map.entry('ß', 644),
                    Map.entry('«', 634),
                    Map.entry('»', 634),
                    Map.entry('–', 500),
                    Map.entry('—', 1000),
                    Map.entry('…', 956),
                    Map.entry('·', 319),
                    Map.entry('×', 673),
                    Map.entry('−', 673),
                    Map.entry('’', 294),
                    Map.entry('“', 507),
                    Map.entry('”', 501),
                    Map.entry('•', 562),
                    Map.entry('§', 568),
                    Map.entry('°', 458),
                    Map.entry('½', 870),
                    Map.entry('\u00a0', 281));

    public static Face plain(double size) {
        return new Face(size, false);
    }

    public static Face strong(double size) {
        return new Face(size, true);
    }

    /** The width of one line. */
    public double width(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) sum += width(text.charAt(i));
        return sum * size / PER_MILLE * SLACK;
    }

    private int width(char letter) {
        int[] known = strong ? STRONG : REGULAR;
        int at = letter - FIRST;
        if (at >= 0 && at < known.length) return known[at];
        Integer other = OTHERS.get(letter);
        if (other != null) return other;
        String plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return plain.charAt(0) == letter ? UNKNOWN : width(plain.charAt(0));
    }

    /** From one line to the next. */
    public double lineHeight() {
        return size * 1.35;
    }

    /** From the middle of a line down to where its letters stand. */
    public double baseline() {
        return size * 0.36;
    }
}
