package no.samspor.database;

import static no.samspor.database.CannotServe.Reason.MIGRATION_FAILED;

import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schemas to this version: {@code log}, {@code vault}, {@code command}, {@code notary}
 * and {@code reads} as their owner, {@code views} as the query side. The scripts belong to the
 * modules that use them and are found on the class path.
 */
public final class Migrations {

    private Migrations() {}

    /** Applies what is missing and says on {@code progress} what it did. */
    public static void run(Roles roles, Consumer<String> progress) {
        apply(roles.credentials(Role.OWNER), "classpath:db/log", progress, "log");
        vault(roles, progress);
        apply(roles.credentials(Role.OWNER), "classpath:db/command", progress, "command");
        apply(roles.credentials(Role.OWNER), "classpath:db/notary", progress, "notary");
        apply(roles.credentials(Role.OWNER), "classpath:db/reads", progress, "reads");
        apply(roles.credentials(Role.QUERY), "classpath:db/views", progress, "views");
    }

    /** As {@link #run}, where a database holds the vault alone. */
    public static void vault(Roles roles, Consumer<String> progress) {
        apply(roles.credentials(Role.OWNER), "classpath:db/vault", progress, "vault");
    }

    private static void apply(
            DatabaseAccess access, String location, Consumer<String> progress, String history) {
        Flyway flyway =
                Flyway.configure()
                        .loggers("slf4j")
                        .dataSource(access.dataSource())
                        .locations(location)
                        .failOnMissingLocations(false)
                        .defaultSchema(history)
                        .schemas(history)
                        .createSchemas(false)
                        .table("migrations")
                        .cleanDisabled(true)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
        try {
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) progress.accept(applied + " migrations applied to " + history);
        } catch (FlywayException e) {
            throw new CannotServe(
                    MIGRATION_FAILED,
                    "A migration of the schema "
                            + history
                            + " failed and was rolled back: "
                            + e.getMessage(),
                    e);
        }
    }
}
