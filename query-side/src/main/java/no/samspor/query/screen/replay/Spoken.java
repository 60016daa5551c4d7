package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.samspor.events.Labels;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Code;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a value of an answer is said, whatever field it stands in. */
final class Spoken {

    private static final Pattern IDENTITY = Pattern.compile("[a-z]{3}_[0-9A-Z]{26}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}(-\\d\\d){0,2}~?|\\.\\.)(/(\\d{4}(-\\d\\d){0,2}~?|\\.\\.))?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern BEFORE_AND_AFTER = Pattern.compile("(?<=[a-z])(From|To|s)$");
    private static final String NOTHING = "–";

    /** Fields whose list neither they nor their things are called after. */
    private static final Map<String, String> OTHERWISE_CALLED =
            Map.of(
                    "participation.from", "participationRole",
                    "participation.to", "participationRole",
                    "organisation.from", "municipality",
                    "organisation.to", "municipality",
                    "handover.mandatory", "checklistItem");

    private final Say say;

    Spoken(Say say) {
        this.say = say;
    }

    static boolean isIdentity(String text) {
        return IDENTITY.matcher(text).matches();
    }

    Optional<String> nameIfAny(String id) {
        return Optional.ofNullable(say.nameIfAny(id));
    }

    String field(String owner, String field) {
        if (field.equals(owner)) return Labels.thing(field).in(say.language());
        String label = Labels.field(owner, field).in(say.language());
        return label.equals(field) ? Labels.thing(field).in(say.language()) : label;
    }

    /** {@code owner} is the kind of thing whose field it is. */
    String value(String owner, String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return NOTHING;
        if (value.isBoolean()) return say.word(value.booleanValue() ? "say.yes" : "say.no");
        if (value.isNumber()) return number(field, value.longValue());
        if (value.isArray()) return array(owner, field, value);
        return value.isObject() ? object(owner, value) : text(owner, field, value.asString(""));
    }

    private String number(String field, long number) {
        if (field.endsWith("Bp") || field.equals("bp")) return say.percent(number);
        return say.number(number);
    }

    private String array(String owner, String field, JsonNode array) {
        List<String> parts = new ArrayList<>();
        for (JsonNode each : array) parts.add(value(owner, field, each));
        boolean sentences = parts.stream().allMatch(each -> each.endsWith("."));
        return parts.isEmpty() ? NOTHING : String.join(sentences ? " " : ", ", parts);
    }

    /** Whether an object is one value: a sum, a paper, a law. */
    static boolean isWhole(JsonNode object) {
        return object.has("minor")
                || object.has("kr")
                || isText(object, "act")
                || isText(object, "document")
                || (object.has("certainty") && object.size() <= 2);
    }

    private static boolean isText(JsonNode object, String field) {
        return object.path(field).isString();
    }

    private String object(String owner, JsonNode object) {
        Json json = new Json(object);
        if (object.has("minor")) return say.kr(json);
        if (object.has("kr")) return say.amount(json);
        if (isText(object, "act")) {
            return say.code("law", json.text("act")) + " " + json.text("section", "");
        }
        if (isText(object, "document")) {
            String version = json.text("version", "");
            return say.name(json.text("document")) + " " + version;
        }
        List<String> parts = new ArrayList<>();
        object.forEachEntry(
                (name, value) -> parts.add(field(owner, name) + ": " + value(owner, name, value)));
        return String.join("; ", parts);
    }

    private String text(String owner, String field, String text) {
        if (isIdentity(text)) return say.name(text);
        if (INSTANT.matcher(text).matches()) return say.moment(text);
        if (DATE.matcher(text).matches() || text.equals("unstated")) return say.date(text);
        String label = Labels.value(owner, field, text).in(say.language());
        if (label.equals(text)) label = shipped(owner, field, text);
        if (label.equals(text)) label = Labels.value("", "certainty", text).in(say.language());
        return label.equals(text) ? added(owner, field, text) : label;
    }

    /** A code of a list as we ship it. */
    private String shipped(String owner, String field, String text) {
        return lists(owner, field).stream()
                .filter(list -> isShipped(list, text))
                .findFirst()
                .map(list -> say.code(list, text))
                .orElse(text);
    }

    /** One that was added to its list; the list has to be asked for, so this is tried last. */
    private String added(String owner, String field, String text) {
        if (!CODE.matcher(text).matches()) return text;
        return lists(owner, field).stream()
                .map(list -> say.code(list, text))
                .filter(label -> !label.equals(text))
                .findFirst()
                .orElse(text);
    }

    /**
     * The lists whose codes a field may hold: it is mostly called like its list, or like its thing
     * and that. What it was before and after, and several of them, are called after one.
     */
    private static List<String> lists(String owner, String field) {
        @Nullable String known = OTHERWISE_CALLED.get(owner + "." + field);
        if (known != null) return List.of(known);
        Set<String> names = new LinkedHashSet<>(List.of(field));
        names.add(BEFORE_AND_AFTER.matcher(field).replaceFirst(""));
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String list : CodeLists.builtIn().names()) {
            for (String name : names) {
                boolean isOwn = list.equals(name) || list.equals(owner + capital(name));
                if (isOwn) own.add(list);
                else if (list.endsWith(capital(name))) others.add(list);
            }
        }
        return own.isEmpty() ? others : own;
    }

    private static String capital(String field) {
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    private static boolean isShipped(String list, String text) {
        return CODE.matcher(text).matches()
                && CodeLists.builtIn().all(list).stream()
                        .anyMatch(entry -> entry.code().equals(new Code(text)));
    }
}
