package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever can write into our tables can name a class there; nothing stored makes us load it. {@code
 * java.net.URL} and the pool's own classes are loaded by every process of ours, so a planted class
 * stands for them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredTypesIT {

    private static final String TRAP = "no.samspor.log.planted.Trap";
    private static final String ENGINE = "javax.script.ScriptEngineManager";

    private static final List<String> ATTACKS =
            List.of(
                    "[\"" + TRAP + "\",{}]",
                    "[\"com.zaxxer.hikari.HikariConfig\",{}]",
                    "{\"@class\":\"" + TRAP + "\"}",
                    "<" + ENGINE + "><url>http://x</url></" + ENGINE + ">");

    @TempDir private Path directory;

    @Test
    void a_class_named_where_things_are_stored_is_never_loaded() throws Exception {
        List<String> told;
        try (TestLog log = new TestLog()) {
            for (String name : List.of(ENGINE, TRAP, "java.net.URL", "mandate.returned/1")) {
                for (String attack : ATTACKS) {
                    Planted.in(log, Some.mandate(), 0, name, attack);
                    Planted.in(log, Some.mandate(), 0, TRAP, name, attack, attack);
                }
            }
            log.run(
                    Role.OWNER,
                    "CREATE TABLE command.reaction_token (processorname text, segment integer,"
                            + " token bytea, tokentype text, timestamp text, owner text);"
                            + " GRANT SELECT, UPDATE ON command.reaction_token TO samspor_command");
            for (int i = 0; i < ATTACKS.size(); i++) {
                String type = i % 2 == 0 ? ENGINE : "token.replay";
                log.run(
                        Role.OWNER,
                        "INSERT INTO command.reaction_token VALUES ('attacked', %d,".formatted(i)
                                + " convert_to('%s', 'UTF8'), '%s', '2026-01-01T00:00:00Z', null)"
                                        .formatted(ATTACKS.get(i), type));
            }
            told = readInAProcessOfItsOwn(log.roles.credentials(Role.COMMAND));
        }
        assertThat(told.subList(0, 32)).containsOnly("UNKNOWN_NAME", "DAMAGED");
        assertThat(told.getLast()).isEqualTo("[refused, refused, refused, refused]");
        String loaded = Files.readString(directory.resolve("loaded"));
        assertThat(loaded)
                .contains("no.samspor.log.ReadsEverything ")
                .doesNotContain(TRAP + " ")
                .doesNotContain("javax.script.")
                .doesNotContain("com.thoughtworks.xstream");
    }

    private List<String> readInAProcessOfItsOwn(DatabaseAccess access) throws Exception {
        Path told = directory.resolve("told");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:file=" + directory.resolve("loaded"),
                                "-Daxoniq.update-checker.disabled=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadsEverything.class.getName(),
                                access.url(),
                                access.user(),
                                access.password())
                        .redirectOutput(told.toFile())
                        .redirectError(directory.resolve("errors").toFile())
                        .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> text(directory.resolve("errors"))).isZero();
        return Files.readAllLines(told).stream()
                .filter(line -> line.matches("read|[A-Z_]+|\\[.*refused.*]"))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
