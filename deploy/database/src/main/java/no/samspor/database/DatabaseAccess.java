package no.samspor.database;

import static no.samspor.database.CannotServe.Reason.STATE_NOT_WRITABLE;
import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is and as whom one enters it. The password never shows in text. */
public record DatabaseAccess(String url, String user, String password) {

    /**
     * The external database named by {@code SAMSPOR_DB_URL}, {@code SAMSPOR_DB_USER} and {@code
     * SAMSPOR_DB_PASSWORD_FILE}, if there is one.
     */
    public static Optional<DatabaseAccess> named(Map<String, String> environment) {
        return named(environment, "SAMSPOR_DB");
    }

    /**
     * A database for the vault alone, named by {@code SAMSPOR_VAULT_URL}, {@code
     * SAMSPOR_VAULT_USER} and {@code SAMSPOR_VAULT_PASSWORD_FILE}, if there is one.
     */
    public static Optional<DatabaseAccess> vault(Map<String, String> environment) {
        return named(environment, "SAMSPOR_VAULT");
    }

    private static Optional<DatabaseAccess> named(Map<String, String> environment, String which) {
        @Nullable String url = environment.get(which + "_URL");
        if (url == null || url.isBlank()) return Optional.empty();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotServe(
                    WRONG_USAGE,
                    which
                            + "_URL must begin with jdbc:postgresql: and name a PostgreSQL 18"
                            + " database, for example jdbc:postgresql://db.example/samspor.");
        }
        String user = required(environment, which, "_USER");
        Path file = Path.of(required(environment, which, "_PASSWORD_FILE"));
        return Optional.of(new DatabaseAccess(url, user, secretIn(file)));
    }

    public DataSource dataSource() {
        String address = url + (url.contains("?") ? "&" : "?") + "ApplicationName=samspor";
        var source = new AddressAsGiven(address);
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /**
     * The driver's own source tells an address of two thousand letters, with every setting there
     * is, in which whoever migrates looks for secrets for a tenth of a second each time.
     */
    private static final class AddressAsGiven extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;

        private final String address;

        AddressAsGiven(String address) {
            this.address = address;
        }

        @Override
        public String getUrl() {
            return address;
        }
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }

    private static String required(Map<String, String> environment, String which, String part) {
        String name = which + part;
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new CannotServe(
                    WRONG_USAGE,
                    which
                            + "_URL is set, so "
                            + name
                            + " is needed too: the user, and a file that holds only the password"
                            + " of a role that may create roles and schemas.");
        }
        return value;
    }

    private static String secretIn(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (!secret.isEmpty()) return secret;
            throw new CannotServe(WRONG_USAGE, "The password file " + file + " is empty.");
        } catch (IOException e) {
            throw new CannotServe(
                    STATE_NOT_WRITABLE,
                    "The password file "
                            + file
                            + " cannot be read. Make it readable for this user"
                            + " alone (mode 0600) and start again.",
                    e);
        }
    }
}
