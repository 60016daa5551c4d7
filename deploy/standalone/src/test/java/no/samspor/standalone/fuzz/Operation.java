package no.samspor.standalone.fuzz;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation as the API describes it.
 *
 * @param method in capitals
 * @param path with its variables, {@code /api/v1/mandates/{mandate}}
 * @param body the schema of what it takes; null where it takes nothing
 * @param example of what it takes; null where it takes nothing
 * @param answers by status, references resolved
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        @Nullable JsonNode example,
        JsonNode answers) {

    static final Pattern IDENTITY = Pattern.compile("[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    /**
     * @param in path, query or header
     */
    record Parameter(
            String name,
            String in,
            boolean required,
            JsonNode schema,
            @Nullable JsonNode example) {}

    public boolean isCommand() {
        return example != null;
    }

    /** It makes a new thing, so that it is asked without a version. */
    boolean creates() {
        return answers.has("201");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** It never ends. */
    public boolean isEndless() {
        return answers.at("/200/content").has("text/event-stream");
    }

    /** It reads the whole log, or a great part of it. */
    boolean isCostly() {
        return path.contains("/views/") && !isRead() || path.endsWith("/evidence");
    }

    public boolean isAt(String address) {
        return Pattern.matches(VARIABLE.matcher(path).replaceAll("[^/]+"), address);
    }

    /** The field that names what is made, which must be something new; null where there is none. */
    @Nullable String ownIdentity() {
        if (!creates() || example == null) return null;
        String things = path.split("/", -1)[3];
        @Nullable String own = null;
        for (String name : example.propertyNames()) {
            if (!things.startsWith(name.substring(0, name.length() - 1))) continue;
            if (!IDENTITY.matcher(example.path(name).asString("")).matches()) continue;
            if (own == null || own.length() < name.length()) own = name;
        }
        return own;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
