package no.samspor.query.screen.picture.ink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    private static final Face FACE = Face.plain(10);

    @Test
    void keeps_a_section_with_its_sign() {
        assertThat(Wrapped.of("Kommuneloven § 5-3", FACE, 80, 3).lines())
                .containsExactly("Kommuneloven", "§\u00a05-3");
    }

    @Test
    void breaks_a_word_that_is_wider_than_the_line_but_leaves_no_letter_alone() {
        Wrapped text = Wrapped.of("Kommunedirektøren", FACE, 86, 3);
        assertThat(text.lines()).hasSize(2).first().asString().endsWith("-");
        assertThat(text.lines().getLast()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(text.width()).isLessThanOrEqualTo(86);
    }

    @Test
    void ends_what_does_not_fit_with_an_ellipsis_and_still_knows_the_whole() {
        Wrapped text = Wrapped.of("Sammen om framtidens helsetjenester", FACE, 60, 2);
        assertThat(text.lines()).hasSize(2).last().asString().endsWith("…");
        assertThat(text.cut()).isTrue();
        assertThat(text.whole()).isEqualTo("Sammen om framtidens helsetjenester");
    }

    @Test
    void counts_an_accent_as_its_letter_and_an_unknown_one_as_wide() {
        assertThat(FACE.width("á")).isEqualTo(FACE.width("a"));
        assertThat(FACE.width("漢")).isGreaterThan(FACE.width("W"));
    }
}
