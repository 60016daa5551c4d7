package no.samspor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No fold passes over an event: a new one in a family must be given a meaning everywhere. */
class EvolveTest {

    private static final Path MAIN = Path.of("src/main/java/no/samspor/command");
    private static final Path PLANTED = Path.of("src/test/java/no/samspor/command/planted");
    private static final Pattern DEFAULT_BRANCH = Pattern.compile("\\bdefault\\s*(->|:)");

    @Test
    void has_no_default_branch() throws IOException {
        assertThat(deciders(MAIN)).isNotEmpty();
        assertThat(careless(MAIN)).as("evolve with a default branch").isEmpty();
    }

    @Test
    void with_a_default_branch_is_found() throws IOException {
        assertThat(careless(PLANTED)).hasSize(1);
    }

    private static List<Path> careless(Path root) throws IOException {
        return deciders(root).stream().filter(EvolveTest::hasDefaultInEvolve).toList();
    }

    private static List<Path> deciders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Decider.java")).toList();
        }
    }

    private static boolean hasDefaultInEvolve(Path file) {
        try {
            String source = Files.readString(file);
            int at = source.indexOf(" evolve(");
            return at >= 0 && DEFAULT_BRANCH.matcher(bodyFrom(source, at)).find();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** What stands between the first brace after {@code at} and the one that closes it. */
    private static String bodyFrom(String source, int at) {
        int open = source.indexOf('{', at);
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            if (source.charAt(i) == '{') depth++;
            if (source.charAt(i) == '}' && --depth == 0) return source.substring(open, i);
        }
        return source.substring(open);
    }
}
