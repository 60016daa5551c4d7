package no.samspor.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import org.jspecify.annotations.Nullable;

/** {@code samspor backup}: all of the record as one moment had it, in a file that proves itself. */
public final class Backup {

    private static final String USAGE =
            """
            usage: samspor backup --to FILE.zip|DIR [--data DIR]
                   [--keys-to FILE --passphrase-file FILE]

              --to FILE.zip|DIR  where it is written; must not be there yet
              --data DIR         the record (default: ~/.local/state/samspor); it may run meanwhile
              --keys-to FILE     also the keys of protected fields, sealed under the passphrase in
              --passphrase-file  this file: to be kept elsewhere, and for a shorter time

            An external database is read when SAMSPOR_DB_URL, SAMSPOR_DB_USER and
            SAMSPOR_DB_PASSWORD_FILE are set. The log's key (secrets/log.key) is never in a backup.

            exit codes: 0 written, 1 the log does not hold together, 2 wrong usage, 4 not reachable
            """;

    private Backup() {}

    public static void main(String[] words) {
        System.exit(run(System.getenv(), words, Command::say));
    }

    /** As {@code main}, without ending the process; its exit code. */
    public static int run(
            Map<String, String> environment, String[] words, Consumer<String> progress) {
        return Command.run(USAGE, words, () -> backup(environment, words, progress));
    }

    private static int backup(
            Map<String, String> environment, String[] words, Consumer<String> progress)
            throws SQLException, IOException {
        Arguments given =
                Arguments.parse(
                        USAGE, Set.of("--to", "--data", "--keys-to", "--passphrase-file"), words);
        @Nullable Path to = given.path("--to");
        if (to == null) throw given.wrong("--to is missing.");
        @Nullable Path keysTo = given.path("--keys-to");
        @Nullable Path passphrase = given.path("--passphrase-file");
        if ((keysTo == null) != (passphrase == null)) {
            throw given.wrong(
                    "Keys leave only sealed: --keys-to and --passphrase-file go together.");
        }
        @Nullable Path asked = given.path("--data");
        Path data = asked == null ? StateDirectory.usual(environment) : asked;
        try (BundleDraft draft = new BundleDraft(to);
                Opened database = Opened.toRead(data, environment, progress);
                Connection owner = database.owner()) {
            Manifest made = new Export(owner, draft, database.erased()).run();
            if (keysTo != null && passphrase != null) {
                owner.setReadOnly(false);
                Path master = data.resolve("secrets").resolve("vault.key");
                Keys.under(passphrase).write(owner, master, keysTo);
                owner.rollback();
                progress.accept("the keys are in " + keysTo + ": keep them elsewhere");
            }
            draft.keep();
            System.out.printf(
                    "%d events, %d of them under a signed checkpoint, in %s%n",
                    made.events(), made.sealed(), to);
            return 0;
        } catch (CannotServe unreachable) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE, String.valueOf(unreachable.getMessage()));
        }
    }
}
