package no.samspor.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.Test;

/**
 * The list of what the build uses, and what runs here held against it, however it was started. That
 * all of the build is as listed, plugins too, {@code .mvn/lock} checks when {@code ./samspor test}
 * asks it to.
 */
class LockTest {

    private static final Path LIST = Path.of(".mvn/lock/artifacts.txt");
    private static final String RENEW = "renew it with ./samspor lock, and read what changed";

    private static List<String> lines() {
        return Repository.text(LIST).lines().filter(each -> !each.startsWith("#")).toList();
    }

    @Test
    void every_line_names_one_artefact_and_its_hash() {
        assertThat(lines())
                .hasSizeGreaterThan(500)
                .allMatch(each -> each.matches("[0-9a-f]{64} [\\w.-]+(:[\\w.-]+){3,4}"))
                .noneMatch(each -> each.contains("SNAPSHOT"));
        assertThat(lines().stream().map(each -> each.split(" ", -1)[1]))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void every_library_that_runs_here_is_listed_with_its_hash() throws IOException {
        Map<String, List<String>> hashes = new TreeMap<>();
        for (String line : lines()) {
            String[] parts = line.split("[ :]", -1);
            String version = parts[parts.length - 1];
            String classifier = parts.length == 6 ? "-" + parts[4] : "";
            String file = parts[2] + "-" + version + classifier + "." + parts[3];
            hashes.computeIfAbsent(file, _ -> new ArrayList<>()).add(parts[0]);
        }
        List<String> others = new ArrayList<>();
        for (String each : libraries()) {
            Path file = Path.of(each);
            String name = file.getFileName().toString();
            String hash = hashOf(file);
            if (!hashes.getOrDefault(name, List.of()).contains(hash)) others.add(name + " " + hash);
        }
        assertThat(libraries()).hasSizeGreaterThan(100);
        assertThat(others).as(RENEW).isEmpty();
    }

    private static String hashOf(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static List<String> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> each.endsWith(".jar"))
                .filter(each -> !each.replace('\\', '/').matches(".*/(no/samspor|target)/.*"))
                .toList();
    }
}
