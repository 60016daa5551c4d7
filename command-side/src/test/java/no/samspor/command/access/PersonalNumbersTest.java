package no.samspor.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The number is of Skatteetaten's synthetic series (month + 80), and nobody's. */
class PersonalNumbersTest {

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
    }

    private static void refused(String body, String pointer) {
        assertThatThrownBy(() -> PersonalNumbers.refuse(json(body)))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> {
                            Problem problem = thrown.problem();
                            assertThat(problem.reason()).isEqualTo(AccessRefusal.PERSONAL_NUMBER);
                            assertThat(problem.errors())
                                    .extracting(Problem.FieldError::pointer)
                                    .containsExactly(pointer);
                        });
    }

    private static void passes(String body) {
        assertThatCode(() -> PersonalNumbers.refuse(json(body))).doesNotThrowAnyException();
    }

    private static JsonNode json(String body) {
        return SamsporJson.mapper().readTree(body.replace('\'', '"').replace("%s", SYNTHETIC));
    }
}
