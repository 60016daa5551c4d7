package no.samspor.bench.peer;

import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Axon with its JDBC engine; the time-outs of handlers are switched off from outside. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@Import(Peer.class)
public class JdbcPeer {

    public static void main(String[] words) {
        Peer.announce(SpringApplication.run(JdbcPeer.class, words));
    }

    @Bean
    SmartInitializingSingleton tables(EventStorageEngine engine, ConnectionProvider connections) {
        return () -> {
            try (var connection = connections.getConnection()) {
                connection.setAutoCommit(true);
                ((JdbcEventStorageEngine) engine).createSchema(PostgresEventTableFactory.INSTANCE);
            } catch (SQLException e) {
                throw new IllegalStateException("the peer's tables cannot be made", e);
            }
        };
    }
}
