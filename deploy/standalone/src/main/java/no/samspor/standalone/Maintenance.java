package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.DATABASE_FAILED;
import static no.samspor.database.CannotServe.Reason.STATE_NOT_WRITABLE;
import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.database.CannotServe;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.StateDirectory;
import no.samspor.log.ErasureList;
import no.samspor.log.Erasures;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.PostgresLogReader;
import no.samspor.log.vault.KeyRotation;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.jspecify.annotations.Nullable;

/**
 * Leaves no trace of destroyed keys: the vault's tables are written anew, the write-ahead log that
 * still names them is let go of, and the master key is changed, so that no older copy of the vault
 * opens by the file that is in use.
 *
 * <p>An embedded server must be stopped for it; an external one may serve meanwhile. What is erased
 * is written to {@code erasures.txt} beside the data, to be kept with the newest backup; the list
 * of a newer backup is given with {@code --erasures} when an older log was restored.
 */
final class Maintenance {

    private static final String LIST = "erasures.txt";
    private static final int SEGMENTS_MAX = 1_000;
    private static final int READERS_MAX = 2;

    private final Database database;
    private final MasterKey master;
    private final List<String> done = new ArrayList<>();

    private Maintenance(Database database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    public static void main(String[] words) {
        try {
            List<String> rest = new ArrayList<>(List.of(words));
            @Nullable Path restored = listIn(rest);
            Options options = Options.parse(System.getenv(), rest.toArray(new String[0]));
            try (StateDirectory state = StateDirectory.hold(options.data())) {
                System.out.print(maintain(state, System.getenv(), restored));
            }
        } catch (CannotServe e) {
            System.exit(SamsporApplication.explained(e));
        }
    }

    /** Does it all, and tells what was done. */
    static String maintain(
            StateDirectory state, Map<String, String> environment, @Nullable Path restored) {
        try (Database database =
                Database.openForMaintenance(state, environment, SamsporApplication::say)) {
            Path key = state.inside("secrets").resolve("vault.key");
            Maintenance maintenance = new Maintenance(database, MasterKey.in(key));
            maintenance.erase(state.path().resolve(LIST), restored);
            maintenance.changeMaster(key);
            maintenance.writeAnew();
            maintenance.letGoOfLog();
            return String.join("\n", maintenance.done) + "\n";
        } catch (SQLException e) {
            throw new CannotServe(
                    DATABASE_FAILED,
                    "Maintenance was broken off: "
                            + e.getMessage()
                            + ". Nothing that is in use is lost; start it again.",
                    e);
        } catch (IOException e) {
            throw new CannotServe(
                    STATE_NOT_WRITABLE, "The list of erasures cannot be used: " + e, e);
        }
    }

    private void erase(Path list, @Nullable Path restored) throws IOException {
        ErasureList told = told();
        try (PostgresKeyVault vault =
                new PostgresKeyVault(
                        database.vault().credentials(Role.VAULT).dataSource(), master)) {
            int late = told.apply(vault);
            if (restored != null) late += parsed(restored).apply(vault);
            done.add("erasures in the log: " + told.entries().size());
            done.add("keys destroyed only now: " + late);
        }
        Path draft = list.resolveSibling(LIST + ".new");
        Files.writeString(draft, told.text());
        Files.move(draft, list, StandardCopyOption.ATOMIC_MOVE);
        done.add("list of erasures: " + list + " (keep it with the newest backup)");
    }

    private ErasureList told() {
        DatabaseAccess access = database.log().credentials(Role.COMMAND);
        try (HeadWatch heads = new HeadWatch();
                PostgresLogReader log =
                        new PostgresLogReader(
                                new LogDatabase(access.url(), access.user(), access.password()),
                                new EventCodec(KeyVault.NONE),
                                heads,
                                READERS_MAX)) {
            return Erasures.listOf(log);
        }
    }

    private static ErasureList parsed(Path file) throws IOException {
        try {
            return ErasureList.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new CannotServe(WRONG_USAGE, file + ": " + e.getMessage(), e);
        }
    }

    private void changeMaster(Path key) throws SQLException {
        new KeyRotation(database.vault().credentials(Role.VAULT).dataSource(), master)
                .changeMaster();
        done.add("master key: changed in " + key + "; older copies of the vault do not open by it");
    }

    /** In a new file each, so that no page keeps what was there before. */
    private void writeAnew() throws SQLException {
        try (Connection owner =
                        database.vault().credentials(Role.OWNER).dataSource().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("VACUUM (FULL) vault.key, vault.organisation_key");
        }
        done.add("vault: its tables are written anew");
    }

    private void letGoOfLog() throws SQLException {
        try (Connection admin = database.vault().admin().dataSource().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CHECKPOINT");
            // What is kept ahead holds old bytes too: past all of it, it is written over.
            int segments = database.isEmbedded() ? Math.min(segments(statement), SEGMENTS_MAX) : 1;
            for (int i = 0; i < segments; i++) {
                statement.execute("SELECT pg_logical_emit_message(false, 'samspor', 'maintained')");
                statement.execute("SELECT pg_switch_wal()");
            }
            statement.execute("CHECKPOINT");
            done.add(
                    database.isEmbedded()
                            ? "write-ahead log: nothing older than this maintenance is left"
                            : "write-ahead log: switched; what the server archived before, and its"
                                    + " backups, open only with the master key from before");
        } catch (SQLException e) {
            if (database.isEmbedded() || !"42501".equals(e.getSQLState())) throw e;
            done.add(
                    "write-ahead log: not touched, this role may not. Have the server's"
                            + " administrator run CHECKPOINT and SELECT pg_switch_wal(); what lies"
                            + " before opens only with the master key from before");
        }
    }

    private static int segments(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_ls_waldir()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Takes {@code --erasures FILE} out of the words; null where it is not among them. */
    private static @Nullable Path listIn(List<String> words) {
        int at = words.indexOf("--erasures");
        if (at < 0) return null;
        if (at == words.size() - 1) {
            throw new CannotServe(WRONG_USAGE, "--erasures needs the list of the newest backup.");
        }
        words.remove(at);
        return Path.of(words.remove(at));
    }
}
