package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests of the API's own description: right, nearly right, and far from it. */
final class Fuzz {

    private static final List<String> METHODS =
            List.of("PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "POST", "GET");
    private static final List<String> ACCEPTED =
            List.of("text/csv", "application/xml", "*/*", "application/json;q=0", "text/html", "x");
    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "application/json;charset=UTF-16", "", "x");
    private static final List<String> KEYS =
            List.of("", "kort", "x".repeat(65), "15869000016", "ø".repeat(10), "fuzz-again");
    private static final List<String> VERSIONS = List.of("0", "*", "W/\"0\"", "\"-1\"", "\"9e9\"");
    private static final int UPKEEP_ONE_IN = 200;

    private record Operation(String method, String path, JsonNode said) {}

    private final JsonNode api;
    private final FuzzValues values;
    private final FuzzIds ids;
    private final Map<String, List<String>> byRole;
    private final List<String> people;
    private final UnaryOperator<String> token;
    private final Random chance;
    private final List<Operation> operations = new ArrayList<>();
    private int made;

    /**
     * @param byRole who holds a role
     */
    Fuzz(
            JsonNode api,
            long seed,
            FuzzIds ids,
            Map<String, List<String>> byRole,
            UnaryOperator<String> token) {
        this.api = api;
        this.chance = new Random(seed);
        this.values = new FuzzValues(chance);
        this.ids = ids;
        this.byRole = byRole;
        this.people = byRole.values().stream().flatMap(List::stream).distinct().sorted().toList();
        this.token = token;
        api.path("paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, said) ->
                                                operations.add(
                                                        new Operation(
                                                                method.toUpperCase(Locale.ROOT),
                                                                path,
                                                                said))));
    }

    /** The addresses of lists: what they hold, there is. */
    static List<String> listed(JsonNode api) {
        List<String> lists = new ArrayList<>();
        api.path("paths")
                .forEachEntry(
                        (path, item) -> {
                            boolean list = item.at("/get/parameters").toString().contains("limit");
                            if (list && !path.contains("{") && !path.contains("/log/")) {
                                lists.add(path.substring("/api/v1".length()));
                            }
                        });
        return lists;
    }

    FuzzRequest next() {
        Operation one = values.oneOf(operations);
        boolean upkeep = one.path.startsWith("/api/v1/views/") && one.method.equals("POST");
        if (upkeep && !values.inOf(1, UPKEEP_ONE_IN)) return next();
        made++;
        boolean mangled = values.inOf(1, 25);
        String method = mangled && values.inOf(1, 2) ? values.oneOf(METHODS) : one.method;
        String path = path(one, mangled);
        Map<String, String> headers = headers(one, path);
        byte[] body = one.said.has("requestBody") ? body(one, headers) : new byte[0];
        if (upkeep && values.inOf(1, 4)) body = "{}".getBytes(UTF_8);
        boolean chunked = body.length > 0 && values.inOf(1, 30);
        String target = one.method.equals("GET") ? path + query(one) : path;
        return new FuzzRequest(method, target, headers, body, chunked, one.said, mangled);
    }

    private String path(Operation one, boolean mangled) {
        String path = one.path;
        for (JsonNode parameter : one.said.path("parameters")) {
            if (!parameter.path("in").asString("").equals("path")) continue;
            JsonNode value = values.fitting(api, parameter.path("schema"), ids, 0);
            String text = mangled && values.inOf(1, 2) ? values.text() : value.asString("x");
            String encoded = URLEncoder.encode(text.isEmpty() ? "0" : text, UTF_8);
            if (encoded.length() > 2_000) encoded = encoded.substring(0, 1_998);
            path = path.replace("{" + parameter.path("name").stringValue() + "}", encoded);
        }
        return path;
    }

    private Map<String, String> headers(Operation one, String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "localhost");
        if (!values.inOf(1, 60)) headers.put("Authorization", "Bearer " + token.apply(asker(one)));
        if (values.inOf(1, 15)) headers.put("Accept", values.oneOf(ACCEPTED));
        if (values.inOf(1, 15))
            headers.put("Accept-Language", values.oneOf(List.of("en", "nn,*", ";")));
        if (!one.method.equals("POST")) return headers;
        boolean again = values.inOf(1, 40);
        headers.put("Idempotency-Key", again ? values.oneOf(KEYS) : "fuzz-%08d".formatted(made));
        headers.put("Content-Type", values.inOf(1, 40) ? values.oneOf(TYPES) : "application/json");
        String[] steps = path.split("/", -1);
        if (steps.length > 4 && !values.inOf(1, 30)) {
            boolean wrong = values.inOf(1, 30);
            String version = "\"" + ids.versionOf(steps[4]) + "\"";
            headers.put("If-Match", wrong ? values.oneOf(VERSIONS) : version);
        }
        return headers;
    }

    /** Somebody who may ask, mostly. */
    private String asker(Operation one) {
        JsonNode roles = one.said.path("x-roles");
        if (roles.isEmpty() || values.inOf(1, 6)) return values.oneOf(people);
        String role = roles.get(chance.nextInt(roles.size())).stringValue();
        return values.oneOf(byRole.getOrDefault(role, people));
    }

    private byte[] body(Operation one, Map<String, String> headers) {
        JsonNode json = one.said.at("/requestBody/content/application~1json");
        boolean example = values.inOf(4, 5);
        JsonNode body =
                example
                        ? json.path("example").deepCopy()
                        : values.fitting(api, json.path("schema"), ids, 0);
        if (body instanceof ObjectNode object) {
            boolean fresh = one.said.path("responses").has("201") && !values.inOf(1, 5);
            if (fresh) withoutOwnIdentity(object, json.path("schema"));
            int faults = values.inOf(1, 2) ? 0 : 1 + chance.nextInt(2);
            for (int i = 0; i < faults; i++) mutate(object);
        }
        String text = ids.exchanged(body.toString(), values);
        if (values.inOf(1, 60)) text = text.replaceFirst("\\{", "{\"a\":1,\"a\":2,");
        if (values.inOf(1, 80)) text = text.substring(0, text.length() / 2);
        byte[] bytes = text.getBytes(UTF_8);
        if (values.inOf(1, 150)) bytes[bytes.length / 2] = (byte) 0xff;
        return bytes;
    }

    private void withoutOwnIdentity(ObjectNode body, JsonNode reference) {
        JsonNode schema = api.at(reference.path("$ref").stringValue().substring(1));
        String required = schema.path("required").toString();
        for (String name : List.copyOf(body.propertyNames())) {
            boolean id = body.path(name).asString("").matches("[a-z]{3}_[0-9A-Z]{26}");
            if (id && !required.contains('"' + name + '"')) body.remove(name);
        }
    }

    /** One fault somewhere in it. */
    private void mutate(JsonNode node) {
        JsonNode at = node;
        while (at.size() > 0 && values.inOf(2, 3)) {
            List<JsonNode> inner = new ArrayList<>();
            for (JsonNode each : at) if (each.isContainer()) inner.add(each);
            if (inner.isEmpty()) break;
            at = values.oneOf(inner);
        }
        if (at instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.isEmpty() ? "extra" : values.oneOf(names);
            switch (chance.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 ->
                        object.set(values.inOf(1, 2) ? "recordedAt" : values.text(), values.wild());
                default -> object.set(name, values.wild());
            }
        } else if (at instanceof ArrayNode array) {
            array.add(array.isEmpty() || values.inOf(1, 2) ? values.wild() : array.get(0));
        }
    }

    private String query(Operation one) {
        StringBuilder query = new StringBuilder();
        for (JsonNode named : one.said.path("parameters")) {
            JsonNode parameter =
                    named.has("$ref")
                            ? api.at(named.path("$ref").stringValue().substring(1))
                            : named;
            boolean required = parameter.path("required").asBoolean(false);
            if (!parameter.path("in").asString("").equals("query")) continue;
            if (!required && !values.inOf(1, 5)) continue;
            String name = parameter.path("name").stringValue();
            add(query, name, value(name, parameter));
        }
        if (values.inOf(1, 40)) add(query, values.inOf(1, 2) ? "limit" : "effectiveon", "1");
        return query.toString();
    }

    private String value(String name, JsonNode parameter) {
        boolean position = name.equals("after") || name.equals("atPosition");
        if (position && values.inOf(99, 100)) return "" + (1 + chance.nextInt(200));
        if (values.inOf(1, 4)) return values.text();
        if (parameter.has("example") && values.inOf(1, 2)) {
            return parameter.path("example").asString("");
        }
        return values.fitting(api, parameter.path("schema"), ids, 0).asString("");
    }

    private static void add(StringBuilder query, String name, String value) {
        String encoded = URLEncoder.encode(value, UTF_8);
        if (encoded.length() > 3_000) encoded = encoded.substring(0, 2_997);
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded);
    }
}
