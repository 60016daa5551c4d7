package no.samspor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.Textual;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be stored has a name for people, in all three languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsTest {

    private static final Set<Class<?>> RECORDS = new HashSet<>();
    private static final Set<String> CALLED_BY_NAME = new HashSet<>();

    @Test
    void every_event_is_called_something() {
        for (String name : Families.names()) {
            assertThat(Labels.event(name).nb()).as(name).isNotEqualTo(withoutVersion(name));
        }
    }

    @Test
    void every_event_that_is_called_something_exists() throws IOException {
        List<String> stored = Families.names().stream().map(LabelsTest::withoutVersion).toList();
        assertThat(names("events")).hasSameElementsAs(stored);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void every_field_and_constant_is_called_something(Class<?> root) {
        CALLED_BY_NAME.clear();
        check(root);
        assertThat(CALLED_BY_NAME).isEmpty();
    }

    @Test
    void what_a_newer_build_stored_is_called_by_its_name() {
        assertThat(Labels.event("mandate.sung/1")).isEqualTo(same("mandate.sung"));
        assertThat(Labels.field("MandateSung", "tune")).isEqualTo(same("tune"));
        assertThat(Labels.value("mandate", "state", "sung")).isEqualTo(same("sung"));
    }

    @Test
    void a_field_of_one_record_may_be_called_otherwise() {
        assertThat(Labels.field("by").nb()).isEqualTo("Av");
        assertThat(Labels.field("DecisionSuperseded", "by").nb()).isEqualTo("Nytt vedtak");
        assertThat(Labels.value("entry", "state", "approved").nb()).isEqualTo("Anvist");
        assertThat(Labels.value("mandate", "state", "approved").nb()).isEqualTo("Godkjent");
        assertThat(Labels.value("stamp", "role", "OFF").nn()).isEqualTo("Prosjektkontor");
    }

    @Test
    void every_kind_of_thing_is_called_something() {
        for (Class<? extends Event> family : Families.all()) {
            String name = Families.familyName(family);
            assertThat(Labels.thing(name).nb()).isNotEqualTo(name);
        }
    }

    private static Words same(String name) {
        return new Words(name, name, name);
    }

    private static String withoutVersion(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    static Stream<Class<?>> stored() {
        List<Class<?>> all = new ArrayList<>(Families.events().values());
        all.add(Stamp.class);
        return all.stream();
    }

    private static List<String> names(String catalogue) throws IOException {
        try (InputStream text = Labels.class.getResourceAsStream("/labels/" + catalogue + ".csv")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .toList();
        }
    }

    private static void check(Class<?> type) {
        if (!type.isRecord() || Id.class.isAssignableFrom(type)) return;
        boolean isText = Textual.class.isAssignableFrom(type);
        if (isText || !type.getName().startsWith("no.samspor.") || !RECORDS.add(type)) return;
        for (RecordComponent part : type.getRecordComponents()) {
            String name = part.getName();
            note(Labels.field(type.getSimpleName(), name), name, type.getSimpleName() + "." + name);
            for (Class<?> inner : classes(part.getGenericType())) {
                if (inner.isEnum()) constants(type, name, inner);
                check(inner);
            }
        }
    }

    private static void constants(Class<?> owner, String field, Class<?> constants) {
        for (Object constant : constants.getEnumConstants()) {
            String value = SamsporJson.mapper().valueToTree(constant).stringValue();
            note(
                    Labels.value(owner.getSimpleName(), field, value),
                    value,
                    owner.getSimpleName() + "." + field + "." + value);
        }
    }

    private static void note(Words words, String name, String what) {
        if (words.nb().equals(name)) CALLED_BY_NAME.add(what);
    }

    private static List<Class<?>> classes(Type type) {
        List<Class<?>> found = new ArrayList<>();
        if (type instanceof Class<?> plain) found.add(plain);
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                found.addAll(classes(argument));
            }
            found.addAll(classes(generic.getRawType()));
        }
        return found;
    }
}
