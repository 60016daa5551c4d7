package no.samspor.standalone.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.standalone.docs.Repository;

/** A Markdown document: its titles, its links, what can be linked to in it. */
record Document(Path file, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    /** A link as it is written: a path, an anchor, or both. */
    record Link(String path, String anchor) {}

    static Document of(Path file) {
        return new Document(file, withoutCode(Repository.text(file)));
    }

    static Document of(Path file, String text) {
        return new Document(file, withoutCode(text));
    }

    private static List<String> withoutCode(String text) {
        List<String> kept = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("```")) code = !code;
            else if (!code) kept.add(line.replaceAll("`[^`]*`(?!])", "``"));
        }
        return kept;
    }

    List<String> titles() {
        return lines.stream().filter(line -> line.startsWith("# ")).toList();
    }

    /** Those that lead to this repository. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (String line : lines) {
            Matcher each = LINK.matcher(line);
            while (each.find()) {
                String target = each.group(1);
                if (target.matches("[a-z]+:.*")) continue;
                int at = target.indexOf('#');
                links.add(
                        at < 0
                                ? new Link(target, "")
                                : new Link(target.substring(0, at), target.substring(at + 1)));
            }
        }
        return links;
    }

    Path resolve(Link link) {
        if (link.path().isEmpty()) return file;
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        return folder.resolve(link.path()).normalize();
    }

    /** As the usual renderers make them of headings, and those that are written out. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                anchors.add(
                        heading.group(2)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'));
            }
            Matcher written = ANCHOR.matcher(line);
            while (written.find()) anchors.add(written.group(1));
        }
        return anchors;
    }
}
