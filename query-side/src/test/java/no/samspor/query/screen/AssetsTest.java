package no.samspor.query.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is not ours is what its maker published, and we may pass it on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/assets");
    private static final Set<String> OURS =
            Set.of("mark.svg", "verifier.js", "manifest.json", "licences.txt");

    /** As the pages promise: bytes of all scripts of a page, packed. */
    private static final long SCRIPTS_MAX = 50_000;

    private static final Set<String> LICENCES = Set.of("MIT", "OFL-1.1", "0BSD", "Apache-2.0");

    @Test
    void are_as_the_manifest_lists_them() throws Exception {
        for (JsonNode each : manifest()) {
            Path file = FOLDER.resolve(each.path("file").stringValue());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(HexFormat.of().formatHex(hash))
                    .as("%s: run query-side/assets/renew", file)
                    .isEqualTo(each.path("sha256").stringValue());
            assertThat(LICENCES).contains(each.path("licence").stringValue());
        }
    }

    @Test
    void are_ours_or_in_the_manifest() throws IOException {
        Set<String> foreign = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("samspor") && !OURS.contains(name))
                    .forEach(foreign::add);
        }
        Set<String> listed = new TreeSet<>();
        manifest().forEach(each -> listed.add(each.path("file").stringValue()));
        assertThat(foreign).isEqualTo(listed);
    }

    @Test
    void have_an_address_that_says_which_they_are() throws IOException {
        String address = new Assets().address("samspor.css");
        assertThat(address).matches("/assets/[0-9a-f]{12}/samspor\\.css");
        assertThat(new Assets().own(".css").getFirst()).isEqualTo("samspor.css");
    }

    /** Every page names all of them; those that a module asks for come too. */
    @Test
    void scripts_of_any_page_are_light() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".js")).toList()) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(Files.readAllBytes(each));
                }
                bytes += packed.size();
            }
        }
        assertThat(bytes).as("bytes of scripts, packed").isBetween(1L, SCRIPTS_MAX);
    }

    private static JsonNode manifest() throws IOException {
        return SamsporJson.mapper().readTree(Files.readString(FOLDER.resolve("manifest.json")));
    }
}
