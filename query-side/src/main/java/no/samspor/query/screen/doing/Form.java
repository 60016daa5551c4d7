package no.samspor.query.screen.doing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Labels;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.doing.Field.Kind;
import no.samspor.query.screen.doing.Field.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the fields of a command's form out of its schema, filled with what was typed so far. */
final class Form {

    private static final Set<String> LONG =
            Set.of(
                    "text",
                    "purpose",
                    "remarks",
                    "reason",
                    "explanation",
                    "quote",
                    "publicText",
                    "reporting",
                    "scopeText",
                    "endTerms",
                    "overrideReason",
                    "why");

    /** Of which kinds a thing may be, where the description only says that it is some thing. */
    private static final Map<String, List<String>> OF_SEVERAL_KINDS =
            Map.of(
                    "holder", List.of("prg", "prj", "bod", "pos"),
                    "grantor", List.of("bod", "pos"),
                    "appointedBy", List.of("bod", "org"));

    /** How the labels of the API tell what it counts in. */
    private static final String IN_HUNDREDTHS = " \\([^)]*(?:hundredel|basis points)[^)]*\\)$";

    private static final int DEPTH_MAX = 6;

    private final Description description;
    private final Choices choices;
    private final Filled filled;
    private final Say say;

    Form(Description description, Choices choices, Filled filled, Say say) {
        this.description = description;
        this.choices = choices;
        this.filled = filled;
        this.say = say;
    }

    /** What the address leaves open, and then the command's own fields in their order. */
    List<Field> fields(String command, JsonNode operation, String address) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            if (!address.contains("{" + name + "}")) continue;
            fields.add(field(command, name, parameter.path("schema"), "/" + name, true, 0));
        }
        JsonNode schema = description.schema(operation);
        ask("", schema, 0);
        fields.addAll(parts(command, schema, "", 0));
        return fields;
    }

    /** Asks for all that can be chosen, so that it comes while the form is made. */
    private void ask(String name, JsonNode schema, int depth) {
        if (depth > DEPTH_MAX) return;
        @Nullable String prefix = prefixOf(schema);
        if (prefix != null) choices.ask(prefix);
        kindsOf(name, schema).forEach(choices::ask);
        if (schema.has("x-code-list")) choices.askCodes(schema.path("x-code-list").stringValue());
        JsonNode resolved = description.resolved(schema);
        if (resolved.has("items")) ask("", resolved.path("items"), depth + 1);
        resolved.path("properties").forEachEntry((part, each) -> ask(part, each, depth + 1));
    }

    private List<Field> parts(String record, JsonNode schema, String at, int depth) {
        List<Field> parts = new ArrayList<>();
        Set<String> required = new java.util.HashSet<>();
        for (JsonNode each : schema.path("required")) required.add(each.stringValue());
        for (String name : order(schema)) {
            JsonNode part = schema.path("properties").path(name);
            if (part.isMissingNode() || isOwnIdentity(at, name, schema)) continue;
            boolean isNeeded = required.contains(name) && !isExactUnlessSaid(record, name);
            parts.add(field(record, name, part, at + "/" + name, isNeeded, depth));
        }
        return parts;
    }

    /** A new thing is given its identity by the API. */
    private static boolean isOwnIdentity(String at, String name, JsonNode schema) {
        return at.isEmpty()
                && schema.path("x-order").path(0).asString("").equals(name)
                && prefixOf(schema.path("properties").path(name)) != null
                && !schema.path("required").toString().contains("\"" + name + "\"");
    }

    /** An amount is exact unless it is said to be less certain. */
    private static boolean isExactUnlessSaid(String record, String name) {
        return record.equals(Written.AMOUNT) && name.equals(Written.CERTAINTY);
    }

    private static List<String> order(JsonNode schema) {
        List<String> order = new ArrayList<>();
        for (JsonNode each : schema.path("x-order")) order.add(each.stringValue());
        for (String name : schema.path("properties").propertyNames()) {
            if (!order.contains(name)) order.add(name);
        }
        return order;
    }

    private Field field(
            String record, String name, JsonNode schema, String at, boolean required, int depth) {
        String label = Labels.field(record, name).in(say.language());
        return field(record, name, label, schema, at, required, depth);
    }

    private Field field(
            String record,
            String name,
            String label,
            JsonNode schema,
            String at,
            boolean required,
            int depth) {
        @Nullable String type = Description.nameOf(schema);
        if (type != null && !type.equals("Nok") && depth < DEPTH_MAX) {
            List<Field> parts = parts(type, description.resolved(schema), at, depth + 1);
            return new Field(
                    at, Kind.GROUP, required, label, null, "", List.of(), parts, List.of());
        }
        Choices.Found found = found(record, name, schema, at);
        List<Option> options = found.options();
        JsonNode items = schema.path("items");
        if (!items.isMissingNode() && options.isEmpty() && !isPlainText(items)) {
            List<Field> rows = new ArrayList<>();
            for (int row = 0; row < filled.rows(at); row++) {
                String of = say.word("doing.row", label, row + 1);
                rows.add(field(record, name, of, items, at + "/" + row, false, depth + 1));
            }
            return new Field(at, Kind.LIST, required, label, null, "", List.of(), List.of(), rows);
        }
        Kind kind = found.sought() == null ? kind(name, schema, type, options) : Kind.CHOICE;
        @Nullable String hint =
                isExactUnlessSaid(record, name) ? say.word("doing.hint.exact") : hint(kind, name);
        return new Field(
                at,
                kind,
                required,
                kind == Kind.SHARE ? label.replaceAll(IN_HUNDREDTHS, "") : label,
                hint,
                filled.at(at),
                options,
                List.of(),
                List.of(),
                found.sought(),
                found.hits());
    }

    /** Whether a list is filled as lines or choices, and not as rows. */
    static boolean isOfTexts(JsonNode list) {
        JsonNode items = list.path("items");
        return list.has("x-code-list")
                || items.has("x-code-list")
                || items.has("enum")
                || isPlainText(items);
    }

    private static boolean isPlainText(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && !schema.has("pattern")
                && !schema.has("description");
    }

    /** How a field is asked for that is neither a group nor a list of rows. */
    static Kind kind(String name, JsonNode schema, @Nullable String type, List<Option> options) {
        if (type != null) return Kind.KRONER;
        boolean isArray = schema.path("type").asString("").equals("array");
        if (isArray) return options.isEmpty() ? Kind.LINES : Kind.CHECKS;
        String plain = schema.path("type").asString("");
        if (plain.equals("boolean")) return Kind.YES_NO;
        if (!options.isEmpty()) return Kind.CHOICE;
        if (plain.equals("integer")) return isShare(name) ? Kind.SHARE : Kind.NUMBER;
        if (schema.path("format").asString("").equals("date")) return Kind.DATE;
        return switch (schema.path("description").asString("")) {
            case "UncertainDate" -> Kind.VAGUE_DATE;
            case "PostingPeriod" -> Kind.MONTH;
            default -> LONG.contains(name) ? Kind.LONG_TEXT : Kind.TEXT;
        };
    }

    private Choices.Found found(String record, String name, JsonNode schema, String at) {
        @Nullable String prefix = schema.has("items") ? null : prefixOf(schema);
        if (prefix != null) return choices.things(prefix, filled.sought(at), filled.at(at));
        List<String> kinds = kindsOf(name, schema);
        if (!kinds.isEmpty()) return choices.things(kinds, filled.sought(at), filled.at(at));
        return Choices.Found.all(options(record, name, schema, filled.at(at)));
    }

    private static List<String> kindsOf(String name, JsonNode schema) {
        boolean isOfAny = schema.path("pattern").asString("").startsWith("^[a-z]{3}_");
        return isOfAny ? OF_SEVERAL_KINDS.getOrDefault(name, List.of()) : List.of();
    }

    private List<Option> options(String record, String name, JsonNode schema, String chosen) {
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        JsonNode list = schema.has("x-code-list") ? schema : one;
        if (list.has("x-code-list"))
            return choices.codes(list.path("x-code-list").stringValue(), chosen);
        if (one.has("enum")) {
            List<Option> options = new ArrayList<>();
            for (JsonNode each : one.path("enum")) {
                String value = each.stringValue();
                String label = Labels.value(record, name, value).in(say.language());
                options.add(
                        new Option(value, value.startsWith("I-") ? value + " " + label : label));
            }
            return options;
        }
        if (one.path("type").asString("").equals("boolean")) {
            return List.of(
                    new Option("true", say.word("doing.yes")),
                    new Option("false", say.word("doing.no")));
        }
        return List.of();
    }

    /** {@code man} of {@code ^man_…}; null for what is no identity, or of any kind. */
    private static @Nullable String prefixOf(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        return pattern.matches("\\^[a-z]{3}_.*") ? pattern.substring(1, 4) : null;
    }

    /** What the API counts in hundredths of a per cent; people do not. */
    private static boolean isShare(String name) {
        return name.equals("bp") || name.endsWith("Bp");
    }

    private @Nullable String hint(Kind kind, String name) {
        return switch (kind) {
            case DATE -> say.word("doing.hint.date");
            case VAGUE_DATE -> say.word("doing.hint.vague_date");
            case MONTH -> say.word("doing.hint.month");
            case KRONER -> say.word("doing.hint.kroner");
            case LINES -> say.word("doing.hint.lines");
            case SHARE -> say.word("doing.hint.share");
            case TEXT ->
                    name.toLowerCase(java.util.Locale.ROOT).contains("sha256")
                                    || name.equals("textHash")
                            ? say.word("doing.hint.sha256")
                            : null;
            default -> null;
        };
    }
}
