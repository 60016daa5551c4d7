package no.samspor.edge;

import org.jspecify.annotations.Nullable;

/**
 * What Spring's firewall lets pass as the name and the value of a header, by its own rule: assigned
 * characters that are no control characters. It asks a regular expression, of each at each look.
 */
final class Headers {

    private Headers() {}

    static boolean isName(String name) {
        return isPlain(name, false);
    }

    static boolean isValue(@Nullable String value) {
        return value == null || isPlain(value, true);
    }

    private static boolean isPlain(String text, boolean tabToo) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7f) || (tabToo && c == '\t')) continue;
            if (c < 0x80 || !isAssigned(text.codePointAt(i))) return false;
            if (Character.isHighSurrogate(c)) i++;
        }
        return true;
    }

    private static boolean isAssigned(int character) {
        int type = Character.getType(character);
        return type != Character.UNASSIGNED && type != Character.CONTROL;
    }
}
