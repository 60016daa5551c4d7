package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

    @TempDir private Path directory;

    @Test
    void are_none_where_none_is_named() {
        assertThat(LogKeys.in("").isEmpty()).isTrue();
        assertThat(LogKeys.in(" ").verifiers()).isEmpty();
    }

    @Test
    void name_the_log_and_sign_for_it() throws IOException {
        LogKeys keys = LogKeys.in(fresh("one").toString());
        assertThat(keys.isEmpty()).isFalse();
        assertThat(keys.origin()).isEqualTo(KeyFiles.ORIGIN);
        assertThat(keys.sign("text\n").signings(keys.verifiers())).hasSize(1);
        assertThat(keys.sign("text\n")).isEqualTo(keys.sign("text\n"));
    }

    @Test
    void sign_all_of_them_while_the_log_changes_its_key() throws IOException {
        Path old = fresh("old");
        Path next = fresh("next");
        LogKeys both = LogKeys.in(old + ", " + next);
        Note note = both.sign("text\n");
        assertThat(note.signings(LogKeys.in(old.toString()).verifiers())).hasSize(1);
        assertThat(note.signings(LogKeys.in(next.toString()).verifiers())).hasSize(1);
        assertThat(note.signings(both.verifiers())).hasSize(2);
    }

    @Test
    void are_refused_where_they_are_no_secret_of_this_log() throws IOException {
        refused(directory.resolve("nowhere"), "is not there");
        refused(directory, "cannot be read");
        refused(written("open", KeyFiles.ORIGIN, "rw-r-----"), "others can read", "chmod 600");
        Path rubbish = fresh("rubbish");
        Files.writeString(rubbish, "PRIVATE+KEY+no");
        refused(rubbish, "holds no key of a log", "not a key in its one written form");
        Path witness = directory.resolve("witness");
        KeyFiles.written(witness, KeyFiles.ORIGIN, Ed25519.COSIGNATURE, "rw-------");
        refused(witness, "a witness's key is no key of a log");
        String two = fresh("one") + "," + written("other", "other.example", "rw-------");
        assertThatThrownBy(() -> LogKeys.in(two))
                .isInstanceOf(LogKeys.Unusable.class)
                .hasMessageContaining("these differ");
    }

    private Path fresh(String name) throws IOException {
        return KeyFiles.fresh(directory.resolve(name));
    }

    private Path written(String name, String origin, String rights) throws IOException {
        return KeyFiles.written(directory.resolve(name), origin, Ed25519.SIGNATURE, rights);
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(() -> LogKeys.in(file.toString()))
                .isInstanceOf(LogKeys.Unusable.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("PRIVATE");
    }
}
