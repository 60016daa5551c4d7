package no.samspor.database;

import static no.samspor.database.CannotServe.Reason.MIGRATION_FAILED;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schemas to this version: {@code log}, {@code vault}, {@code command}, {@code notary}
 * and {@code reads} as their owner, {@code views} as the query side. The scripts belong to the
 * modules that use them and are found on the class path.
 */
public final class Migrations {

    private static final List<String> OF_OWNER =
            List.of("log", "vault", "command", "notary", "reads");

    private static final List<String> OF_QUERY = List.of("views");

    private Migrations() {}

    /** Applies what is missing and says on {@code progress} what it did. */
    public static void run(Roles roles, Consumer<String> progress) {
        apply(roles.credentials(Role.OWNER), OF_OWNER, progress);
        apply(roles.credentials(Role.QUERY), OF_QUERY, progress);
    }

    /** As {@link #run}, where a database holds the vault alone. */
    public static void vault(Roles roles, Consumer<String> progress) {
        apply(roles.credentials(Role.OWNER), List.of("vault"), progress);
    }

    /** The schemas whose history is not what the scripts on the class path would make of it. */
    public static List<String> missing(Roles roles) {
        List<String> missing = new ArrayList<>(missing(roles.credentials(Role.OWNER), OF_OWNER));
        missing.addAll(missing(roles.credentials(Role.QUERY), OF_QUERY));
        return missing;
    }

    private static void apply(
            DatabaseAccess access, List<String> schemas, Consumer<String> progress) {
        for (String schema : missing(access, schemas)) apply(access, schema, progress);
    }

    private static List<String> missing(DatabaseAccess access, List<String> schemas) {
        List<String> missing = new ArrayList<>();
        try (Connection connection = access.dataSource().getConnection()) {
            for (String schema : schemas) {
                if (!Scripts.areApplied(connection, schema)) missing.add(schema);
            }
            return missing;
        } catch (SQLException | IOException e) {
            throw new CannotServe(
                    MIGRATION_FAILED,
                    "What was migrated could not be read as " + access + ": " + e.getMessage(),
                    e);
        }
    }

    private static void apply(DatabaseAccess access, String schema, Consumer<String> progress) {
        Flyway flyway =
                Flyway.configure()
                        .loggers("slf4j")
                        .dataSource(access.dataSource())
                        .locations("classpath:db/" + schema)
                        .failOnMissingLocations(false)
                        .defaultSchema(schema)
                        .schemas(schema)
                        .createSchemas(false)
                        .table("migrations")
                        .cleanDisabled(true)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
        try {
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) progress.accept(applied + " migrations applied to " + schema);
        } catch (FlywayException e) {
            throw new CannotServe(
                    MIGRATION_FAILED,
                    "A migration of the schema "
                            + schema
                            + " failed and was rolled back: "
                            + e.getMessage(),
                    e);
        }
    }
}
