package no.samspor.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.kernel.Access;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Nok;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Period;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class SamsporJsonTest {

    private static final JsonMapper JSON = SamsporJson.mapper();

    record Plain(String name, int count, @Nullable String note, List<String> tags) {}

    record Values(
            MandateId mandate,
            Id any,
            Sha256 hash,
            UncertainDate date,
            Code code,
            Role role,
            Invariant rule,
            Access.Level level,
            LocalDate day,
            Instant time,
            UUID uuid) {}

    record Collections(
            Set<Invariant> rules, Map<MandateId, Role> roles, Map<Role, List<String>> names) {}

    record Money(Nok kr, Amount amount, @Nullable Period period) {}

    record Secret(Protected<Plain> secret) {}

    record Boxed(Boolean yes, Long number, @Nullable Integer maybe) {}

    record Asking(String name) {
        public boolean isLong() {
            return name.length() > 10;
        }

        public String getUpper() {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
    }

    record Wrapper<T>(T inside, @Nullable T other) {}

    @Nested
    class A_component {

        @Test
        void that_is_required_must_be_there() {
            refused(Plain.class, "{'count':1,'tags':[]}", "name");
            refused(Plain.class, "{'name':'a','tags':[]}", "count");
            refused(Plain.class, "{'name':null,'count':1}", "name");
            refused(Plain.class, "{'name':'a','count':null}", "count");
            refused(Boxed.class, "{'yes':true}", "number");
        }

        @Test
        void that_is_nullable_may_be_missing_or_null_and_is_not_written() {
            assertThat(read(Plain.class, "{'name':'a','count':1}"))
                    .isEqualTo(new Plain("a", 1, null, List.of()));
            assertThat(read(Plain.class, "{'name':'a','count':1,'note':null,'tags':null}"))
                    .isEqualTo(new Plain("a", 1, null, List.of()));
            assertThat(written(new Plain("a", 1, null, List.of("x"))))
                    .isEqualTo("{'name':'a','count':1,'tags':['x']}");
        }

        @Test
        void that_is_a_collection_is_empty_when_missing() {
            assertThat(read(Collections.class, "{}"))
                    .isEqualTo(new Collections(Set.of(), Map.of(), Map.of()));
            assertThat(read(Collections.class, "{'rules':null,'roles':null,'names':null}"))
                    .isEqualTo(new Collections(Set.of(), Map.of(), Map.of()));
        }

        @Test
        void that_is_no_text_is_not_an_empty_one_either() {
            for (String text : List.of("''", "' '", "'\\t'", "'true'", "'7'")) {
                refused(Boxed.class, "{'yes':" + text + ",'number':1}", "yes");
                refused(Boxed.class, "{'yes':true,'number':" + text + "}", "number");
                refused(Boxed.class, "{'yes':true,'number':1,'maybe':" + text + "}", "maybe");
                refused(Plain.class, "{'name':'a','count':" + text + "}", "count");
            }
        }

        @Test
        void that_is_not_known_is_refused() {
            refused(Plain.class, "{'name':'a','count':1,'nme':'b'}", "nme");
        }

        @Test
        void said_twice_is_refused() {
            refused(Plain.class, "{'name':'a','name':'b','count':1}", "name");
        }

        @Test
        void of_a_generic_record_keeps_its_rules() {
            refused(Wrapper.class, "{'other':1}", "inside");
            assertThat(read(Wrapper.class, "{'inside':1}")).isEqualTo(new Wrapper<>(1, null));
        }

        @Test
        void is_all_that_is_written_of_a_record() {
            assertThat(written(new Asking("Ola"))).isEqualTo("{'name':'Ola'}");
        }
    }

    @Nested
    class A_list {

        @Test
        void holds_no_nothing() {
            refused(Plain.class, "{'name':'a','count':1,'tags':['x',null]}", "null");
        }

        @Test
        void cannot_be_changed_after_it_was_read() {
            Plain read = read(Plain.class, "{'name':'a','count':1,'tags':['x']}");
            assertThatThrownBy(() -> read.tags().add("y"))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class A_value {

        @Test
        void is_written_as_its_one_text_and_read_back() {
            Values values =
                    new Values(
                            new MandateId(Id.named("m")),
                            new PersonId(Id.named("p")),
                            new Sha256("ab".repeat(32)),
                            UncertainDate.parse("2023-10"),
                            new Code("steering"),
                            Role.OFF,
                            Invariant.values()[0],
                            Access.Level.BID_SECRET,
                            LocalDate.of(2026, 3, 1),
                            Instant.parse("2026-03-01T10:00:00Z"),
                            Id.named("u"));
            String text = written(values);
            assertThat(text)
                    .contains("'mandate':'" + values.mandate() + "'")
                    .contains("'any':'per_")
                    .contains("'date':'2023-10'")
                    .contains("'code':'steering'")
                    .contains("'role':'OFF'")
                    .contains("'level':'bidSecret'")
                    .contains("'day':'2026-03-01'")
                    .contains("'time':'2026-03-01T10:00:00Z'");
            assertThat(read(Values.class, text)).isEqualTo(values);
        }

        @Test
        void may_be_the_key_of_a_map() {
            Collections some =
                    new Collections(
                            Set.of(Invariant.values()[0], Invariant.values()[1]),
                            Map.of(new MandateId(Id.named("m")), Role.CHR),
                            Map.of(Role.SEC, List.of("a")));
            assertThat(read(Collections.class, written(some))).isEqualTo(some);
            assertThat(written(some)).contains("'roles':{'man_").contains("'names':{'SEC'");
        }

        @Test
        void of_another_kind_is_refused_with_what_is_wrong() {
            String person = new PersonId(Id.named("p")).toString();
            String body = "{'mandate':'" + person + "'}";
            assertThatThrownBy(() -> read(Values.class, body))
                    .isInstanceOf(JacksonException.class)
                    .hasRootCauseInstanceOf(Malformed.class);
        }

        @Test
        void that_its_constructor_refuses_keeps_the_reason() {
            assertThatThrownBy(
                            () ->
                                    read(
                                            Money.class,
                                            "{'kr':{'currency':'NOK','minor':1},"
                                                    + "'amount':{'certainty':'exact'}}"))
                    .isInstanceOf(JacksonException.class)
                    .hasRootCauseInstanceOf(Malformed.class);
            assertThatThrownBy(() -> read(OrgNumber.class, "'123'"))
                    .isInstanceOf(JacksonException.class)
                    .hasRootCauseInstanceOf(Malformed.class);
        }

        @Test
        void must_be_a_text_where_a_text_is_asked() {
            refused(Plain.class, "{'name':1,'count':1}", "name");
            refused(Code.class, "{}", "Code");
            refused(Code.class, "12", "Code");
            refused(Access.Level.class, "0", "Level");
            refused(Access.Level.class, "'BID_SECRET'", "Level");
            refused(Access.Level.class, "''", "Level");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'+5874898-01-01'",
                    "'-0001-01-01'",
                    "'0000-01-01'",
                    "'10000-01-01'",
                    "'2026-02-30'",
                    "'2026-03-01T00:00:00Z'",
                    "'2026-3-1'",
                    "''"
                })
        void that_is_no_day_of_the_years_1_to_9999_is_refused(String day) {
            assertThatThrownBy(() -> read(LocalDate.class, day))
                    .isInstanceOf(JacksonException.class)
                    .hasRootCauseInstanceOf(Malformed.class);
        }

        @Test
        void of_a_day_is_a_text() {
            assertThat(read(LocalDate.class, "'0001-01-01'")).isEqualTo("0001-01-01");
            assertThat(read(LocalDate.class, "'9999-12-31'")).isEqualTo("9999-12-31");
            refused(LocalDate.class, "[2026,3,1]", "LocalDate");
            refused(LocalDate.class, "20000", "LocalDate");
        }

        @Test
        void must_be_a_whole_number_where_one_is_asked() {
            refused(Plain.class, "{'name':'a','count':1.5}", "count");
            refused(Plain.class, "{'name':'a','count':'1'}", "count");
            refused(Plain.class, "{'name':'a','count':true}", "count");
            refused(Plain.class, "{'name':'a','count':''}", "count");
            refused(Boxed.class, "{'yes':'true','number':1}", "yes");
            refused(Boxed.class, "{'yes':1,'number':1}", "yes");
            refused(Boxed.class, "{'yes':true,'number':1.0}", "number");
        }
    }

    @Nested
    class Money_is_written {

        @Test
        void with_its_currency_and_in_minor_units() {
            Money money = new Money(Nok.kroner(12), Amount.exact(Nok.kroner(5)), null);
            assertThat(written(money))
                    .isEqualTo(
                            "{'kr':{'currency':'NOK','minor':1200},'amount':{'certainty':'exact',"
                                    + "'kr':{'currency':'NOK','minor':500}}}");
            assertThat(read(Money.class, written(money))).isEqualTo(money);
        }

        @Test
        void never_without_its_currency_or_in_another() {
            refused(Nok.class, "{'minor':1200}", "currency");
            refused(Nok.class, "{'currency':'EUR','minor':1200}", "only NOK");
            refused(Nok.class, "1200", "");
        }
    }

    @Test
    void a_protected_value_is_read_as_its_own_type() {
        Secret secret =
                new Secret(
                        new Protected<>(
                                new PersonId(Id.named("p")),
                                new OrganisationId(Id.named("o")),
                                new Plain("a", 1, null, List.of())));
        assertThat(read(Secret.class, written(secret))).isEqualTo(secret);
    }

    @Test
    void what_follows_a_document_is_refused() {
        refused(Plain.class, "{'name':'a','count':1} {}", "");
    }

    @Test
    void a_document_that_is_too_deep_is_refused() {
        refused(Object.class, "[".repeat(40) + "]".repeat(40), "depth");
    }

    @Test
    void a_type_name_in_the_text_means_nothing() {
        refused(Plain.class, "{'@class':'java.io.File','name':'a','count':1}", "@class");
    }

    private static <T> T read(Class<T> type, String json) {
        return JSON.readValue(json.replace('\'', '"'), type);
    }

    private static String written(Object value) {
        return JSON.writeValueAsString(value).replace('"', '\'');
    }

    private static void refused(Class<?> type, String json, String saying) {
        assertThatThrownBy(() -> read(type, json))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(saying);
    }
}
