package no.samspor.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the API's description, with what to ask of it: made of the description alone,
 * so that a new operation is asked too, or fails the build by what is not known of it.
 */
final class SightMatrix {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OF_A_KIND = Pattern.compile("\\^([a-z]{3})_.*");
    private static final String OF_ANY_KIND = "^[a-z]{3}_";

    /** Variables of paths that hold no identity, each with a value that leads somewhere. */
    private static final Map<String, String> FIXED =
            Map.of(
                    "list", "bodyType",
                    "size", "1",
                    "position", "1",
                    "bundle", "000.p/1",
                    "level", "0",
                    "tile", "000.p/1",
                    "item", "1",
                    "things", "mandates",
                    "view", "no-view-has-this-name");

    /** Parameters that an operation cannot do without, and that hold no identity. */
    private static final Map<String, String> REQUIRED = Map.of("from", "1", "to", "2");

    private final JsonNode api;

    SightMatrix(JsonNode api) {
        this.api = api;
    }

    /**
     * One operation.
     *
     * @param places variables and parameters that take an identity, each with its kind; null for
     *     any kind
     */
    record Operation(
            String method,
            String path,
            Map<String, @Nullable String> places,
            Map<String, String> required,
            @Nullable String example) {

        boolean isRead() {
            return method.equals("get");
        }

        boolean isInPath(String place) {
            return path.contains("{" + place + "}");
        }

        /** The address, with {@code ids} in its path and {@code more} as its parameters. */
        String address(Map<String, String> ids, Map<String, String> more) {
            String address = path;
            for (Map.Entry<String, String> each : ids.entrySet()) {
                address = address.replace("{" + each.getKey() + "}", each.getValue());
            }
            for (Map.Entry<String, String> each : FIXED.entrySet()) {
                address = address.replace("{" + each.getKey() + "}", each.getValue());
            }
            Map<String, String> parameters = new LinkedHashMap<>(required);
            parameters.putAll(more);
            return address + Cells.query(parameters);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (isEndless(each.getValue())) continue;
                all.add(operation(each.getKey(), path.getKey(), each.getValue()));
            }
        }
        return all;
    }

    /** It never ends, and tells positions alone (StreamLineIT). */
    private static boolean isEndless(JsonNode said) {
        return said.at("/responses/200/content").has("text/event-stream");
    }

    private Operation operation(String method, String path, JsonNode said) {
        Map<String, @Nullable String> places = new LinkedHashMap<>();
        Map<String, String> required = new LinkedHashMap<>();
        for (JsonNode each : said.path("parameters")) {
            JsonNode parameter = each.has("$ref") ? referred(each) : each;
            String name = parameter.path("name").stringValue();
            JsonNode schema = parameter.path("schema");
            JsonNode one = schema.has("items") ? schema.path("items") : schema;
            String pattern = one.path("pattern").asString("");
            Matcher kind = OF_A_KIND.matcher(pattern);
            if (pattern.startsWith(OF_ANY_KIND)) places.put(name, null);
            else if (kind.matches()) places.put(name, kind.group(1));
            else if (isMissing(parameter)) required.put(name, known(REQUIRED, name, path));
        }
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            if (!places.containsKey(variable.group(1))) known(FIXED, variable.group(1), path);
        }
        JsonNode example = said.at("/requestBody/content/application~1json/example");
        return new Operation(
                method,
                path,
                places,
                required,
                example.isMissingNode() ? null : example.toString());
    }

    private static boolean isMissing(JsonNode parameter) {
        return parameter.path("in").stringValue().equals("query")
                && parameter.path("required").asBoolean(false);
    }

    private JsonNode referred(JsonNode parameter) {
        return api.at(parameter.path("$ref").stringValue().substring(1));
    }

    private static String known(Map<String, String> table, String name, String path) {
        @Nullable String value = table.get(name);
        if (value == null) {
            throw new AssertionError(path + ": nothing is known of " + name + " to ask it with");
        }
        return value;
    }

    /** An identity of {@code kind} that nothing has. */
    static String nonExisting(String kind) {
        return Ids.of(kind, Id.fresh()).toString();
    }
}
