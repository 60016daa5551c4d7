package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.junit.jupiter.api.Test;

class KnownTest {

    private static final BodyId BODY = BodyId.parse("bod_00000000000000000000000001");
    private static final BodyId OTHER = BodyId.parse("bod_00000000000000000000000002");

    @Test
    void tells_what_was_consulted() {
        Known known = Known.nothing().and(String.class, BODY, "active").and(Long.class, BODY, 7L);
        assertThat(known.about(String.class, BODY)).isEqualTo("active");
        assertThat(known.about(Long.class, BODY)).isEqualTo(7L);
    }

    @Test
    void tells_that_a_consulted_thing_does_not_exist() {
        assertThat(Known.nothing().and(String.class, BODY, null).about(String.class, BODY))
                .isNull();
    }

    @Test
    void knows_nothing_of_no_identity() {
        assertThat(Known.nothing().about(String.class, null)).isNull();
    }

    @Test
    void does_not_answer_what_was_never_consulted() {
        Known known = Known.nothing().and(String.class, BODY, "active");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> known.about(String.class, OTHER))
                .withMessage("decided on String of " + OTHER + ", never consulted");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> known.about(Integer.class, BODY));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                known.about(
                                        String.class,
                                        DecisionId.parse(BODY.text().replace("bod", "dec"))));
    }

    @Test
    void is_not_changed_by_what_is_added_to_a_copy() {
        Known before = Known.nothing();
        before.and(String.class, BODY, "active");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> before.about(String.class, BODY));
    }
}
