package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import no.samspor.cli.Programmes;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The examples of the API description, run from the first to the last into an empty record. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesLineIT {

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start("eksempel");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void every_example_is_accepted() throws IOException {
        List<String> files = ExampleFiles.texts();
        assertThat(Programmes.load(line.address(), line::token, files))
                .hasSize(files.size())
                .allSatisfy(report -> assertThat(report).endsWith(" 0 refused"));
    }
}
