package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.command.access.Basis;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Command;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Ids;
import no.samspor.log.Append;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Nobody can state what is not asked: not who acts, nor when it is recorded, nor how it stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MassAssignmentTest {

    private static final JsonMapper JSON = SamsporJson.mapper();

    /** What the line from a request to a stored event knows beside what was asked. */
    private static final List<Class<? extends Record>> ENVELOPES =
            List.of(Stamp.class, Actor.class, Recorded.class, Append.class, Append.Key.class);

    private static final List<String> USUAL =
            List.of("id", "_id", "@class", "@type", "class", "__proto__", "constructor", "admin");

    private static final JsonNode API =
            JSON.readTree(Repository.text(Path.of("docs/generated/openapi.json")));

    private final Set<String> names = names();
    private final Map<String, Class<?>> commands = commands();
    private final List<String> taken = new ArrayList<>();
    private int tried;

    @Test
    void every_name_that_stands_anywhere_is_refused_where_it_is_not_asked_for() {
        assertThat(names).hasSizeGreaterThan(300).contains("recordedAt", "actor", "position");
        for (JsonNode item : API.path("paths")) {
            JsonNode post = item.path("post");
            JsonNode json = post.at("/requestBody/content/application~1json");
            if (!json.has("example")) continue;
            ObjectNode body = (ObjectNode) json.path("example").deepCopy();
            for (JsonNode parameter : post.path("parameters")) {
                if (parameter.path("in").asString("").equals("path")) {
                    body.set(parameter.path("name").stringValue(), parameter.path("example"));
                }
            }
            body.remove("basis");
            Class<?> type = commands.get(post.path("operationId").stringValue());
            RecordComponent own = type.getRecordComponents()[0]; // given where it is not brought
            if (!body.has(own.getName())) {
                body.put(
                        own.getName(), Ids.prefixOf(own.getType()) + "_7TJS078S6WGYTBM795F96VVZAP");
            }
            JSON.treeToValue(body, type); // as it is, it is what is asked for
            within(body, body, json.path("schema"), type);
        }
        assertThat(tried).isGreaterThan(50_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void nor_can_what_an_actor_states_of_an_act_hold_anything_else() {
        for (String name : names) {
            if (partsOf(Basis.class).contains(name)) continue;
            assertThat(refuses(JSON.createObjectNode().put(name, 1), Basis.class, name))
                    .as(name)
                    .isTrue();
        }
    }

    /**
     * In {@code node}, which is {@code body} or a part of it, each name that has no place there.
     */
    private void within(ObjectNode body, JsonNode node, JsonNode schema, Class<?> type) {
        JsonNode meant = schema;
        while (meant.has("$ref")) meant = API.at(meant.path("$ref").stringValue().substring(1));
        if (node.isArray()) {
            for (JsonNode each : node) within(body, each, meant.path("items"), type);
        }
        if (!(node instanceof ObjectNode object) || !meant.has("properties")) return;
        JsonNode known = meant.path("properties");
        for (String name : names) {
            if (known.has(name) || object.has(name)) continue;
            object.put(name, 1);
            tried++;
            if (!refuses(body, type, name)) taken.add(type.getSimpleName() + " " + name);
            object.remove(name);
        }
        for (String name : List.copyOf(object.propertyNames())) {
            within(body, object.path(name), known.path(name), type);
        }
    }

    private static boolean refuses(JsonNode body, Class<?> type, String name) {
        try {
            JSON.treeToValue(body, type);
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
        for (JsonNode schema : API.at("/components/schemas")) {
            names.addAll(schema.path("properties").propertyNames());
        }
        return names;
    }

    private static Set<String> partsOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent each : type.getRecordComponents()) names.add(each.getName());
        return names;
    }

    /** By the identity of the operation that asks for them. */
    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> all = new HashMap<>();
        for (JavaClass each :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("no.samspor.command")) {
            if (!each.isRecord() || !each.isAssignableTo(Command.class)) continue;
            String name = each.getSimpleName();
            all.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), each.reflect());
        }
        return all;
    }
}
