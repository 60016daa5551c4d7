package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityIT {

    private final DatabaseAccess command = TestDatabase.prepared().credentials(Role.COMMAND);

    @Test
    void a_durable_database_passes() {
        assertThatCode(() -> Durability.require(command.dataSource())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void a_session_with_a_weaker_commit_is_refused(String commit) throws SQLException {
        try (Connection session = command.dataSource().getConnection()) {
            set(session, "SET synchronous_commit = " + commit);
            assertThatThrownBy(() -> Durability.require(session))
                    .isInstanceOf(Durability.NotDurable.class)
                    .hasMessageContaining("synchronous_commit is " + commit);
            assertThatThrownBy(() -> set(session, Durability.INIT_SQL))
                    .hasMessageContaining("synchronous_commit=" + commit);
        }
    }

    @Test
    void a_pool_never_takes_a_weak_session() {
        var config = pool();
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1_000);
        try (var pool = new HikariDataSource(config)) {
            assertThatThrownBy(pool::getConnection)
                    .hasStackTraceContaining("this session may lose what it commits");
        }
    }

    @Test
    void a_session_weakened_in_the_pool_is_thrown_away() throws SQLException {
        try (var pool = new HikariDataSource(pool())) {
            DataSource guarded = Durability.guarding(pool);
            try (Connection session = guarded.getConnection()) {
                set(session, "SET synchronous_commit = off");
            }
            assertThatThrownBy(guarded::getConnection)
                    .isInstanceOf(Durability.NotDurable.class)
                    .hasMessageContaining("synchronous_commit is off");
            try (Connection session = guarded.getConnection()) {
                Durability.require(session);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "data_checksums", "synchronous_commit"})
    void a_server_with_a_setting_off_is_refused(String setting) throws SQLException {
        DataSource weak = TestDatabase.without(setting).dataSource();
        assertThatThrownBy(() -> Durability.require(weak))
                .isInstanceOf(Durability.NotDurable.class)
                .hasMessageContaining(setting + " is off")
                .hasMessageContaining("Set them on the server");
        try (Connection session = weak.getConnection()) {
            assertThatThrownBy(() -> set(session, Durability.INIT_SQL))
                    .hasMessageContaining(setting + "=off");
        }
    }

    private HikariConfig pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(command.url());
        config.setUsername(command.user());
        config.setPassword(command.password());
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql(Durability.INIT_SQL);
        return config;
    }

    private static void set(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
