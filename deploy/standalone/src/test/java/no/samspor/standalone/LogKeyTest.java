package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import no.samspor.notary.store.Memory;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.tree.Hash;
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
    void changes_by_one_that_signs_beside_it_and_another_day_alone() throws IOException {
        Path data = directory.resolve("data");
        Path file;
        try (StateDirectory state = StateDirectory.hold(data)) {
            file = LogKey.in(state);
            assertThatThrownBy(() -> KeyChange.changed("retire", data, Map.of()))
                    .hasMessageContaining("none to retire. Nothing was changed");
            LogKeys old = LogKeys.in(file.toString());
            String told = KeyChange.changed("next", data, Map.of());
            LogKeys both = LogKeys.in(file.toString());
            assertThat(both.verifiers()).hasSize(2).startsWith(old.verifiers().getFirst());
            assertThat(told).contains(both.verifiers().getLast().toString());
            assertThat(Files.readAllLines(file.resolveSibling("log.pub"))).hasSize(2);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> KeyChange.changed("next", data, Map.of()))
                    .hasMessageContaining("Two keys sign already");

            remembered(data, old);
            assertThatThrownBy(() -> KeyChange.changed("retire", data, Map.of()))
                    .hasMessageContaining("No checkpoint stands under the new key yet");
            remembered(data, both);
            assertThat(KeyChange.changed("retire", data, Map.of()))
                    .contains(old.verifiers().getFirst().toString());
            assertThat(LogKeys.in(file.toString()).verifiers())
                    .isEqualTo(both.verifiers().subList(1, 2));
            assertThat(Files.readString(file.resolveSibling("log.pub")))
                    .isEqualTo(both.verifiers().getLast() + "\n");
        }
    }

    @Test
    void is_not_changed_where_it_is_asked_wrongly() throws IOException {
        Path data = directory.resolve("data");
        try (StateDirectory state = StateDirectory.hold(data)) {
            Path file = LogKey.in(state);
            String before = Files.readString(file);
            assertThatThrownBy(() -> KeyChange.changed("renew", data, Map.of()))
                    .hasMessageContaining("samspor key next|retire");
            Map<String, String> several = Map.of("SAMSPOR_LOG_KEY", file + "," + file);
            assertThatThrownBy(() -> KeyChange.changed("next", data, several))
                    .hasMessageContaining("several files");
            assertThat(Files.readString(file)).isEqualTo(before);
        }
    }

    /** As if the notary had signed last with these. */
    private static void remembered(Path data, LogKeys keys) throws IOException {
        Checkpoint checkpoint = new Checkpoint(keys.origin(), 0, Hash.EMPTY);
        Sealed sealed = Sealed.parse(keys.sign(checkpoint.text()).bytes());
        new MemoryFile(data.resolve("notary/memory")).write(Memory.begin(1).with(null, sealed));
    }

    @Test
    void is_announced_by_where_its_readers_find_theirs() {
        Path readers = Path.of("/data/secrets/log.pub");
        assertThat(new Announcement(ADDRESS, "/data", readers, true))
                .asString()
                .contains("" + readers);
        assertThat(new Announcement(ADDRESS, "/data", null, true))
                .asString()
                .contains("signs nothing");
    }
}
