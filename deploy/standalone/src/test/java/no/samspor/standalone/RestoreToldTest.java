package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samspor.log.Restores;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreToldTest {

    private static final URI HERE = URI.create("http://127.0.0.1:1/");
    private static final String NOTE =
            """
            position=200
            witnessed=205
            missing=5
            reason=the newer ones burnt (head of operations)
            """;

    @TempDir Path directory;

    private final List<String> told = new ArrayList<>();

    private void start(Restores restores) {
        new RestoreTold(restores, directory.resolve("note")).run(HERE, _ -> {});
    }

    private void told(long position, long witnessed, String reason, long missing) {
        told.add("%d of %d, %d missing: %s".formatted(position, witnessed, missing, reason));
    }

    @Test
    void an_override_is_recorded_once_with_its_reason_and_who_gave_it() throws Exception {
        Files.writeString(directory.resolve("note"), NOTE);
        start(this::told);
        start(this::told);
        assertThat(told)
                .containsExactly(
                        "200 of 205, 5 missing: the newer ones burnt (head of operations)");
    }

    @Test
    void what_could_not_be_recorded_is_told_again_at_the_next_start() throws Exception {
        Files.writeString(directory.resolve("note"), NOTE);
        Restores away =
                (_, _, _, _) -> {
                    throw new IllegalStateException("away");
                };
        assertThatThrownBy(() -> start(away)).hasMessage("away");
        start(this::told);
        assertThat(told).hasSize(1);
    }
}
