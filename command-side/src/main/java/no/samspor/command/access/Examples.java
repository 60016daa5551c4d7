package no.samspor.command.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The examples of the API description: the commands of the example programme, which a test runs
 * from the first file to the last, by their numbers, so that every example is one that works.
 */
@Component
final class Examples {

    private static final String FILES = "classpath*:examples/*.json";

    record Example(List<String> path, JsonNode body) {

        /** What stands in its path where {@code template} has {@code {name}}. */
        String variable(String template, String name) {
            return path.get(steps(template).indexOf("{" + name + "}"));
        }
    }

    private final List<Example> examples = new ArrayList<>();

    Examples() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream text = file.getInputStream()) {
                read(SamsporJson.mapper().readTree(text));
            }
        }
    }

    private void read(JsonNode file) {
        Names names = new Names(file.path("key").stringValue());
        for (JsonNode statement : file.path("statements")) {
            for (JsonNode command : statement.path("commands")) {
                String path = names.path(command.path("post").stringValue());
                examples.add(new Example(steps(path), names.resolve(command.path("body"))));
            }
        }
    }

    /** The first example for {@code /mandates/{mandate}/approval}; null where there is none. */
    @Nullable Example of(String template) {
        List<String> steps = steps(template);
        for (Example example : examples) {
            if (fits(example.path(), steps)) return example;
        }
        return null;
    }

    private static boolean fits(List<String> path, List<String> template) {
        if (path.size() != template.size()) return false;
        for (int i = 0; i < path.size(); i++) {
            String step = template.get(i);
            if (!step.startsWith("{") && !step.equals(path.get(i))) return false;
        }
        return true;
    }

    private static List<String> steps(String path) {
        return List.of(path.split("/", -1));
    }
}
