package no.samspor.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LargePagesTest {

    private static final int MEGABYTES = 640;

    @TempDir Path system;

    private final List<String> said = new ArrayList<>();
    private Path allowed = Path.of("");

    @BeforeEach
    void describe_the_system() throws IOException {
        Files.createDirectories(system.resolve("sys/vm"));
        allowed = system.resolve("sys/vm/nr_overcommit_hugepages");
    }

    @Test
    void what_is_missing_is_allowed_and_said() throws IOException {
        given(8_000_000, 0, 0, 0, "0\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).hasContent("320");
        assertThat(said)
                .singleElement()
                .asString()
                .contains("vm.nr_overcommit_hugepages is 320, and was 0");
    }

    @Test
    void what_others_have_taken_of_it_is_allowed_besides() throws IOException {
        given(8_000_000, 50, 40, 100, "320\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        // 10 that nobody has asked for, and 220 that may be made.
        assertThat(allowed).hasContent("410");
    }

    @Test
    void where_there_is_enough_nothing_is_changed() throws IOException {
        given(8_000_000, 320, 0, 0, "0\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).hasContent("0\n");
        given(8_000_000, 0, 0, 0, "320\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).hasContent("320\n");
        assertThat(said).isEmpty();
    }

    @Test
    void who_has_little_memory_keeps_it_for_others() throws IOException {
        given(2_600_000, 0, 0, 0, "0\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).hasContent("0\n");
        assertThat(said).isEmpty();
    }

    @Test
    void where_the_system_says_nothing_of_them_or_something_else_nothing_happens()
            throws IOException {
        LargePages.in(system.resolve("elsewhere")).allow(MEGABYTES, said::add);
        Files.writeString(system.resolve("meminfo"), "MemAvailable: 8000000 kB\n");
        Files.writeString(allowed, "0\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        given(8_000_000, 0, 0, 0, "many\n");
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).hasContent("many\n");
        assertThat(said).isEmpty();
    }

    /** A number of the system is no file: read piece by piece, only its first digit is there. */
    @Test
    void all_of_a_number_is_read() throws IOException {
        assertThat(LargePages.number(Path.of("/proc/sys/kernel/pid_max"))).isGreaterThan(300);
    }

    @Test
    void what_cannot_be_read_stays_as_it_is() throws IOException {
        given(8_000_000, 0, 0, 0, "0\n");
        Files.delete(allowed);
        Files.createDirectory(allowed);
        LargePages.in(system).allow(MEGABYTES, said::add);
        assertThat(allowed).isEmptyDirectory();
        assertThat(said).isEmpty();
    }

    private void given(long availableKb, int free, int reserved, int surplus, String limit)
            throws IOException {
        Files.writeString(
                system.resolve("meminfo"),
                """
                MemTotal:       24000000 kB
                MemAvailable:   %d kB
                Active(anon):     102400 kB
                HugePages_Total:     %d
                HugePages_Free:      %d
                HugePages_Rsvd:      %d
                HugePages_Surp:      %d
                Hugepagesize:       2048 kB
                """
                        .formatted(availableKb, free + surplus, free, reserved, surplus));
        Files.writeString(allowed, limit);
    }
}
