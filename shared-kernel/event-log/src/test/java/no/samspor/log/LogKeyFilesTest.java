package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.VerifierKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogKeyFilesTest {

    @TempDir private Path directory;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void are_read_again_when_one_of_them_has_changed_and_not_before() throws IOException {
        Path file = KeyFiles.fresh(directory.resolve("log.key"));
        LogKeyFiles keys = read(file);
        LogKeys first = keys.get();
        assertThat(later(keys)).isSameAs(first);
        List<VerifierKey> both = beside(file);
        assertThat(keys.get()).as("within half a second").isSameAs(first);
        assertThat(later(keys).verifiers()).isEqualTo(both).hasSize(2);
        Files.writeString(file, later(keys).keys().getLast().secret());
        assertThat(later(keys).verifiers()).isEqualTo(both.subList(1, 2));
    }

    @Test
    void go_on_as_they_were_where_the_change_is_none_that_others_can_follow() throws IOException {
        Path file = KeyFiles.fresh(directory.resolve("log.key"));
        LogKeyFiles keys = read(file);
        LogKeys first = keys.get();
        moved(KeyFiles.fresh(directory.resolve("other")), file);
        assertThat(later(keys)).as("no key in common").isSameAs(first);
        String kept = first.keys().getFirst().secret() + "\n";
        Path another = directory.resolve("another");
        KeyFiles.written(another, "another.example/log", Ed25519.SIGNATURE, "rw-------");
        moved(another, file);
        assertThat(later(keys)).as("another log").isSameAs(first);
        Files.writeString(file, kept + "PRIVATE+KEY+no");
        assertThat(later(keys)).as("rubbish").isSameAs(first);
        Files.delete(file);
        assertThat(later(keys)).as("gone").isSameAs(first);
        Files.writeString(file, kept);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(later(keys)).as("others can read it").isSameAs(first);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(later(keys).verifiers()).isEqualTo(first.verifiers());
        assertThat(later(keys)).as("mended, and read again").isNotSameAs(first);
    }

    @Test
    void must_be_usable_to_begin_with() {
        assertThatThrownBy(() -> new LogKeyFiles(directory.resolve("nowhere").toString()))
                .isInstanceOf(LogKeys.Unusable.class);
        assertThat(new LogKeyFiles(" ").get().isEmpty()).isTrue();
    }

    private LogKeyFiles read(Path file) {
        return new LogKeyFiles(file.toString(), nanos::get);
    }

    private LogKeys later(LogKeyFiles keys) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        return keys.get();
    }

    private List<VerifierKey> beside(Path file) throws IOException {
        Path fresh = KeyFiles.fresh(directory.resolve("fresh"));
        Files.writeString(file, Files.readString(file) + Files.readString(fresh));
        return LogKeys.in(file.toString()).verifiers();
    }

    private static void moved(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
