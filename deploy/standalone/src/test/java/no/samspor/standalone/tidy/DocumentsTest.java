package no.samspor.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The documents: they can be read from the front page on, and nothing in them leads nowhere. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final int FIRST_SCREEN_LINES = 45;
    private static final int ADR_LINES_MAX = 60;
    private static final int GUIDE_LINES_MAX = 150;

    private static final List<Document> ALL =
            Repository.files().stream()
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Document::of)
                    .toList();

    @Test
    void have_one_title_each() {
        for (Document each : ALL) {
            assertThat(each.titles()).as("titles (# …) of %s", each.file()).hasSize(1);
        }
    }

    @Test
    void lead_nowhere_that_is_not_there() {
        List<String> dead = new ArrayList<>();
        Map<Path, Set<String>> anchors = new HashMap<>();
        for (Document each : ALL) {
            for (Document.Link link : each.links()) {
                Path target = each.resolve(link);
                if (!Files.exists(Repository.absolute(target))) {
                    dead.add(each.file() + " → " + target);
                } else if (!link.anchor().isEmpty() && target.toString().endsWith(".md")) {
                    Set<String> known =
                            anchors.computeIfAbsent(target, file -> Document.of(file).anchors());
                    if (!known.contains(link.anchor())) {
                        dead.add(each.file() + " → " + target + "#" + link.anchor());
                    }
                }
            }
        }
        assertThat(dead).as("dead links: correct them, or write what they promise").isEmpty();
    }

    @Test
    void can_all_be_reached_from_the_front_page() {
        Set<Path> reached = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(README));
        while (!open.isEmpty()) {
            Path file = open.remove();
            boolean page = file.toString().endsWith(".md");
            if (!page || !Files.exists(Repository.absolute(file)) || !reached.add(file)) continue;
            Document document = Document.of(file);
            document.links().forEach(link -> open.add(document.resolve(link)));
        }
        assertThat(ALL.stream().map(Document::file).filter(file -> !reached.contains(file)))
                .as("documents that nothing links to: link them, or delete them")
                .isEmpty();
    }

    @Test
    void say_first_how_to_run_and_how_to_test() {
        String screen =
                String.join(
                        "\n", Repository.text(README).lines().limit(FIRST_SCREEN_LINES).toList());
        assertThat(screen).contains("./samspor run", "./samspor test");
    }

    @Test
    void about_a_decision_are_short_and_titled_with_a_law() {
        for (Document each : ALL) {
            if (!each.file().startsWith(Path.of("docs", "adr"))) continue;
            assertThat(each.file().getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
            assertThat(each.titles().getFirst()).as("a sentence").matches("# [A-Z].* .*\\.");
            assertThat(length(each.file()))
                    .as(each.file().toString())
                    .isLessThanOrEqualTo(ADR_LINES_MAX);
        }
    }

    @Test
    void that_guide_are_short() {
        for (String guide : List.of("ARCHITECTURE.md", "STYLE.md")) {
            Path file = Path.of("docs", guide);
            assertThat(length(file)).as(guide).isLessThanOrEqualTo(GUIDE_LINES_MAX);
        }
    }

    private static int length(Path file) {
        return (int) Repository.text(file).lines().count();
    }

    /** The checks themselves. */
    @Nested
    class Checks {
        private final Document page =
                Document.of(
                        Path.of("docs/page.md"),
                        "# One\n\n# Two\n[there](../README.md#x) [web](https://a.no)\n"
                                + "```\n# code\n[no](no.md)\n```\n<a id=\"here\"></a>\n## A b-c\n");

        @Test
        void see_a_second_title_but_not_code() {
            assertThat(page.titles()).containsExactly("# One", "# Two");
        }

        @Test
        void see_links_of_this_repository() {
            assertThat(page.links()).containsExactly(new Document.Link("../README.md", "x"));
            assertThat(page.resolve(page.links().getFirst())).isEqualTo(README);
        }

        @Test
        void know_both_kinds_of_anchor() {
            assertThat(page.anchors()).contains("here", "a-b-c", "one");
        }
    }
}
