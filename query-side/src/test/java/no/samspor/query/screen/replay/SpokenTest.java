package no.samspor.query.screen.replay;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.json.SamsporJson;
import no.samspor.query.screen.Screens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A value in words, however it is put together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenTest {

    private static final Spoken SPOKEN = new Spoken(Screens.say("nb"));

    private static String said(String json) {
        return SPOKEN.value("position", "role", SamsporJson.mapper().readTree(json));
    }

    @Test
    void a_paper_within_another_value_is_said_within_it() {
        String said =
                said(
                        """
                        {"text": "Leder arbeidet",
                         "document": {"document": "doc_01M8FBP0BHESFTSKESM62HN7J4", "version": 3}}
                        """);
        assertThat(said).contains("Leder arbeidet").contains("3");
    }

    @Test
    void what_is_there_of_nothing_is_a_dash() {
        assertThat(said("null")).isEqualTo("–");
        assertThat(said("[]")).isEqualTo("–");
    }
}
