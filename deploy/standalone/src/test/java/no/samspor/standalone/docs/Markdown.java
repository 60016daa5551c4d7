package no.samspor.standalone.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.kernel.Refusal;

/** A page in the making, with links relative to where it will lie. */
final class Markdown {

    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param page where the page lies, from the root
     */
    Markdown(Path page) {
        Path parent = page.getParent();
        this.folder = parent == null ? Path.of("") : parent;
    }

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown empty() {
        return line("");
    }

    Markdown row(String... cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    Markdown head(String... cells) {
        row(cells);
        return line("|" + "---|".repeat(cells.length));
    }

    String link(String label, Path target) {
        return link(label, target, "");
    }

    String link(String label, Path target, String anchor) {
        return "["
                + label
                + "]("
                + folder.relativize(target).toString().replace('\\', '/')
                + anchor
                + ")";
    }

    /** {@code [MandateDecider](…)}; the bare name of a class that has no source here. */
    String link(Class<?> type) {
        return Repository.sourceOf(type.getName())
                .map(source -> link(type.getSimpleName(), source))
                .orElse("`" + type.getSimpleName() + "`");
    }

    String link(Refusal reason) {
        return link("`" + reason.code() + "`", Page.REFUSALS.path(), "#" + anchor(reason));
    }

    /** As in a problem's {@code type}. */
    static String anchor(Refusal reason) {
        return reason.code().replace('/', '-');
    }

    /** {@code ApproveMandate} is said «Approve mandate». */
    static String spoken(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String joined(Stream<String> parts) {
        List<String> all = parts.filter(each -> !each.isEmpty()).toList();
        return all.isEmpty() ? "–" : all.stream().collect(Collectors.joining(", "));
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
