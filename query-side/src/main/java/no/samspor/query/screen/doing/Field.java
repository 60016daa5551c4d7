package no.samspor.query.screen.doing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, as it stands now.
 *
 * @param pointer where it lies in the command, as a JSON Pointer (RFC 6901); also its name
 * @param value as it was typed; several, one a line, where it takes several
 * @param parts of a group
 * @param rows of a list, each a group or a single field
 * @param sought the words that {@code options} were looked for with, empty for none yet; null where
 *     all that can be chosen is among them
 * @param hits how many of the options were found so; what is chosen may be one more
 */
public record Field(
        String pointer,
        Kind kind,
        boolean required,
        String label,
        @Nullable String hint,
        String value,
        List<Option> options,
        List<Field> parts,
        List<Field> rows,
        @Nullable String sought,
        int hits) {

    /** One whose options, if it has any, are all there are. */
    Field(
            String pointer,
            Kind kind,
            boolean required,
            String label,
            @Nullable String hint,
            String value,
            List<Option> options,
            List<Field> parts,
            List<Field> rows) {
        this(pointer, kind, required, label, hint, value, options, parts, rows, null, 0);
    }

    /** How a field is asked for and read. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        /** Texts, one a line. */
        LINES,
        DATE,
        /** A date as vague as its source. */
        VAGUE_DATE,
        MONTH,
        NUMBER,
        KRONER,
        /** A part of a whole, in per cent. */
        SHARE,
        YES_NO,
        CHOICE,
        /** Any of several constants. */
        CHECKS,
        GROUP,
        LIST
    }

    /** One of several values, and what it is called. */
    public record Option(String value, String label) {}

    /** As an HTML id: the summary of errors leads to it. */
    public String id() {
        return "f" + pointer.replace('/', '-');
    }

    public boolean isChosen(String option) {
        return value.lines().anyMatch(option::equals);
    }

    /** Whether it may be folded away until something is said in it. */
    public boolean isFolded() {
        return isGroup() && !required && !pointer.matches(".*/\\d+");
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether anything is said in it. */
    public boolean isFilled() {
        return !value.isBlank()
                || parts.stream().anyMatch(Field::isFilled)
                || rows.stream().anyMatch(Field::isFilled);
    }

    /** Whether there is more to choose among than can be shown, so that one looks for it. */
    public boolean isSought() {
        return sought != null;
    }

    /** What is said, as it is called. */
    public String says() {
        if (kind == Kind.SHARE && !value.isBlank()) {
            return value.strip().replace("%", "").strip() + "\u00a0%";
        }
        if (options.isEmpty()) return value;
        return String.join(
                ", ",
                options.stream()
                        .filter(each -> isChosen(each.value()))
                        .map(Option::label)
                        .toList());
    }
}
