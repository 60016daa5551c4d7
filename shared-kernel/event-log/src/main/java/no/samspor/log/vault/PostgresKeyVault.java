package no.samspor.log.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The vault in a schema and under a role of its own, each key wrapped by the master key. */
public final class PostgresKeyVault implements KeyVault, AutoCloseable {

    private static final int CACHED_MAX = 10_000;

    /** How long another process may still read what was erased here. */
    private static final Duration CACHED_FOR = Duration.ofSeconds(30);

    private record Owner(UUID subject, UUID organisation) {}

    private final DataSource database;
    private final MasterKey master;
    private final Cache<Owner, DataKey> inUse = cache();
    private final Cache<UUID, Optional<DataKey>> byId = cache();

    public PostgresKeyVault(DataSource database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(CACHED_MAX).expireAfterWrite(CACHED_FOR).build();
    }

    @Override
    public DataKey keyFor(PersonId subject, OrganisationId organisation) {
        return inUse.get(new Owner(subject.value(), organisation.value()), this::foundOrMade);
    }

    @Override
    public @Nullable DataKey find(UUID id) {
        return byId.get(id, this::read).orElse(null);
    }

    @Override
    public boolean destroy(PersonId subject, OrganisationId organisation) {
        String sql = "SELECT destroyed FROM vault.destroy(?, ?) AS destroyed";
        boolean any = false;
        try (Connection connection = database.getConnection();
                PreparedStatement destroy = connection.prepareStatement(sql)) {
            destroy.setObject(1, subject.value());
            destroy.setObject(2, organisation.value());
            try (ResultSet destroyed = destroy.executeQuery()) {
                while (destroyed.next()) {
                    byId.put(destroyed.getObject(1, UUID.class), Optional.empty());
                    any = true;
                }
            }
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        } finally {
            inUse.invalidate(new Owner(subject.value(), organisation.value()));
        }
        return any;
    }

    private DataKey foundOrMade(Owner owner) {
        try (Connection connection = database.getConnection()) {
            @Nullable DataKey found = inUse(connection, owner);
            if (found != null) return found;
            make(connection, owner);
            @Nullable DataKey made = inUse(connection, owner);
            if (made == null) throw new IllegalStateException("destroyed while it was made");
            return made;
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    private @Nullable DataKey inUse(Connection connection, Owner owner) throws SQLException {
        String sql =
                "SELECT id, wrapped FROM vault.key"
                        + " WHERE subject = ? AND organisation = ? AND wrapped IS NOT NULL";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, owner.subject());
            select.setObject(2, owner.organisation());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? unwrapped(row) : null;
            }
        }
    }

    /** Two writers may make one at once: the index lets one win, and both read the winner's. */
    private void make(Connection connection, Owner owner) throws SQLException {
        String sql =
                "INSERT INTO vault.key (id, subject, organisation, wrapped) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (subject, organisation) WHERE wrapped IS NOT NULL"
                        + " DO NOTHING";
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setObject(2, owner.subject());
            insert.setObject(3, owner.organisation());
            insert.setBytes(4, master.wrap(id, AesGcm.random(AesGcm.KEY_BYTES)));
            insert.executeUpdate();
        }
    }

    private Optional<DataKey> read(UUID id) {
        String sql = "SELECT id, wrapped FROM vault.key WHERE id = ? AND wrapped IS NOT NULL";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(unwrapped(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    private DataKey unwrapped(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new DataKey(id, master.unwrap(id, row.getBytes(2)));
    }

    /** Forgets the keys, and closes its pool if it is one. */
    @Override
    public void close() {
        inUse.invalidateAll();
        byId.invalidateAll();
        if (database instanceof HikariDataSource pool) pool.close();
    }
}
