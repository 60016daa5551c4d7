package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samspor.cli.Programmes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The five programmes over HTTP, into an empty record: loaded, and loaded again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ProgrammesLineIT {

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start("framtidens-helsetjenester");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    @Order(1)
    void all_five_load_and_nothing_is_refused() throws IOException {
        List<String> report = load();
        report.forEach(System.out::println);
        assertThat(report).hasSize(5).allSatisfy(each -> assertThat(each).endsWith(" 0 refused"));
    }

    @Test
    @Order(2)
    void loaded_again_they_add_nothing() throws IOException {
        long recorded = line.recorded();
        assertThat(load())
                .hasSize(5)
                .allSatisfy(each -> assertThat(each).contains("; 0 commands recorded, "));
        assertThat(line.recorded()).isEqualTo(recorded);
    }

    @Test
    @Order(3)
    void the_example_in_the_documentation_loads_too() throws IOException {
        String guide = Files.readString(Path.of("../../docs/import-format.md"));
        String example = guide.substring(guide.indexOf("```json") + 7, guide.indexOf("\n```\n"));
        assertThat(Programmes.load(line.address(), line::token, List.of(example)))
                .singleElement(STRING)
                .contains("expressed 3 of 4 statements; 6 commands recorded")
                .endsWith(" 0 refused");
    }

    private static List<String> load() throws IOException {
        return Programmes.load(line.address(), line::token, texts());
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : ProgrammesTest.FILES) {
            try (InputStream text =
                    ProgrammesLineIT.class.getResourceAsStream("/programmes/" + name + ".json")) {
                texts.add(
                        new String(
                                Objects.requireNonNull(text).readAllBytes(),
                                StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
