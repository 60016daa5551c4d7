package no.samspor.log.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The vault in a schema, and under a role, of its own; it may lie in another database than the log.
 * A data key is wrapped by the key of its organisation, and that by the master key, which is in no
 * database. {@link KeyRotation} changes either; no event is touched by it.
 */
public final class PostgresKeyVault implements KeyVault, AutoCloseable {

    private static final int CACHED_MAX = 10_000;

    /** How long at most a process may still read what another erased; usually it hears at once. */
    private static final Duration CACHED_FOR = Duration.ofSeconds(30);

    private static final int ATTEMPTS_MAX = 5;

    private static final String SELECT =
            "SELECT k.id, k.wrapped, o.id, o.master, o.wrapped FROM vault.key k"
                    + " LEFT JOIN vault.organisation_key o ON o.id = k.organisation_key";

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
    public @Nullable UUID inUse(PersonId subject, OrganisationId organisation) {
        try (Connection connection = database.getConnection()) {
            @Nullable DataKey key =
                    inUse(connection, new Owner(subject.value(), organisation.value()));
            return key == null ? null : key.id();
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    @Override
    public Set<UUID> destroy(Collection<Erasure> erasures) {
        if (erasures.isEmpty()) return Set.of();
        String sql = "SELECT destroyed FROM vault.destroy(?, ?, ?) AS destroyed";
        Set<UUID> gone = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement destroy = connection.prepareStatement(sql)) {
            destroy.setArray(1, array(connection, erasures, each -> each.subject().value()));
            destroy.setArray(2, array(connection, erasures, each -> each.organisation().value()));
            destroy.setArray(3, array(connection, erasures, Erasure::key));
            try (ResultSet destroyed = destroy.executeQuery()) {
                while (destroyed.next()) gone.add(destroyed.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        } finally {
            forget();
        }
        return gone;
    }

    private static Array array(
            Connection connection,
            Collection<Erasure> erasures,
            Function<Erasure, @Nullable UUID> part)
            throws SQLException {
        return connection.createArrayOf("uuid", erasures.stream().map(part).toArray());
    }

    @Override
    public void forget() {
        inUse.invalidateAll();
        byId.invalidateAll();
    }

    /** A key of the organisation may be changed just then: it is looked up anew, a few times. */
    private DataKey foundOrMade(Owner owner) {
        try (Connection connection = database.getConnection()) {
            for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
                @Nullable DataKey found = inUse(connection, owner);
                if (found != null) return found;
                make(connection, owner, organisationKey(connection, owner.organisation()));
            }
            throw new IllegalStateException("destroyed while it was made");
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    private @Nullable DataKey inUse(Connection connection, Owner owner) throws SQLException {
        String sql =
                SELECT + " WHERE k.subject = ? AND k.organisation = ? AND k.wrapped IS NOT NULL";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, owner.subject());
            select.setObject(2, owner.organisation());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? unwrapped(row) : null;
            }
        }
    }

    /** Two writers may make one at once: the index lets one win, and both read the winner's. */
    private void make(Connection connection, Owner owner, OrganisationKey under)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement keep =
                connection.prepareStatement("SELECT vault.keep(?, ?, ?, ?, ?)")) {
            keep.setObject(1, id);
            keep.setObject(2, owner.subject());
            keep.setObject(3, owner.organisation());
            keep.setObject(4, under.id());
            keep.setBytes(5, under.wrap(id, AesGcm.random(AesGcm.KEY_BYTES)));
            keep.execute();
        }
    }

    private OrganisationKey organisationKey(Connection connection, UUID organisation)
            throws SQLException {
        return OrganisationKey.foundOrMade(connection, master, organisation);
    }

    private Optional<DataKey> read(UUID id) {
        String sql = SELECT + " WHERE k.id = ? AND k.wrapped IS NOT NULL";
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
        byte[] wrapped = row.getBytes(2);
        @Nullable UUID under = row.getObject(3, UUID.class);
        if (under == null) return new DataKey(id, master.unwrap(id, wrapped));
        SecretKey secret = master.unwrap(row.getString(4), under, row.getBytes(5));
        return new DataKey(id, Wrapping.unwrap(secret, id, wrapped));
    }

    /** Forgets the keys, and closes its pool if it is one. */
    @Override
    public void close() {
        forget();
        if (database instanceof HikariDataSource pool) pool.close();
    }
}
