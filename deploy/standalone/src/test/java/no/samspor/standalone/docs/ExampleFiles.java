package no.samspor.standalone.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.json.SamsporJson;
import tools.jackson.databind.JsonNode;

/**
 * The example programme: one import file for each feature. Their numbers are the one statement of
 * the order in which they run, for each file builds on those before it.
 */
public final class ExampleFiles {

    private static final Path FOLDER = Path.of("command-side/src/main/resources/examples");

    private ExampleFiles() {}

    /** One command of a file, with its names as they stand. */
    record Example(String post, JsonNode body) {

        boolean isNative() {
            return !body.at("/basis/origin").asString("").equals("mirrored");
        }

        /** Whether it is asked at {@code /mandates/{mandate}/approval}. */
        boolean isAskedAt(String template) {
            return post.replace(":/", ":").matches(template.replaceAll("\\{\\w+}", "[^/]+"));
        }
    }

    public static List<String> texts() {
        return Repository.files().stream()
                .filter(file -> file.startsWith(FOLDER))
                .map(Repository::text)
                .toList();
    }

    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        for (String text : texts()) {
            for (JsonNode statement : SamsporJson.mapper().readTree(text).path("statements")) {
                for (JsonNode each : statement.path("commands")) {
                    all.add(new Example(each.path("post").stringValue(), each.path("body")));
                }
            }
        }
        return all;
    }
}
