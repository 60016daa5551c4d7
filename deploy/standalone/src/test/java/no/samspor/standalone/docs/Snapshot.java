package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of the repository that is made from the code; {@code ./samspor docs} writes it anew. */
public record Snapshot(Path page) {

    private static final boolean WRITE = "write".equals(System.getProperty("samspor.docs"));

    public static Snapshot of(Path page) {
        return new Snapshot(page);
    }

    /** Fails unless the file says {@code should}; writes it when asked to. */
    public void says(String should) {
        boolean exists = Files.exists(Repository.absolute(page));
        String is = exists ? Repository.text(page) : "";
        if (is.equals(should)) return;
        if (WRITE) {
            Repository.write(page, should);
            return;
        }
        fail(
                "%s no longer says what the code says. Write it anew with ./samspor docs, read the"
                        + " difference, and commit it. It differs first in %s",
                page, firstDifference(is, should));
    }

    private static String firstDifference(String is, String should) {
        List<String> old = is.lines().toList();
        List<String> now = should.lines().toList();
        int line = 0;
        while (line < old.size() && line < now.size() && old.get(line).equals(now.get(line)))
            line++;
        return "line %d:%n  is:     %s%n  should: %s"
                .formatted(line + 1, at(old, line), at(now, line));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
