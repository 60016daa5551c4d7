package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samspor.command.access.Basis;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Command;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.Textual;
import no.samspor.log.Append;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Nobody can state what is not asked: not who acts, nor when it is recorded, nor how it stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MassAssignmentTest {

    private static final JsonMapper JSON = SamsporJson.mapper();

    /** What the line from a request to a stored event knows beside what was asked. */
    private static final List<Class<? extends Record>> ENVELOPES =
            List.of(Stamp.class, Actor.class, Recorded.class, Append.class, Append.Key.class);

    private static final List<String> USUAL =
            List.of("id", "_id", "@class", "@type", "class", "__proto__", "constructor", "admin");

    @Test
    void every_name_that_stands_anywhere_is_refused_where_it_is_not_asked_for() {
        Set<String> names = names();
        Set<Class<?>> asked = asked();
        assertThat(names).hasSizeGreaterThan(300).contains("recordedAt", "actor", "position");
        assertThat(asked).hasSizeGreaterThan(200).contains(Basis.class);
        List<String> taken = new ArrayList<>();
        for (Class<?> each : asked) {
            Set<String> own = partsOf(each);
            for (String name : names) {
                if (!own.contains(name) && !refuses(each, name)) taken.add(each + " " + name);
            }
        }
        assertThat(taken).isEmpty();
    }

    private static boolean refuses(Class<?> type, String name) {
        try {
            JSON.readValue("{\"" + name + "\":1}", type);
            return false;
        } catch (UnrecognizedPropertyException unknown) {
            return unknown.getPropertyName().equals(name);
        } catch (JacksonException other) {
            return false;
        }
    }

    /** The properties of every schema, the parts of every envelope, and what others try. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(USUAL);
        ENVELOPES.forEach(each -> names.addAll(partsOf(each)));
        JsonNode api = JSON.readTree(Repository.text(Path.of("docs/generated/openapi.json")));
        for (JsonNode schema : api.at("/components/schemas")) {
            names.addAll(schema.path("properties").propertyNames());
        }
        return names;
    }

    private static Set<String> partsOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent each : type.getRecordComponents()) names.add(each.getName());
        return names;
    }

    /** Every command, and whatever of ours its parts are made of. */
    private static Set<Class<?>> asked() {
        Set<Class<?>> all = new java.util.LinkedHashSet<>();
        add(Basis.class, all);
        for (JavaClass each :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("no.samspor.command")) {
            if (each.isRecord() && each.isAssignableTo(Command.class)) add(each.reflect(), all);
        }
        return all;
    }

    private static void add(Class<?> type, Set<Class<?>> all) {
        boolean ours =
                type.isRecord()
                        && type.getName().startsWith("no.samspor.")
                        && !Textual.class.isAssignableFrom(type);
        if (!ours || !all.add(type)) return;
        for (RecordComponent part : type.getRecordComponents()) {
            classesIn(part.getGenericType()).forEach(each -> add(each, all));
        }
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> plain) return Stream.of(plain);
        if (!(type instanceof ParameterizedType parameterized)) return Stream.empty();
        return Arrays.stream(parameterized.getActualTypeArguments())
                .flatMap(MassAssignmentTest::classesIn);
    }
}
