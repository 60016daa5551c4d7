package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import no.samspor.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents claim of the code is made from the code; {@code ./samspor docs} writes it. */
class GeneratedDocsTest {

    @ParameterizedTest
    @EnumSource
    void page_says_what_the_code_says(Page page) {
        Snapshot.of(page.path()).says(page.text());
    }

    @ParameterizedTest
    @EnumSource
    void insert_says_what_the_code_says(Insert insert) {
        Snapshot.of(insert.path()).says(insert.text());
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
}
