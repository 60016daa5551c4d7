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
        List<Field> rows) {

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

    /** What is said, as it is called. */
    public String says() {
        if (options.isEmpty()) return value;
        return String.join(
                ", ",
                options.stream()
                        .filter(each -> isChosen(each.value()))
                        .map(Option::label)
                        .toList());
    }
}
