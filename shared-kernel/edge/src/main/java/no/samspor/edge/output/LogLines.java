package no.samspor.edge.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.HexFormat;

/**
 * Writes what is logged so that nothing in it can pass for something else: a line that does not
 * begin with {@code " | "} begins an entry of ours; what moves the cursor, colours, or turns the
 * direction of reading is written as its number. The only encoder of every configuration.
 */
public final class LogLines extends PatternLayoutEncoder {

    /** Stands before each further line of an entry, of a stack trace for example. */
    static final String CONTINUED = "\n | ";

    @Override
    public byte[] encode(ILoggingEvent event) {
        return plain(getLayout().doLayout(event)).getBytes(UTF_8);
    }

    static String plain(String entry) {
        int end = entry.length();
        while (end > 0 && isLineEnd(entry.charAt(end - 1))) end--;
        StringBuilder plain = new StringBuilder(entry.length() + 16);
        for (int i = 0; i < end; i++) {
            char c = entry.charAt(i);
            if (c == '\n') plain.append(CONTINUED);
            else if (c == '\t' || (c >= ' ' && c < 0x7f) || isShown(entry, i)) plain.append(c);
            else if (c != '\r') plain.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
        return plain.append('\n').toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Not controls, not what is invisible or turns the direction, no half of a pair. */
    private static boolean isShown(String text, int at) {
        char c = text.charAt(at);
        if (c < 0xa0) return false;
        if (Character.isLowSurrogate(c)) {
            return at > 0
                    && Character.isHighSurrogate(text.charAt(at - 1))
                    && isShown(text, at - 1);
        }
        return switch (Character.getType(text.codePointAt(at))) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
