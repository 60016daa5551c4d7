package no.samspor.query.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.CodeLists;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates, amounts and codes in words, each no more certain than it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SayTest {

    private static Say say(String language) {
        try {
            Names nobody =
                    new Names(
                            address -> {
                                throw new AssertionError("nothing is asked: " + address);
                            });
            Codes added =
                    new Codes(
                            list -> new Reading(CompletableFuture.completedFuture(codesOf(list))));
            return new Say(new ScreenConfiguration().messageSource(), language, nobody, added);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One list has a code that we do not ship. */
    private static Json codesOf(String list) {
        if (!list.equals(CodeLists.idOf("decisionKind").toString())) return Json.NOTHING;
        return new Json(
                SamsporJson.mapper()
                        .readTree(
                                """
                                {"item": [{"code": "statement", "nb": "Uttalelse", "nn": "Fråsegn",
                                           "en": "Statement"}]}
                                """));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-31, 31.10.2023",
        "2023-10, oktober 2023",
        "2023, 2023",
        "2025~, ca. 2025",
        "2017-10-31/.., tidligst 31.10.2017",
        "../2017-10-31, senest 31.10.2017",
        "2023-01-01/2024-01-01, mellom 01.01.2023 og 01.01.2024",
        "unstated, ikke oppgitt"
    })
    void says_a_date_as_precisely_as_its_source(String edtf, String words) {
        assertThat(say("nb").date(edtf)).isEqualTo(words);
    }

    @Test
    void says_months_and_bounds_in_the_readers_language() {
        assertThat(say("en").date("2023-10")).isEqualTo("October 2023");
        assertThat(say("nn").date("2017-10-31/..")).isEqualTo("tidlegast 31.10.2017");
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 1\u00a0450\u00a0000\u00a0kr",
        "derived, 1\u00a0450\u00a0000\u00a0kr",
        "approximate, ca. 1\u00a0450\u00a0000\u00a0kr",
        "atLeast, minst 1\u00a0450\u00a0000\u00a0kr",
        "upTo, inntil 1\u00a0450\u00a0000\u00a0kr"
    })
    void says_how_certain_an_amount_is(String certainty, String words) {
        assertThat(say("nb").amount(amount(certainty, 145_000_000))).isEqualTo(words);
    }

    @Test
    void never_says_nought_for_what_is_not_stated() {
        Json unstated = new Json(SamsporJson.mapper().readTree("{\"certainty\": \"unstated\"}"));
        assertThat(say("nb").amount(unstated)).isEqualTo("uoppgitt");
        assertThat(say("nb").amount(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "99, '0,99'", "100, 1", "-1000000, −10\u00a0000", "5, '0,05'"})
    void says_ore_only_where_there_are_any(long minor, String kroner) {
        assertThat(Kroner.text(minor)).isEqualTo(kroner + "\u00a0kr");
    }

    @Test
    void says_an_instant_on_norwegian_clocks() {
        assertThat(say("nb").moment("2026-06-30T22:30:00Z")).isEqualTo("01.07.2026 kl. 00.30");
        assertThat(say("en").moment("2026-11-27T05:39:08Z")).isEqualTo("27.11.2026, 06:39");
    }

    @Test
    void says_codes_roles_and_rules_in_words_and_unknown_ones_as_they_are() {
        assertThat(say("nb").code("decisionKind", "resolution")).isEqualTo("Vedtak");
        assertThat(say("nb").code("decisionKind", "unheardOf")).isEqualTo("unheardOf");
        assertThat(say("nn").code("decisionKind", "statement")).isEqualTo("Fråsegn");
        assertThat(say("nb").code("bodyType", "statement")).isEqualTo("statement");
        assertThat(say("nn").role("RUL")).isEqualTo("Leiar av mottakande eining");
        assertThat(say("nb").title("Enhetsleder")).isEqualTo("Enhetsleder");
        assertThat(say("en").rule("I-02")).startsWith("A correction names");
        assertThat(say("nb").of("state.decision", "annulled")).isEqualTo("Opphevet");
    }

    private static Json amount(String certainty, long minor) {
        return new Json(
                SamsporJson.mapper()
                        .readTree(
                                """
                                {"certainty": "%s", "kr": {"currency": "NOK", "minor": %d}}
                                """
                                        .formatted(certainty, minor)));
    }
}
