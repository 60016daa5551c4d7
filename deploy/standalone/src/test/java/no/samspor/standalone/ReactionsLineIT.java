package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What follows of itself from what is recorded, as whoever reads the record meets it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReactionsLineIT {

    private static final long PATIENCE_SECONDS = 30;

    @Test
    void when_a_decision_falls_what_rests_on_it_is_questioned() throws Exception {
        try (Line line = Line.start(Template.EXAMPLE, "eksempel")) {
            line.post(
                            "politicalSecretary",
                            "/decisions/@dec:tilsagn-a/annulment",
                            """
                            {"through": "court", "by": "Tingretten", "exTunc": false,
                             "ground": {"act": "kommuneloven"}}
                            """)
                    .accepted();
            JsonNode raised = awaited(line, "/questions?decision=@dec:tilsagn-a");
            assertThat(raised.at("/0").toString())
                    .contains(line.id("@fun:tilsagn"), "annulled", "open");
            assertThat(health(line)).isEqualTo("UP");
        }
    }

    private static JsonNode awaited(Line line, String path) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            JsonNode items = line.getPlain("auditor", path).accepted().at("/items");
            if (!items.isEmpty()) return items;
            Thread.sleep(100);
        }
        throw new AssertionError("nothing came of it: " + path);
    }

    private static String health(Line line) throws IOException {
        try (RawHttp http = new RawHttp(line.address())) {
            String text = http.ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").text();
            return SamsporJson.mapper().readTree(text).path("status").asString("");
        }
    }
}
