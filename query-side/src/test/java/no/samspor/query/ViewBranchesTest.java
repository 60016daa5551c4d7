package no.samspor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No view passes over an event: a new one in a family must be given a meaning everywhere. */
class ViewBranchesTest {

    private static final Path MAIN = Path.of("src/main/java/no/samspor/query");
    private static final Path PLANTED = Path.of("src/test/java/no/samspor/query/planted");
    private static final Pattern DEFAULT_BRANCH = Pattern.compile("\\bdefault\\s*(->|:)");

    @Test
    void are_all_named() throws IOException {
        assertThat(views(MAIN)).isNotEmpty();
        assertThat(careless(MAIN)).as("views with a default branch").isEmpty();
    }

    @Test
    void left_to_a_default_are_found() throws IOException {
        assertThat(careless(PLANTED)).hasSize(1);
    }

    private static List<Path> careless(Path root) throws IOException {
        return views(root).stream().filter(ViewBranchesTest::hasDefault).toList();
    }

    private static List<Path> views(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("View.java")).toList();
        }
    }

    private static boolean hasDefault(Path file) {
        try {
            return DEFAULT_BRANCH.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
