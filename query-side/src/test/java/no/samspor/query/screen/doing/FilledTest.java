package no.samspor.query.screen.doing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was typed stays where it was typed, also when rows come and go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilledTest {

    private static Filled remarks() {
        return Filled.of(
                Map.of(
                        "rows:/remarks", new String[] {"3"},
                        "/remarks/0/text", new String[] {"en"},
                        "/remarks/1/text", new String[] {"to"},
                        "/remarks/2/text", new String[] {"tre"},
                        "/remarksElsewhere", new String[] {"blir"},
                        "key", new String[] {"no field"}));
    }

    @Test
    void a_row_that_is_taken_away_lets_the_next_ones_move_up() {
        Filled filled = remarks();
        filled.removeRow("/remarks/1");
        assertThat(filled.rows("/remarks")).isEqualTo(2);
        assertThat(filled.at("/remarks/0/text")).isEqualTo("en");
        assertThat(filled.at("/remarks/1/text")).isEqualTo("tre");
        assertThat(filled.at("/remarks/2/text")).isEmpty();
        assertThat(filled.at("/remarksElsewhere")).isEqualTo("blir");
    }

    @Test
    void what_a_choice_was_looked_for_with_moves_with_its_row() {
        Filled filled =
                Filled.of(
                        Map.of(
                                "rows:/papers", new String[] {"2"},
                                "/papers/1/document", new String[] {"doc_1"},
                                "find:/papers/1/document", new String[] {" plan "}));
        assertThat(filled.sought("/papers/1/document")).isEqualTo("plan");
        filled.removeRow("/papers/0");
        assertThat(filled.sought("/papers/0/document")).isEqualTo("plan");
        assertThat(filled.at("/papers/0/document")).isEqualTo("doc_1");
    }

    @Test
    void a_row_is_added_at_the_end_up_to_a_bound() {
        Filled filled = remarks();
        for (int i = 0; i < 100; i++) filled.addRow("/remarks");
        assertThat(filled.rows("/remarks")).isEqualTo(50);
        assertThat(filled.at("/remarks/2/text")).isEqualTo("tre");
    }

    @Test
    void what_is_no_field_is_not_carried_on() {
        assertThat(remarks().all()).doesNotContainKey("key");
    }

    @Test
    void several_choices_are_lines() {
        Filled filled = Filled.of(Map.of("/roles", new String[] {"owner", "host"}));
        assertThat(filled.at("/roles").lines()).containsExactly("owner", "host");
    }
}
