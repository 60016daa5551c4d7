package no.samspor.events.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.events.record.CodeLists.Entry;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.UncertainDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final CodeLists BUILT_IN = CodeLists.builtIn();

    private static Stream<String> names() {
        return BUILT_IN.names().stream();
    }

    private static CodeAdded added(String list, String code, LocalDate from, LocalDate to) {
        return new CodeAdded(
                CodeListEvent.idOf(list), list, new Code(code), "nb", "nn", "en", from, to);
    }

    private static CodeEnded ended(String list, String code, LocalDate to) {
        return new CodeEnded(CodeListEvent.idOf(list), list, new Code(code), to);
    }

    private static List<String> codesOn(CodeLists lists, String list, LocalDate day) {
        return lists.codesOn(list, day).stream().map(entry -> entry.code().value()).toList();
    }

    @Nested
    class The_built_in_lists {
        @Test
        void are_exactly_the_files() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/codes"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                CodeLists.NAMES.stream().map(name -> name + ".csv").toList());
            }
            assertThat(BUILT_IN.names()).isEqualTo(CodeLists.NAMES);
        }

        @ParameterizedTest
        @MethodSource("no.samspor.events.record.CodeListsTest#names")
        void say_each_code_in_three_languages_and_allow_some_today(String list) {
            List<Entry> entries = BUILT_IN.codesOn(list, LocalDate.of(2026, 11, 22));
            assertThat(entries).isNotEmpty();
            assertThat(entries)
                    .allSatisfy(
                            entry -> {
                                assertThat(entry.words().nb()).isNotBlank();
                                assertThat(entry.words().nn()).isNotBlank();
                                assertThat(entry.words().en()).isNotBlank();
                            });
        }

        @ParameterizedTest
        @MethodSource("no.samspor.events.record.CodeListsTest#names")
        void hold_each_code_at_most_once_on_any_day(String list) {
            for (int year = 1990; year <= 2030; year++) {
                for (int month : new int[] {1, 7, 10}) {
                    assertThat(codesOn(BUILT_IN, list, LocalDate.of(year, month, 1)))
                            .doesNotHaveDuplicates();
                }
            }
        }

        @Test
        void cover_every_list_that_an_event_names() {
            List<String> named =
                    new ClassFileImporter()
                            .importPackages("no.samspor.events").stream()
                                    .flatMap(type -> type.getFields().stream())
                                    .filter(field -> field.isAnnotatedWith(CodeOf.class))
                                    .map(CodeListsTest::listOf)
                                    .toList();
            assertThat(named).isNotEmpty().isSubsetOf(CodeLists.NAMES);
        }
    }

    private static String listOf(JavaField field) {
        return field.getAnnotationOfType(CodeOf.class).value();
    }

    @Nested
    class A_code {
        @ParameterizedTest
        @CsvSource({
            "municipality, 1653, 2017-12-31, Melhus",
            "municipality, 1653, 2018-01-01,",
            "municipality, 5028, 2017-12-31,",
            "municipality, 5028, 2018-01-01, Melhus",
            "municipality, 5421, 2023-12-31, Senja",
            "municipality, 5421, 2024-01-01,",
            "municipality, 0301, 1990-01-01, Oslo",
            "county, 17, 2017-12-31, Nord-Trøndelag",
            "county, 17, 2018-01-01,",
            "law, arkivlova, 2025-12-31, Arkivlova (LOV-1992-12-04-126)",
            "law, arkivlova, 2026-01-01, Arkivlova (LOV-2025-06-20-96)",
            "bodyType, fellesnemnd, 2017-10-01, Fellesnemnd",
            "bodyType, komite, 2017-10-01,",
            "unknownList, fellesnemnd, 2017-10-01,"
        })
        void is_found_in_its_time_only(String list, Code code, LocalDate day, String name) {
            Entry entry = BUILT_IN.find(list, code, day);
            assertThat(entry == null ? null : entry.words().nb()).isEqualTo(name);
        }

        @ParameterizedTest
        @CsvSource({
            "1653, 2017, true",
            "1653, 2018, false",
            "1653, 2017-12/2018-03, true",
            "1653, unstated, true",
            "5028, 2017, false",
            "5028, ../2018-01-01, true",
            "5028, 2018-01-01/.., true",
            "1653, 2018-01-01/.., false",
            "9999, unstated, false"
        })
        void may_be_held_wherever_an_uncertain_date_leaves_room(
                String code, String when, boolean held) {
            assertThat(BUILT_IN.mayHold("municipality", new Code(code), UncertainDate.parse(when)))
                    .isEqualTo(held);
        }
    }

    @Nested
    class A_code_that_is_added {
        @Test
        void may_be_used_in_its_time_beside_the_others() {
            CodeLists more = BUILT_IN.with(added("side", "owner", DAY, DAY.plusDays(1)));
            assertThat(codesOn(more, "side", DAY)).hasSize(8).endsWith("owner");
            assertThat(codesOn(more, "side", DAY.plusDays(1))).contains("owner");
            assertThat(codesOn(more, "side", DAY.minusDays(1))).doesNotContain("owner");
            assertThat(codesOn(more, "side", DAY.plusDays(2))).doesNotContain("owner");
        }

        @Test
        void leaves_the_lists_before_it_as_they_were() {
            BUILT_IN.with(added("side", "owner", null, null));
            assertThat(codesOn(BUILT_IN, "side", DAY)).doesNotContain("owner");
        }

        @Test
        void takes_over_from_one_of_the_same_name() {
            CodeLists more = BUILT_IN.with(added("side", "state", null, null));
            assertThat(more.find("side", new Code("state"), DAY).words().en()).isEqualTo("en");
        }

        @Test
        void may_begin_a_new_list() {
            CodeLists more = BUILT_IN.with(added("colour", "red", null, null));
            assertThat(more.names()).contains("colour");
            assertThat(codesOn(more, "colour", DAY)).containsExactly("red");
        }
    }

    @Nested
    class A_code_that_is_ended {
        @Test
        void may_be_used_up_to_its_last_day() {
            CodeLists fewer = BUILT_IN.with(ended("side", "state", DAY));
            assertThat(codesOn(fewer, "side", DAY)).contains("state");
            assertThat(codesOn(fewer, "side", DAY.plusDays(1))).doesNotContain("state").hasSize(6);
        }

        @Test
        void does_not_touch_its_other_times() {
            CodeLists fewer =
                    BUILT_IN.with(ended("law", "arkivlova", LocalDate.of(2027, 1, 1)))
                            .with(ended("law", "arkivlova", LocalDate.of(2020, 1, 1)));
            Code act = new Code("arkivlova");
            assertThat(fewer.find("law", act, LocalDate.of(2020, 1, 2))).isNull();
            assertThat(fewer.find("law", act, LocalDate.of(2026, 6, 1))).isNotNull();
            assertThat(fewer.find("law", act, LocalDate.of(2027, 1, 2))).isNull();
        }
    }

    @Test
    void the_identity_of_a_list_is_made_of_its_name() {
        assertThat(CodeListEvent.idOf("side")).isEqualTo(CodeListEvent.idOf("side"));
        assertThat(added("side", "owner", null, null).stream())
                .isEqualTo(CodeListEvent.idOf("side"))
                .isNotEqualTo(CodeListEvent.idOf("bodyType"));
    }
}
