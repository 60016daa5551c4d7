package no.samspor.query.screen.picture.ink;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The attributes of one element; a colour is a class for the page, and itself for paper. */
final class Attributes {

    private final Map<String, String> values = new LinkedHashMap<>();

    Attributes set(String name, String value) {
        values.put(name, value);
        return this;
    }

    Attributes set(String name, double value) {
        return set(name, number(value));
    }

    Attributes fill(Ink ink) {
        return colour("fill", "pic-f-", ink);
    }

    Attributes stroke(Ink ink) {
        return colour("stroke", "pic-s-", ink);
    }

    Attributes stop(Ink ink) {
        return colour("stop-color", "pic-c-", ink);
    }

    private Attributes colour(String attribute, String prefix, Ink ink) {
        values.merge("class", prefix + ink.key(), (before, more) -> before + " " + more);
        return set(attribute, ink.light());
    }

    /** At most two decimals, so that drawings of one model are one text. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceAll("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(each < ' ' && each != '\n' && each != '\t' ? ' ' : each);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (name, value) ->
                        text.append(' ')
                                .append(name)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"'));
        return text.toString();
    }
}
