package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents claim of the code is made from the code; {@code ./samspor docs} writes it. */
class GeneratedDocsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("samspor.docs"));

    @ParameterizedTest
    @EnumSource
    void page_says_what_the_code_says(Page page) {
        compare(page.path(), page.text());
    }

    @ParameterizedTest
    @EnumSource
    void insert_says_what_the_code_says(Insert insert) {
        compare(insert.path(), insert.text());
    }

    @Test
    void every_refusal_has_an_anchor_of_its_own() {
        Set<String> anchors = new HashSet<>();
        for (Class<?> catalogue : Code.refusals()) {
            for (Refusal reason : Code.reasons(catalogue)) {
                assertThat(anchors.add(Markdown.anchor(reason))).as(reason.code()).isTrue();
            }
        }
    }

    @Test
    void every_command_can_be_asked_and_leads_to_something() {
        for (Feature feature : Code.features()) {
            for (Class<?> command : feature.commands()) {
                assertThat(
                                feature.addressOf(command).isPresent()
                                        || feature.reactionTo(command).isPresent())
                        .as("%s has an address, or a reaction that asks it", command)
                        .isTrue();
                assertThat(Outcomes.of(feature, command).events())
                        .as("what %s leads to", command)
                        .isNotEmpty();
            }
        }
    }

    private static void compare(Path page, String should) {
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
