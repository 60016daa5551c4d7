package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Nested
    class A_code {
        @ParameterizedTest
        @ValueSource(strings = {"a", "A1", "010", "byråd", "hf.styre_1-b", "Ærlig"})
        void is_a_short_word(String value) {
            assertThat(Code.parse(value)).hasToString(value).isEqualTo(new Code(value));
        }

        @Test
        void is_up_to_40_characters() {
            assertThat(Code.parse("x".repeat(40)).value()).hasSize(40);
            refused("x".repeat(41));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "-a", ".a", "_a", "a b", "a/b", "a;b", "a\n"})
        void is_nothing_else(String value) {
            refused(value);
        }

        private static void refused(String value) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Code.parse(value));
        }
    }

    @Nested
    class A_hash {
        @Test
        void is_64_hexadecimal_digits() {
            assertThat(Sha256.parse(HEX)).hasToString(HEX);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "0123456789ABCDEF"})
        void is_nothing_else(String part) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> Sha256.parse(part.repeat(4)));
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Sha256.parse(HEX + "0"));
        }
    }

    @Nested
    class A_root {
        private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

        @Test
        void is_32_bytes_in_the_one_base64_they_have() {
            assertThat(RootHash.parse(ROOT)).hasToString(ROOT);
            assertThat(RootHash.EMPTY.base64()).hasSize(ROOT.length());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "CsUY",
                    ROOT + "A",
                    "A" + ROOT,
                    "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=",
                    "CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=",
                    "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I",
                })
        void is_nothing_else(String text) {
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> RootHash.parse(text));
        }
    }

    @Nested
    class A_document {
        private static final DocumentId ID = DocumentId.parse("doc_00000000000000000000000001");

        @Test
        void has_versions_from_1() {
            assertThat(new Doc(ID, 1, null).version()).isEqualTo(1);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Doc(ID, 0, null));
        }
    }

    @Nested
    class Words_are_said {
        private static final Words WORDS = new Words("ikke", "ikkje", "not");

        @Test
        void in_the_language_asked_for() {
            assertThat(WORDS.in("nn")).isEqualTo("ikkje");
            assertThat(WORDS.in("en")).isEqualTo("not");
            assertThat(WORDS.in("nb")).isEqualTo("ikke");
        }

        @Test
        void in_the_first_language_for_any_other() {
            assertThat(WORDS.in("se")).isEqualTo("ikke");
            assertThat(WORDS.in("")).isEqualTo("ikke");
        }

        @Test
        void in_full_by_what_is_malformed() {
            Malformed malformed = new Malformed(WORDS);
            assertThat(malformed.words()).isSameAs(WORDS);
            assertThat(malformed).hasMessage("not");
        }
    }

    @Nested
    class A_role {
        @ParameterizedTest
        @EnumSource
        void is_read_by_its_code_and_has_a_title(Role role) {
            assertThat(Role.parse(role.toString())).isSameAs(role);
            assertThat(role.title().nb()).isNotBlank();
        }

        @Test
        void has_a_title_of_its_own() {
            assertThat(Arrays.stream(Role.values()).map(Role::title)).doesNotHaveDuplicates();
            assertThat(Role.values()).hasSize(25);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "off", "ADMIN"})
        void that_does_not_exist_is_malformed(String code) {
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> Role.parse(code))
                    .withMessage("'" + code + "' is not a role.");
        }
    }

    @Nested
    class An_access_level {
        private static final Law GROUND = new Law("offentleglova", "§ 14", null);

        @ParameterizedTest
        @EnumSource
        void needs_a_ground_from_exempt_upwards(Access.Level level) {
            assertThat(new Access(level, GROUND, null).ground()).isEqualTo(GROUND);
            if (level == Access.Level.PUBLIC || level == Access.Level.INTERNAL) {
                assertThat(new Access(level, null, null).ground()).isNull();
            } else {
                assertThatExceptionOfType(Malformed.class)
                        .isThrownBy(() -> new Access(level, null, null));
            }
        }
    }

    @Nested
    class A_protected_value {
        private static final PersonId SUBJECT = PersonId.parse("per_00000000000000000000000001");
        private static final OrganisationId KEEPER =
                OrganisationId.parse("org_00000000000000000000000002");

        @Test
        void never_shows_itself() {
            assertThat(new Protected<>(SUBJECT, KEEPER, "hemmelig"))
                    .hasToString("Protected[" + SUBJECT + ", " + KEEPER + "]");
        }

        @Test
        void is_erased_when_its_key_is_gone() {
            assertThat(new Protected<>(SUBJECT, KEEPER, "hemmelig").isErased()).isFalse();
            assertThat(new Protected<String>(SUBJECT, KEEPER, null).isErased()).isTrue();
        }
    }
}
