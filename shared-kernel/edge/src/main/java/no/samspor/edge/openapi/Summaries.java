package no.samspor.edge.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What each operation does, in one Norwegian line: {@code POST /mandates} has its own. */
@Component
public final class Summaries {

    private static final String FILES = "classpath*:summaries/*.json";

    private final Map<String, String> lines = new TreeMap<>();

    Summaries() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream text = file.getInputStream()) {
                SamsporJson.mapper()
                        .readTree(text)
                        .forEachEntry(
                                (operation, line) -> lines.put(operation, line.stringValue()));
            }
        }
    }

    @Nullable String of(String method, String path) {
        return lines.get(method + " " + path);
    }
}
