package no.samspor.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of every event, approved once and kept for ever. {@code -Dgolden.write=true}
 * writes what is missing; {@code -Dgolden.write=next} adds the form with a new optional field
 * beside the old one (which must still be readable). An existing file is never overwritten.
 */
class GoldenEventsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = SamsporJson.mapper();
    private static final String WRITE = System.getProperty("golden.write", "");

    private static Stream<Arguments> every_event_and_sample() {
        return Families.events().keySet().stream()
                .sorted()
                .flatMap(
                        name ->
                                Stream.of(Samples.values())
                                        .map(sample -> Arguments.of(name, sample)));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("every_event_and_sample")
    void is_written_as_it_was_approved(String name, Samples sample) throws IOException {
        String written = json(sample.of(Families.typeOf(name)));
        Path newest = newest(name, sample);
        if (!Files.exists(newest)) {
            if (!WRITE.equals("true")) {
                fail(
                        "%s is not approved yet: %s is missing. Write it with -Dgolden.write=true,"
                                + " read it, and keep it for ever.",
                        name, newest);
            }
            write(newest, written);
        }
        String approved = Files.readString(newest);
        if (approved.equals(written)) return;
        if (WRITE.equals("next")) {
            write(file(name, sample, number(name, sample) + 1), written);
            return;
        }
        assertThat(written)
                .as(
                        "%s is not written as it is stored in %s. A stored form never changes:"
                                + " give a changed event a new version, or, where only an optional"
                                + " field was added, add its form with -Dgolden.write=next.",
                        name, newest)
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("every_event_and_sample")
    void is_read_back_as_it_was_written(String name, Samples sample) {
        Event event = sample.of(Families.typeOf(name));
        assertThat(MAPPER.readValue(json(event), Families.typeOf(name))).isEqualTo(event);
    }

    @Test
    void that_was_ever_approved_can_still_be_read() throws IOException {
        for (Path file : files()) {
            String name = nameOf(file);
            assertThat(Families.typeOf(name))
                    .as("%s is stored under a name that no family knows any more", file)
                    .isNotNull();
            assertThatCode(() -> MAPPER.readValue(Files.readString(file), Families.typeOf(name)))
                    .as("%s can no longer be read", file)
                    .doesNotThrowAnyException();
        }
    }

    private static String json(Event event) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(event)
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }

    private static Path newest(String name, Samples sample) {
        return file(name, sample, number(name, sample));
    }

    /** 1 for the first approved form, and for none. */
    private static int number(String name, Samples sample) {
        int number = 1;
        while (Files.exists(file(name, sample, number + 1))) number++;
        return number;
    }

    private static Path file(String name, Samples sample, int number) {
        String kind = sample.name().toLowerCase(Locale.ROOT);
        String again = number == 1 ? "" : "." + number;
        return FOLDER.resolve(name.replace('/', '-') + "." + kind + again + ".json");
    }

    /** {@code codelist.code-added-1.full.2.json} is {@code codelist.code-added/1}. */
    private static String nameOf(Path file) {
        return file.getFileName()
                .toString()
                .replaceFirst("-(\\d+)\\.(full|minimal)(\\.\\d+)?\\.json$", "/$1");
    }

    private static void write(Path file, String json) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file, json, StandardOpenOption.CREATE_NEW);
    }
}
