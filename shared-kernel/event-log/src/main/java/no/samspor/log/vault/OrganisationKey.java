package no.samspor.log.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Wraps the data keys of one organisation, and is itself wrapped by the master key. */
record OrganisationKey(UUID id, SecretKey secret) {

    /** The session lock under which the master key is changed; who wraps by it takes a share. */
    static final String LOCK = "hashtext('samspor master key')";

    private static final String UNCHANGED = "SELECT pg_advisory_lock_shared(" + LOCK + ")";
    private static final String MAY_CHANGE = "SELECT pg_advisory_unlock_shared(" + LOCK + ")";

    /** The key in use, made when there is none. */
    static OrganisationKey foundOrMade(Connection connection, MasterKey master, UUID organisation)
            throws SQLException {
        @Nullable OrganisationKey found = find(connection, master, organisation);
        if (found != null) return found;
        make(connection, master, organisation);
        @Nullable OrganisationKey made = find(connection, master, organisation);
        if (made == null) throw new IllegalStateException("destroyed while it was made");
        return made;
    }

    byte[] wrap(UUID dataKey, byte[] key) {
        return Wrapping.wrap(secret, dataKey, key);
    }

    private static @Nullable OrganisationKey find(
            Connection connection, MasterKey master, UUID organisation) throws SQLException {
        String sql =
                "SELECT id, master, wrapped FROM vault.organisation_key"
                        + " WHERE organisation = ? AND wrapped IS NOT NULL";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, organisation);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) return null;
                UUID id = row.getObject(1, UUID.class);
                return new OrganisationKey(
                        id, master.unwrap(row.getString(2), id, row.getBytes(3)));
            }
        }
    }

    /**
     * Two may make one at once: the index lets one win, and both read the winner's. The master key
     * is not changed meanwhile, or the key would be wrapped by one that nobody keeps.
     */
    private static void make(Connection connection, MasterKey master, UUID organisation)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(UNCHANGED)) {
            lock.execute();
        }
        try {
            master.refresh();
            insert(connection, master, organisation);
        } finally {
            try (PreparedStatement unlock = connection.prepareStatement(MAY_CHANGE)) {
                unlock.execute();
            }
        }
    }

    private static void insert(Connection connection, MasterKey master, UUID organisation)
            throws SQLException {
        String sql =
                "INSERT INTO vault.organisation_key (id, organisation, master, wrapped)"
                        + " VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (organisation) WHERE wrapped IS NOT NULL DO NOTHING";
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setObject(2, organisation);
            insert.setString(3, master.name());
            insert.setBytes(4, master.wrap(id, AesGcm.random(AesGcm.KEY_BYTES)));
            insert.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return "OrganisationKey[" + id + "]";
    }
}
