package no.samspor.log.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An operator's acts on the keys that wrap others. No event and no data key is changed by them,
 * only what data keys are wrapped in.
 *
 * <p>Broken off anywhere they leave a vault that opens, and are brought to their end when asked
 * again. A process that serves meanwhile finds the new master key by reading its file again.
 */
public final class KeyRotation {

    private final DataSource database;
    private final MasterKey master;

    public KeyRotation(DataSource database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** A key as it lies in the vault. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(UUID id, UUID organisation, @Nullable String master, byte[] wrapped) {}

    /**
     * Makes a new master key, wraps every organisation's key by it, and lets go of the old one:
     * older copies of the vault open only for who has kept the old file.
     */
    public void changeMaster() throws SQLException {
        alone(
                connection -> {
                    master.begin();
                    adoptOlder(connection);
                    for (Row each : organisationKeys(connection)) rewrap(connection, each);
                    connection.commit();
                    master.end();
                });
    }

    /** Gives the organisation a new key, wraps its data keys by it, and destroys the old one. */
    public void change(OrganisationId organisation) throws SQLException {
        alone(
                connection -> {
                    master.refresh();
                    succeed(connection, organisation.value());
                    connection.commit();
                });
    }

    /** What is done while nobody else wraps by the master key. */
    private interface Act {
        void on(Connection connection) throws SQLException;
    }

    private void alone(Act act) throws SQLException {
        try (Connection connection = database.getConnection()) {
            call(connection, "SELECT pg_advisory_lock(" + OrganisationKey.LOCK + ")");
            try {
                connection.setAutoCommit(false);
                act.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                call(connection, "SELECT pg_advisory_unlock(" + OrganisationKey.LOCK + ")");
            }
        }
    }

    private void succeed(Connection connection, UUID organisation) throws SQLException {
        OrganisationKey old = OrganisationKey.foundOrMade(connection, master, organisation);
        UUID id = UUID.randomUUID();
        call(
                connection,
                "SELECT vault.succeed(?, ?, ?, ?)",
                old.id(),
                id,
                master.name(),
                master.wrap(id, AesGcm.random(AesGcm.KEY_BYTES)));
        OrganisationKey fresh = OrganisationKey.foundOrMade(connection, master, organisation);
        String sql =
                "SELECT id, organisation, NULL, wrapped FROM vault.key"
                        + " WHERE organisation_key = ? AND wrapped IS NOT NULL";
        for (Row each : rows(connection, sql, old.id())) {
            SecretKey secret = Wrapping.unwrap(old.secret(), each.id(), each.wrapped());
            rewrap(connection, each, secret, fresh);
        }
    }

    private void rewrap(Connection connection, Row row) throws SQLException {
        if (master.name().equals(row.master())) return;
        call(
                connection,
                "SELECT vault.rewrap_organisation(?, ?, ?, ?)",
                row.id(),
                row.wrapped(),
                master.name(),
                master.wrap(row.id(), opened(row).getEncoded()));
    }

    /** Destroys all that the organisation ever sealed, about everybody: it cannot be undone. */
    public int destroy(OrganisationId organisation) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement destroy =
                        connection.prepareStatement(
                                "SELECT count(*) FROM vault.destroy_organisation(?)")) {
            destroy.setObject(1, organisation.value());
            try (ResultSet row = destroy.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Every organisation that has a key. */
    public Set<OrganisationId> organisations() throws SQLException {
        Set<OrganisationId> all = new LinkedHashSet<>();
        try (Connection connection = database.getConnection()) {
            for (Row each : organisationKeys(connection)) {
                all.add(new OrganisationId(each.organisation()));
            }
        }
        return all;
    }

    /** Keys from before organisations had theirs come under them. */
    private void adoptOlder(Connection connection) throws SQLException {
        String sql =
                "SELECT id, organisation, NULL, wrapped FROM vault.key"
                        + " WHERE organisation_key IS NULL AND wrapped IS NOT NULL";
        for (Row each : rows(connection, sql)) {
            rewrap(
                    connection,
                    each,
                    master.unwrap(each.id(), each.wrapped()),
                    OrganisationKey.foundOrMade(connection, master, each.organisation()));
        }
    }

    private static void rewrap(
            Connection connection, Row row, SecretKey secret, OrganisationKey under)
            throws SQLException {
        call(
                connection,
                "SELECT vault.rewrap(?, ?, ?, ?)",
                row.id(),
                row.wrapped(),
                under.id(),
                under.wrap(row.id(), secret.getEncoded()));
    }

    private SecretKey opened(Row row) {
        if (row.master() == null) throw new IllegalStateException("wrapped by no master key");
        return master.unwrap(row.master(), row.id(), row.wrapped());
    }

    private static List<Row> organisationKeys(Connection connection) throws SQLException {
        return rows(
                connection,
                "SELECT id, organisation, master, wrapped FROM vault.organisation_key"
                        + " WHERE wrapped IS NOT NULL ORDER BY organisation");
    }

    private static List<Row> rows(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
            try (ResultSet row = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(
                            new Row(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getBytes(4)));
                }
                return found;
            }
        }
    }

    private static void call(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) call.setObject(i + 1, parameters[i]);
            call.execute();
        }
    }
}
