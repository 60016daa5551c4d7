package no.samspor.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The number is of Skatteetaten's synthetic series (month + 80), and nobody's. */
class TextsTest {

    private static final String SYNTHETIC = "15869000016";

    @Nested
    class A_national_identity_number_I_41 {
        @Test
        void is_refused_wherever_in_the_body_it_stands() {
            refused("{'title':'Gjelder %s'}", "/title");
            refused("{'files':['a.pdf','fnr_%s.pdf']}", "/files/1");
            refused("{'basis':{'quote':{'nb':'%s'}}}", "/basis/quote/nb");
        }

        @Test
        void is_not_seen_in_other_numbers() {
            passes("{'title':'Sak 31/26, org.nr. 123456785','kr':15869000016}");
            passes("{'textHash':'9f%sc0'}");
        }

        @Test
        void is_refused_as_a_name_too() {
            refused("{'dims':{'%s':'x'}}", "/dims");
        }

        @Test
        void is_refused_as_a_key_which_is_stored_too() {
            assertThatThrownBy(() -> Texts.refuseKey("sak-" + SYNTHETIC))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.reason())
                                            .isEqualTo(AccessRefusal.PERSONAL_NUMBER));
            assertThatCode(() -> Texts.refuseKey("0198c7a2-5d31-7000-8000-123456785000"))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Characters_that_are_none {
        @Test
        void are_refused_wherever_they_stand() {
            notText("{'title':'a\\u0000b'}", "/title");
            notText("{'list':['ok','a\\ud800']}", "/list/1");
            notText("{'list':['\\udc00a']}", "/list/0");
            notText("{'list':['\\ud800\\ud800\\udc00']}", "/list/0");
        }

        @Test
        void are_not_seen_in_what_is_rare() {
            passes("{'title':'\\ud83d\\ude80 \\u202e \\u200b a\\u0301 \\t\\n'}");
        }

        private void notText(String body, String pointer) {
            refused(EdgeRefusal.BAD_FIELD, body, pointer);
        }
    }

    private static void refused(String body, String pointer) {
        refused(AccessRefusal.PERSONAL_NUMBER, body, pointer);
    }

    private static void refused(Refusal reason, String body, String pointer) {
        assertThatThrownBy(() -> Texts.refuse(json(body)))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> {
                            Problem problem = thrown.problem();
                            assertThat(problem.reason()).isEqualTo(reason);
                            assertThat(problem.errors())
                                    .extracting(Problem.FieldError::pointer)
                                    .containsExactly(pointer);
                        });
    }

    private static void passes(String body) {
        assertThatCode(() -> Texts.refuse(json(body))).doesNotThrowAnyException();
    }

    private static JsonNode json(String body) {
        return SamsporJson.mapper().readTree(body.replace('\'', '"').replace("%s", SYNTHETIC));
    }
}
