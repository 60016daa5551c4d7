package no.samspor.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Migrations;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The two commands as an operator gives them, on external databases. */
@Isolated("it looks into what is printed, and prepares roles of the server that tests share")
class CommandsIT {

    @TempDir Path directory;

    private final List<String> said = new ArrayList<>();

    private static DatabaseAccess fresh(String name) throws Exception {
        DatabaseAccess admin = TestDatabase.server().admin();
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = admin.url().substring(0, admin.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAccess(url, admin.user(), admin.password());
    }

    private Map<String, String> environment(DatabaseAccess access) throws Exception {
        Path secret = directory.resolve("password");
        Files.writeString(secret, access.password());
        return Map.of(
                "SAMSPOR_DB_URL", access.url(),
                "SAMSPOR_DB_USER", access.user(),
                "SAMSPOR_DB_PASSWORD_FILE", secret.toString());
    }

    private int restore(DatabaseAccess into, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(options));
        words.addAll(List.of("--data", directory.resolve("data").toString()));
        return Restore.run(environment(into), words.toArray(new String[0]), said::add);
    }

    /** What a command that ends well says to whoever called it. */
    private static String printed(Callable<Integer> command) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.call()).isZero();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_record_goes_and_comes_back_and_an_override_waits_to_be_recorded() throws Exception {
        DatabaseAccess from = fresh("commands_from");
        DatabaseAccess into = fresh("commands_into");
        Roles roles = Roles.prepare(from);
        Migrations.run(roles, _ -> {});
        Path file = directory.resolve("record.zip");
        Path seen = directory.resolve("seen.ckpt");
        Path key = directory.resolve("log.key");
        Files.writeString(key, SignedLog.KEY.secret());
        try (SignedLog log = new SignedLog(roles)) {
            for (int i = 0; i < 20; i++) log.record("before " + i, 10, i);
            log.seal();
            assertThat(
                            Backup.run(
                                    environment(from),
                                    new String[] {"--to", file.toString()},
                                    said::add))
                    .isZero();
            log.record("after", 5, 1);
            Files.write(seen, log.seal());

            String zip = file.toString();
            assertThat(restore(into, zip)).as("without the log's key").isEqualTo(2);
            String[] shown = {zip, "--log-key", key.toString(), "--checkpoint", seen.toString()};
            assertThat(restore(into, shown)).as("too old").isEqualTo(1);
            String printed =
                    printed(
                            () ->
                                    restore(
                                            into,
                                            zip,
                                            "--log-key",
                                            key.toString(),
                                            "--checkpoint",
                                            seen.toString(),
                                            "--override",
                                            "the newer ones burnt",
                                            "--as",
                                            "head of operations"));
            assertThat(printed)
                    .contains("200 events restored", "RPO: 5 events missing against")
                    .containsPattern("RTO: [0-9.]+ s");
            Path secrets = directory.resolve("data").resolve("secrets");
            assertThat(secrets.resolve("restore.properties"))
                    .content()
                    .contains("position=200", "witnessed=205", "missing=5")
                    .contains("reason=the newer ones burnt (head of operations)");
            assertThat(secrets.resolve("log.key")).hasContent(SignedLog.KEY.secret());
            assertThat(restore(into, shown)).as("over another").isEqualTo(2);
            try (SignedLog restored = new SignedLog(Roles.prepared(into))) {
                assertThat(restored.record("next", 1, 1).position()).isEqualTo(201);
            }
        }
    }

    @Test
    void what_is_asked_in_vain_is_said() {
        assertThat(Backup.run(Map.of(), new String[] {}, said::add)).isEqualTo(2);
        assertThat(Restore.run(Map.of(), new String[] {"--data", "x"}, said::add)).isEqualTo(2);
        assertThat(
                        Restore.run(
                                Map.of(),
                                new String[] {"none.zip", "--data", "x", "--override", "y"},
                                said::add))
                .isEqualTo(2);
        String nowhere = directory.resolve("nowhere").toString();
        assertThat(
                        Backup.run(
                                Map.of(),
                                new String[] {"--to", nowhere + ".zip", "--data", nowhere},
                                said::add))
                .isEqualTo(4);
        assertThat(Path.of(nowhere + ".zip.new")).doesNotExist();
    }
}
