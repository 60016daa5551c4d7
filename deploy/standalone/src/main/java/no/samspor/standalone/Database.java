package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.DATABASE_FAILED;
import static no.samspor.database.CannotServe.Reason.NOT_DURABLE;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import no.samspor.database.CannotServe;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.Migrations;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.StateDirectory;
import no.samspor.log.Durability;
import no.samspor.log.Durability.NotDurable;

/** The database of this process, embedded or external, ready to be served from. */
final class Database implements AutoCloseable {

    private final Optional<EmbeddedDatabase> embedded;
    private final String kept;
    private Optional<Roles> roles = Optional.empty();
    private Optional<Roles> vault = Optional.empty();

    private Database(Optional<EmbeddedDatabase> embedded, String kept) {
        this.embedded = embedded;
        this.kept = kept;
    }

    /** Starts or finds it, prepares roles, sees that it is durable, applies migrations. */
    static Database open(
            StateDirectory state, Map<String, String> environment, Consumer<String> progress) {
        return open(state, environment, EmbeddedDatabase::start, progress);
    }

    /** As {@link #open}, an embedded one started so that it lets go of what is over. */
    static Database openForMaintenance(
            StateDirectory state, Map<String, String> environment, Consumer<String> progress) {
        return open(state, environment, EmbeddedDatabase::startForMaintenance, progress);
    }

    private static Database open(
            StateDirectory state,
            Map<String, String> environment,
            BiFunction<StateDirectory, Consumer<String>, EmbeddedDatabase> start,
            Consumer<String> progress) {
        Optional<DatabaseAccess> external = DatabaseAccess.named(environment);
        Database database =
                external.map(access -> new Database(Optional.empty(), access.url()))
                        .orElseGet(
                                () ->
                                        new Database(
                                                Optional.of(start.apply(state, progress)),
                                                state.path().toString()));
        try {
            DatabaseAccess admin =
                    external.or(() -> database.embedded.map(EmbeddedDatabase::admin)).orElseThrow();
            Roles roles = Roles.prepare(admin);
            requireDurable(roles.credentials(Role.COMMAND));
            Migrations.run(roles, progress);
            database.roles = Optional.of(roles);
            database.vault =
                    DatabaseAccess.vault(environment)
                            .map(access -> vaultIn(access, progress))
                            .or(() -> database.roles);
            return database;
        } catch (CannotServe e) {
            database.close();
            throw e;
        }
    }

    /** Where the record lies, for people. */
    String kept() {
        return kept;
    }

    /** Hears that the database is gone for good. */
    void onFailure(Consumer<CannotServe> listener) {
        embedded.ifPresent(database -> database.onFailure(listener));
    }

    /** Who owns and reads the log. */
    Roles log() {
        return roles.orElseThrow();
    }

    /** Who owns the vault, and who holds its keys. */
    Roles vault() {
        return vault.orElseThrow();
    }

    /** Whether the server is ours alone. */
    boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** The properties from which each side makes its pool, as its own role. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        Roles prepared = roles.orElseThrow();
        put(properties, "samspor.db.command", prepared.credentials(Role.COMMAND));
        put(properties, "samspor.db.query", prepared.credentials(Role.QUERY));
        put(properties, "samspor.db.reader", prepared.credentials(Role.READER));
        put(properties, "samspor.db.vault", vault.orElseThrow().credentials(Role.VAULT));
        put(properties, "samspor.db.notary", prepared.credentials(Role.NOTARY));
        return properties;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedDatabase::close);
    }

    /** Keys that were kept beside the log before do not move there by themselves. */
    private static Roles vaultIn(DatabaseAccess admin, Consumer<String> progress) {
        Roles roles = Roles.prepare(admin);
        requireDurable(roles.credentials(Role.VAULT));
        Migrations.vault(roles, progress);
        return roles;
    }

    private static void requireDurable(DatabaseAccess access) {
        try {
            Durability.require(access.dataSource());
        } catch (NotDurable e) {
            throw new CannotServe(NOT_DURABLE, String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw new CannotServe(
                    DATABASE_FAILED,
                    "The database could not be asked whether it is durable: " + e.getMessage(),
                    e);
        }
    }

    private static void put(Map<String, Object> properties, String prefix, DatabaseAccess access) {
        properties.put(prefix + ".url", access.url());
        properties.put(prefix + ".user", access.user());
        properties.put(prefix + ".password", access.password());
    }
}
