package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.log.Append;
import no.samspor.log.EventCodec;
import no.samspor.log.EventNames;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.LogReader;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a newer build has written into the record that this one serves, as clients meet it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoisonLineIT {

    private static final String REGISTRATION =
            """
            {"organisation": "@org:%s", "name": "%s", "form": "OTHER", "withoutNumber": "Prøve"}
            """;

    @Test
    void answers_say_what_they_lack_and_a_decision_on_it_is_refused_with_its_position()
            throws Exception {
        try (Line line = Line.start("poison")) {
            register(line, "a");
            register(line, "b");
            long poison = whisper(line, (OrganisationId) Ids.parse(line.id("@org:a")));
            register(line, "c");
            JsonNode listed = line.get("office", "/organisations").accepted().body();
            assertThat(listed.at("/items").size()).isGreaterThanOrEqualTo(3);
            assertThat(listed.at("/meta/incomplete/0").asLong()).isEqualTo(poison);
            JsonNode one = line.get("office", "/organisations/@org:a").accepted().body();
            assertThat(one.at("/meta/incomplete/0").asLong()).isEqualTo(poison);
            assertThat(line.get("office", "/mandates").at("/meta").has("incomplete")).isFalse();
            line.get("auditor", "/timeline").accepted();

            line.speak("nn");
            Line.Reply refused =
                    line.post("office", "/organisations/@org:a/name", "{\"name\": \"Ny\"}")
                            .refused(503, "access/event-unreadable");
            assertThat(refused.at("/position").asLong()).isEqualTo(poison);
            assertThat(refused.at("/title").asString("")).contains("kan ikkje lesast");

            line.getPlain("union", "/views/parked").refused(403, "edge/not-allowed");
            JsonNode parked = line.getPlain("auditor", "/views/parked").accepted().body();
            assertThat(parked.at("/items/0/position").asLong()).isEqualTo(poison);
            assertThat(parked.at("/items/0/why").asString("")).isEqualTo("unknownName");
            String replay = "/views/parked/" + poison + "/replay";
            assertThat(line.postPlain("records", replay).accepted().at("/items")).hasSize(1);
            line.postPlain("records", "/views/parked/1/replay").refused(404, "edge/not-found");
        }
    }

    private static void register(Line line, String name) {
        line.post("office", "/organisations", REGISTRATION.formatted(name, name)).accepted();
    }

    /** Appends as the command side does, under a name that this build does not know. */
    private static long whisper(Line line, OrganisationId organisation) throws IOException {
        Environment properties = line.bean(Environment.class);
        String side = "samspor.db.command.";
        LogDatabase database =
                new LogDatabase(
                        properties.getRequiredProperty(side + "url"),
                        properties.getRequiredProperty(side + "user"),
                        properties.getRequiredProperty(side + "password"));
        LogReader reader = line.bean(LogReader.class);
        Stamp stamp = reader.at(line.position()).stamp();
        EventCodec newer = new EventCodec(new Newer(), List.of(), KeyVault.NONE);
        Event event = new OrganisationRenamed(organisation, "a", "b");
        try (HeadWatch heads = new HeadWatch();
                PostgresEventLog log =
                        new PostgresEventLog(database, newer, heads, Duration.ofSeconds(10))) {
            var next = new Append.NewEvent(UUID.randomUUID(), organisation, 1, event, stamp);
            return log.append(new Append(List.of(next), List.of(), null)).position();
        }
    }

    private record Newer() implements EventNames {
        @Override
        public String nameOf(Class<? extends Event> type) {
            return "organisation.whispered/1";
        }

        @Override
        public Class<? extends Event> typeOf(String name) {
            return Families.typeOf(name);
        }
    }
}
