package no.samspor.query.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import no.samspor.query.screen.picture.Tabulated.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The drawings as a person has looked at them. {@code -Dsamspor.pictures=write} draws them anew, to
 * be looked at again.
 */
class ApprovedTest {

    private static final Path APPROVED = Path.of("src/test/resources/pictures");

    static Stream<Map.Entry<String, Picture>> samples() {
        return Map.<String, Picture>of(
                "timeline", Samples.timeline(),
                "bullets", Samples.bullets(),
                "steps", Samples.steps(),
                "flow", Samples.flow())
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void looks_as_approved(Map.Entry<String, Picture> sample) throws IOException {
        is(sample.getKey() + "-wide.svg", sample.getValue().draw(Frame.wide("p", "nb")).svg());
        is(sample.getKey() + "-narrow.svg", sample.getValue().draw(Frame.narrow("p", "en")).svg());
        is(sample.getKey() + ".txt", told(sample.getValue().table("nn")));
    }

    private static String told(Tabulated table) {
        StringBuilder text = new StringBuilder(table.caption()).append('\n');
        text.append(String.join(" | ", table.heads().stream().map(Tabulated.Head::text).toList()));
        table.rows()
                .forEach(
                        row ->
                                text.append('\n')
                                        .append(
                                                String.join(
                                                        " | ",
                                                        row.stream().map(Cell::text).toList())));
        return text.append('\n').toString();
    }

    private static void is(String name, String drawn) throws IOException {
        Path file = APPROVED.resolve(name);
        if ("write".equals(System.getProperty("samspor.pictures"))) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, drawn);
        }
        assertThat(drawn).as(name).isEqualTo(Files.readString(file));
    }
}
