package no.samspor.standalone.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.standalone.fuzz.Operation.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The API as it describes itself (OpenAPI 3.1): its operations, and JSON Schema of 2020-12. */
public final class Description {

    private static final String SELF = "https://samspor.invalid/openapi.json";
    private static final String REFERENCE = "$ref";

    private final JsonNode api;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    public Description(JsonNode api) {
        this.api = api;
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry ->
                                registry.schemas(Map.of(SELF, plain(api).toString()))
                                        .schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build()));
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                operations.add(operation(each.getKey(), path.getKey(), each.getValue()));
            }
        }
    }

    /** Without what is said for people, which no keyword of JSON Schema is. */
    private static JsonNode plain(JsonNode api) {
        JsonNode copy = api.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(object.propertyNames().stream().filter(x -> x.startsWith("x-")).toList());
        }
        for (JsonNode each : node) strip(each);
    }

    private Operation operation(String method, String path, JsonNode said) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : said.path("parameters")) {
            JsonNode parameter = resolved(each);
            @Nullable JsonNode example = parameter.get("example");
            parameters.add(
                    new Parameter(
                            parameter.path("name").stringValue(),
                            parameter.path("in").stringValue(),
                            parameter.path("required").asBoolean(false),
                            parameter.path("schema"),
                            example));
        }
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        said.path("responses")
                .forEachEntry((status, answer) -> answers.set(status, resolved(answer)));
        JsonNode json = said.at("/requestBody/content/application~1json");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                json.get("schema"),
                json.get("example"),
                answers);
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The plural names that addresses begin with: mandates. */
    List<String> things() {
        return operations.stream().map(each -> each.path().split("/", -1)[3]).distinct().toList();
    }

    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has(REFERENCE)) {
            found = api.at(found.path(REFERENCE).stringValue().substring(1));
        }
        return found;
    }

    /** What {@code schema}, which is a reference into this description or says a type, misses. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled(schema).validate(value).stream().map(Error::toString).toList();
    }

    private Schema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(
                schema.toString(),
                _ ->
                        schema.has(REFERENCE)
                                ? schemas.getSchema(
                                        SchemaLocation.of(
                                                SELF + schema.path(REFERENCE).stringValue()))
                                : schemas.getSchema(schema));
    }
}
