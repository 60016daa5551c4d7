package no.samspor.backup;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import no.samspor.database.StateDirectory;
import no.samspor.log.ErasureList;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Memory;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * {@code samspor restore}: a backup becomes a record again, once it is shown that it is what was
 * signed and that it follows from what others have seen.
 */
public final class Restore {

    /** Where a restore waits for the next start, to be recorded. */
    public static final String TO_RECORD = "restore.properties";

    private static final String LOG_KEY = "log.key";
    private static final String VAULT_KEY = "vault.key";

    private static final String USAGE =
            """
            usage: samspor restore FROM --data NEWDIR [options]

              FROM                a backup: FILE.zip or a directory
              --data NEWDIR       where the record is to be; nothing is restored over another
              --checkpoint FILE   a checkpoint that somebody saw, as witnesses and auditors keep
                                  them; what is restored must follow from it. Show all you have
              --log-key FILE      the log's private key (secrets/log.key), unless NEWDIR has it
              --key VKEY          a verifier key of the log from before it changed its key
              --keys-from FILE    the keys of protected fields, with --passphrase-file FILE
              --erased FROM       a newer backup, or its store/erasures: what was erased meanwhile
              --override REASON   go on though it does not follow from what was seen; the reason
              --as WHO            and the office that gave it become part of the record

            An external database is filled when SAMSPOR_DB_URL, SAMSPOR_DB_USER and
            SAMSPOR_DB_PASSWORD_FILE are set; secrets are kept in NEWDIR all the same.

            exit codes: 0 restored, 1 it does not follow from what was seen, 2 wrong usage,
              4 not reachable, 5 damaged; those of samspor run where the database does not start
            """;

    private static final Set<String> OPTIONS =
            Set.of(
                    "--data",
                    "--checkpoint",
                    "--log-key",
                    "--key",
                    "--keys-from",
                    "--erased",
                    "--passphrase-file",
                    "--override",
                    "--as");

    private Restore() {}

    public static void main(String[] words) {
        System.exit(run(System.getenv(), words, Command::say));
    }

    /** As {@code main}, without ending the process; its exit code. */
    public static int run(
            Map<String, String> environment, String[] words, Consumer<String> progress) {
        return Command.run(USAGE, words, () -> restore(environment, words, progress));
    }

    private static int restore(
            Map<String, String> environment, String[] words, Consumer<String> progress)
            throws SQLException, IOException {
        long begun = System.nanoTime();
        Arguments given = Arguments.parse(USAGE, OPTIONS, words);
        Path from = given.word("FROM");
        @Nullable Path data = given.path("--data");
        if (data == null) throw given.wrong("--data is missing.");
        @Nullable String override = given.one("--override");
        @Nullable String who = given.one("--as");
        if ((override == null) != (who == null) || (override != null && override.isBlank())) {
            throw given.wrong("An override has a reason and a name: --override REASON --as WHO.");
        }
        Optional<Keys.Opened> keys = keys(given);
        List<ErasureList> erased = given.paths("--erased").stream().map(Erased::in).toList();
        try (Bundle bundle = Bundle.at(from);
                StateDirectory state = StateDirectory.hold(data)) {
            Optional<String> logKey = logKey(given, data, bundle);
            List<VerifierKey> verifiers = verifiers(given, logKey);
            List<Shown> shown = new ArrayList<>();
            for (Path each : given.paths("--checkpoint")) shown.add(Shown.in(each, verifiers));
            Outcome outcome;
            try (Opened database = Opened.toWrite(state, environment, progress);
                    Connection owner = database.owner()) {
                refuseUnlessEmpty(owner);
                progress.accept("restoring " + from);
                Import restoring = new Import(owner, bundle, verifiers);
                outcome =
                        restoring.run(
                                shown,
                                override != null,
                                keys,
                                erased,
                                held -> {
                                    keys.ifPresent(k -> state.keep(VAULT_KEY, k.master()));
                                    logKey.ifPresent(key -> state.keep(LOG_KEY, key));
                                    remember(owner, state);
                                    toRecord(state, held, override, who);
                                });
            }
            told(outcome, Duration.ofNanos(System.nanoTime() - begun), keys.isPresent(), progress);
            return 0;
        }
    }

    private static Optional<Keys.Opened> keys(Arguments given) {
        @Nullable Path from = given.path("--keys-from");
        @Nullable Path passphrase = given.path("--passphrase-file");
        if (from == null && passphrase == null) return Optional.empty();
        if (from == null || passphrase == null) {
            throw given.wrong("--keys-from and --passphrase-file go together.");
        }
        return Optional.of(Keys.under(passphrase).read(from));
    }

    /** What was signed can be signed on only with the log's own key, which no backup has. */
    private static Optional<String> logKey(Arguments given, Path data, Bundle bundle)
            throws IOException {
        @Nullable Path asked = given.path("--log-key");
        Path present = data.resolve("secrets").resolve(LOG_KEY);
        Path file = asked == null ? present : asked;
        if (Files.isRegularFile(file)) return Optional.of(Files.readString(file).strip());
        if (asked == null && !bundle.has(Bundle.CHECKPOINT)) return Optional.empty();
        throw given.wrong(
                "The log's key is not at "
                        + file
                        + ". It is never in a backup: give it with --log-key FILE. With another key"
                        + " it would be another log, and witnesses would refuse it.");
    }

    private static List<VerifierKey> verifiers(Arguments given, Optional<String> logKey) {
        List<VerifierKey> all = new ArrayList<>();
        try {
            logKey.ifPresent(
                    text ->
                            text.lines()
                                    .filter(line -> !line.isBlank())
                                    .forEach(line -> all.add(SignerKey.parse(line).verifier())));
            for (String each : given.all("--key")) all.add(VerifierKey.parse(each));
            return all;
        } catch (Rejected notAKey) {
            throw given.wrong("--log-key or --key is no key of a log.");
        }
    }

    private static void refuseUnlessEmpty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT position FROM log.head")) {
            row.next();
            if (row.getLong(1) == 0) return;
            throw new NotRestored(
                    NotRestored.Reason.WRONG_USAGE,
                    ("There is a record already, with %d events. Nothing is restored over another:"
                                    + " give a new directory or an empty database.")
                            .formatted(row.getLong(1)));
        }
    }

    /**
     * What is restored was found to hold, so the notary goes on from its newest checkpoint. Without
     * a memory of it the first look would be an alarm, and the record would stand still.
     */
    private static void remember(Connection owner, StateDirectory state)
            throws SQLException, IOException {
        if (!new Notary(owner).isThere()) return;
        Checkpoints checkpoints = new Checkpoints(owner);
        int epoch = checkpoints.epoch();
        byte @Nullable [] newest = checkpoints.newest(epoch);
        if (newest == null) return;
        new MemoryFile(state.inside("notary").resolve("memory"))
                .write(Memory.begin(epoch).with(null, Sealed.parse(newest)));
    }

    /** Only the application can add to the record, so it does when it starts. */
    private static void toRecord(
            StateDirectory state, Outcome outcome, @Nullable String why, @Nullable String who)
            throws IOException {
        Properties note = new Properties();
        note.setProperty("position", Long.toString(outcome.rebuilt().size()));
        note.setProperty("witnessed", Long.toString(outcome.witnessed()));
        note.setProperty("missing", Long.toString(outcome.missingEvents()));
        if (outcome.broken() != null) note.setProperty("reason", why + " (" + who + ")");
        StringWriter text = new StringWriter();
        note.store(text, null);
        state.keep(TO_RECORD, text.toString());
    }

    private static void told(
            Outcome outcome, Duration took, boolean withKeys, Consumer<String> progress) {
        System.out.printf(
                Locale.ROOT,
                "%d events restored, as their %s says%n%s%nRTO: %.1f s%n",
                outcome.rebuilt().size(),
                outcome.own() == null ? "manifest" : "signed checkpoint",
                outcome.recoveryPoint(),
                took.toMillis() / 1_000.0);
        Broken broken = outcome.broken();
        if (broken != null) {
            progress.accept(
                    "overridden from position " + broken.position() + " on: " + broken.words());
        }
        if (outcome.unread() > 0) {
            progress.accept(
                    outcome.unread()
                            + " events cannot be read by this version; they keep their places");
        }
        if (!withKeys) {
            progress.accept(
                    "protected fields read as erased: their keys were not given (--keys-from)");
        }
    }
}
