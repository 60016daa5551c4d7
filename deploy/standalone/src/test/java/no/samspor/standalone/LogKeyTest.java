package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogKeyTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:8080");

    @TempDir private Path directory;

    @Test
    void is_made_once_and_its_readers_find_theirs_beside_it() throws IOException {
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            Path file = LogKey.in(state);
            LogKeys keys = LogKeys.in(file.toString());
            assertThat(keys.origin()).matches("samspor\\.local/[0-9a-f]{8}");
            assertThat(LogKeys.in(LogKey.in(state).toString()).verifiers())
                    .isEqualTo(keys.verifiers());
            Path readers = LogKey.publish(keys, state);
            assertThat(readers).isEqualTo(file.resolveSibling("log.pub"));
            assertThat(Files.readString(readers))
                    .isEqualTo(keys.verifiers().getFirst() + "\n")
                    .doesNotContain("PRIVATE");
        }
    }

    @Test
    void that_others_can_read_keeps_the_record_from_starting_and_says_so() throws IOException {
        try (StateDirectory state = StateDirectory.hold(directory.resolve("data"))) {
            Path file = LogKey.in(state);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            assertThatThrownBy(() -> LogKeys.in(file.toString()))
                    .satisfies(
                            why ->
                                    assertThat(
                                                    LogKey.explained(
                                                            new BeanCreationException(
                                                                    "logKeys", "no", why)))
                                            .isInstanceOf(CannotServe.class)
                                            .hasMessageContainingAll("others can read", "" + file));
        }
    }

    @Test
    void is_announced_by_where_its_readers_find_theirs() {
        Path readers = Path.of("/data/secrets/log.pub");
        assertThat(new Announcement(ADDRESS, "/data", readers)).asString().contains("" + readers);
        assertThat(new Announcement(ADDRESS, "/data", null)).asString().contains("signs nothing");
    }
}
