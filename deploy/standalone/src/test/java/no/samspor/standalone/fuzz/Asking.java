package no.samspor.standalone.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.standalone.fuzz.Operation.Parameter;
import no.samspor.standalone.fuzz.Request.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes requests of one operation after the other: well formed, nearly so, or not at all. */
public final class Asking {

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "PROPFIND");
    private static final int KEYS_KEPT = 50;

    private final Description api;
    private final Pool pool;
    private final Dice dice;
    private final Bodies bodies;
    private final List<String> people;
    private final Map<String, List<String>> whoAsks;
    private final List<Operation> cheap;
    private final List<String> keys = new ArrayList<>();
    private long number;

    /**
     * @param people all who may ask
     * @param whoAsks by operation, those of whom it is known that they may
     */
    public Asking(
            Description api,
            Pool pool,
            long seed,
            List<String> people,
            Map<String, List<String>> whoAsks) {
        this.api = api;
        this.pool = pool;
        this.dice = new Dice(seed);
        this.bodies = new Bodies(api, pool, dice);
        this.people = people;
        this.whoAsks = whoAsks;
        this.cheap = api.operations().stream().filter(each -> !each.isCostly()).toList();
    }

    /** Of any operation; of those that cost much, one in some hundreds. */
    public Request any() {
        Operation operation = dice.of(dice.oneIn(20) ? api.operations() : cheap);
        return of(operation, variables(operation), operation.example(), who(operation));
    }

    /** Nearly the command that somebody asks for at {@code path}. */
    public Request like(Operation operation, String path, JsonNode body, String as) {
        if (!dice.oneIn(5)) return of(operation, path, body, as);
        return of(operation, variables(operation), body, who(operation));
    }

    private Request of(Operation operation, String path, @Nullable JsonNode body, String as) {
        number++;
        String method = dice.oneIn(40) ? dice.of(METHODS) : operation.method();
        @Nullable String lost = dice.oneIn(50) ? lost(path) : null;
        boolean isMeant = lost == null && method.equals(operation.method());
        List<Header> headers = headers(operation, path);
        byte @Nullable [] content = content(operation, body);
        if (content != null && !dice.oneIn(60)) headers.add(new Header("Content-Type", kind()));
        String target = (lost == null ? path : lost) + query(operation);
        return new Request(isMeant ? operation : null, as, method, target, headers, content);
    }

    /** Exactly the command that somebody asks for at {@code path}. */
    public Request exactly(Operation operation, String path, JsonNode body, String as) {
        number++;
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Idempotency-Key", freshKey()));
        if (!operation.creates()) headers.add(new Header("If-Match", version(path)));
        headers.add(new Header("Content-Type", "application/json"));
        return new Request(operation, as, operation.method(), path, headers, Bodies.exactly(body));
    }

    private byte @Nullable [] content(Operation operation, @Nullable JsonNode body) {
        if (operation.body() == null || body == null) {
            return dice.oneIn(60) ? dice.of(Nasty.bodies()).getBytes(UTF_8) : null;
        }
        return bodies.like(body, operation.body(), operation.ownIdentity());
    }

    private String kind() {
        return dice.oneIn(25) ? Nasty.kind(dice) : "application/json";
    }

    private String who(Operation operation) {
        List<String> known = whoAsks.getOrDefault(operation.toString(), List.of());
        if (!known.isEmpty() && !dice.oneIn(3)) return dice.of(known);
        if (dice.oneIn(20)) return "";
        return dice.of(people);
    }

    /** The path with something in the place of each of its variables. */
    private String variables(Operation operation) {
        String path = operation.path();
        for (Parameter each : operation.parameters()) {
            if (!each.in().equals("path")) continue;
            String value = encoded(variable(each), dice.oneIn(30));
            path = path.replace("{" + each.name() + "}", value.isEmpty() ? "%20" : value);
        }
        return path;
    }

    private String variable(Parameter variable) {
        if (dice.oneIn(15)) {
            String nasty = Nasty.plain(dice);
            return List.of(".", "..", "").contains(nasty) ? "a" : nasty;
        }
        String pattern = variable.schema().path("pattern").asString("");
        if (pattern.startsWith("^[")) return pool.identity("", dice);
        if (!pattern.isEmpty()) return pool.identity(pattern.substring(1, 4), dice);
        return switch (variable.name()) {
            case "things" -> dice.of(api.things());
            case "view" -> dice.of("mandate", "organisation", "frame", "nothing");
            case "bundle", "tile" -> dice.of("000", "000.p/1", "000.p/200", "001", "x001/000");
            case "level" -> dice.of("0", "1", "7", "63", "64", "-1", "00");
            default -> dice.of("0", "1", "2", "42", "300", "9999999", "-1");
        };
    }

    /** Somewhere else, or nowhere. */
    private String lost(String path) {
        return switch (dice.below(8)) {
            case 0 -> path + "/";
            case 1 -> path + "/" + encoded(Nasty.plain(dice), false);
            case 2 -> path.replaceFirst("/api/v1", "/api/v2");
            case 3 -> path + ";a=b";
            case 4 -> path.replaceFirst("/(?=[^/]*$)", "//");
            case 5 -> path.toUpperCase(java.util.Locale.ROOT);
            case 6 -> path + ".json";
            default -> path + "/%2e%2e/%2e%2e/x";
        };
    }

    private String query(Operation operation) {
        List<String> parts = new ArrayList<>();
        for (Parameter each : operation.parameters()) {
            if (!each.in().equals("query")) continue;
            boolean isAsked = each.required() ? !dice.oneIn(20) : dice.oneIn(5);
            if (!isAsked) continue;
            parts.add(each.name() + "=" + encoded(value(operation, each), dice.oneIn(60)));
            if (dice.oneIn(25)) parts.add(parts.getLast());
        }
        if (dice.oneIn(40)) {
            parts.add(
                    dice.of("sort=-title", "unknown=1", "=", "&", "q", "%zz=1", "a=%ff", "limit"));
        }
        if (dice.oneIn(400)) parts.add("a=1&".repeat(120));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String value(Operation operation, Parameter parameter) {
        if (dice.oneIn(4)) return Nasty.plain(dice);
        JsonNode schema = parameter.schema();
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        String pattern = one.path("pattern").asString("");
        if (pattern.startsWith("^[")) return pool.identity("", dice);
        if (!pattern.isEmpty()) return pool.identity(pattern.substring(1, 4), dice);
        if (one.has("enum")) return dice.of(List.copyOf(one.path("enum").values())).stringValue();
        if (one.path("type").asString("").equals("boolean")) return dice.of("true", "false");
        JsonNode known = pool.value(parameter.name(), dice);
        return switch (parameter.name()) {
            case "startingAfter", "endingBefore" -> cursor(operation);
            case "knownAt" -> dice.of("2026-06-01", "2026-06-01T12:00:00Z", "2030-01-01");
            case "effectiveOn", "from", "to" -> dice.of("2026-06-01", "2020-02-29", "1", "2", "40");
            case "atPosition", "position", "size" -> dice.of("1", "2", "40", "300", "700");
            // What is far ahead is waited for: seldom.
            case "after" -> dice.oneIn(50) ? "100000000" : dice.of("0", "1", "300");
            case "limit" -> dice.of("1", "2", "25", "100");
            default -> known.isString() ? known.stringValue() : dice.of("a", "draft", "open", "e");
        };
    }

    private String cursor(Operation operation) {
        String cursor = pool.cursor(operation.path(), dice);
        if (!dice.oneIn(4)) return cursor;
        StringBuilder turned = new StringBuilder(cursor);
        turned.setCharAt(dice.below(turned.length()), dice.of('A', 'z', '-', '_', '0'));
        return turned.toString();
    }

    /** Percent-encoded; wrongly, if {@code spoilt}. */
    private String encoded(String text, boolean spoilt) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char c = (char) (each & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0);
            if (isPlain) encoded.append(c);
            else encoded.append("%%%02X".formatted((int) c));
        }
        if (spoilt)
            encoded.append(dice.of("%", "%zz", "%ff", "%c0%af", "%00", "%u0061", "+", "%2F"));
        return encoded.toString();
    }

    private List<Header> headers(Operation operation, String path) {
        List<Header> headers = new ArrayList<>();
        if (operation.isCommand()) {
            if (!dice.oneIn(60)) headers.add(new Header("Idempotency-Key", key()));
            boolean isVersioned = !operation.creates() || dice.oneIn(20);
            if (isVersioned && !dice.oneIn(60)) headers.add(new Header("If-Match", match(path)));
        } else if (dice.oneIn(12)) {
            String etag = dice.oneIn(3) ? Nasty.header(dice) : pool.etag(dice);
            headers.add(new Header("If-None-Match", etag));
        }
        if (dice.oneIn(3)) headers.add(new Header("Accept", accept(operation)));
        if (dice.oneIn(3)) headers.add(new Header("Accept-Language", language()));
        if (dice.oneIn(20)) headers.add(strange());
        if (dice.oneIn(80) && !headers.isEmpty()) headers.add(headers.getLast());
        return headers;
    }

    private String key() {
        if (dice.oneIn(30)) return Nasty.header(dice);
        if (keys.isEmpty() || !dice.oneIn(15)) return freshKey();
        return dice.of(keys);
    }

    private String freshKey() {
        String key = "fuzz-%x-%d".formatted(dice.any(), number);
        if (keys.size() >= KEYS_KEPT) keys.removeFirst();
        keys.add(key);
        return key;
    }

    private String match(String path) {
        if (dice.oneIn(20)) return Nasty.header(dice);
        return version(path);
    }

    /** The newest version of what {@code path} names, as an ETag. */
    private String version(String path) {
        String thing = path.split("/", -1).length > 4 ? path.split("/", -1)[4] : "";
        boolean isThing = Operation.IDENTITY.matcher(thing).matches();
        return "\"" + (isThing ? Math.max(0, pool.versionOf(thing)) : 0) + "\"";
    }

    private String accept(Operation operation) {
        if (dice.oneIn(3)) return Nasty.kind(dice);
        List<String> forms =
                new ArrayList<>(operation.answers().at("/200/content").propertyNames());
        forms.addAll(List.of("*/*", "application/json", "application/problem+json"));
        return dice.of(forms);
    }

    private String language() {
        return dice.oneIn(4)
                ? Nasty.header(dice)
                : dice.of("nb", "nn", "en", "en-GB;q=0.5, nn", "xx");
    }

    private Header strange() {
        return dice.of(
                new Header("Range", "bytes=0-1"),
                new Header("Content-Encoding", "gzip"),
                new Header("X-HTTP-Method-Override", "DELETE"),
                new Header("X-Forwarded-For", Nasty.header(dice)),
                new Header("X-Forwarded-Host", "a.invalid"),
                new Header("Forwarded", "for=\"_x\";proto=https"),
                new Header("Origin", "https://a.invalid"),
                new Header("Access-Control-Request-Method", "POST"),
                new Header("Cookie", "JSESSIONID=1; a=" + Nasty.header(dice)),
                new Header("Samspor-Purpose", Nasty.header(dice)),
                new Header("Samspor-Purpose", "%ff%00%zz"),
                new Header("Last-Event-ID", Nasty.header(dice)),
                new Header("If-Modified-Since", "Sat, 31 Feb 2026 00:00:00 GMT"),
                new Header("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
                new Header("Accept-Encoding", "identity;q=0"),
                new Header("Accept-Charset", "utf-16"),
                new Header("Prefer", "return=minimal"),
                new Header("Sec-Fetch-Site", "cross-site"),
                new Header("X-\u00e5", "1"),
                new Header("traceparent", "00-0-0-zz"));
    }
}
