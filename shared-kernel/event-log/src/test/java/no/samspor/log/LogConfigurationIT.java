package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.PostgresKeyVault;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class LogConfigurationIT {

    private final Roles roles = TestDatabase.migrated();
    private final Map<String, Object> properties = new HashMap<>();

    @Test
    void a_process_that_writes_has_all_of_it(@TempDir Path directory) {
        access("command", Role.COMMAND);
        access("vault", Role.VAULT);
        properties.put("samspor.db.vault.master-key", directory.resolve("key").toString());
        try (var context = context()) {
            Receipt receipt = context.getBean(EventLog.class).append(append(0, drafted(mandate())));
            assertThat(context.getBean(LogReader.class).head()).isEqualTo(receipt.position());
            assertThat(context.getBean(EventStore.class)).isInstanceOf(SamsporEventStore.class);
            assertThat(context.getBean(KeyVault.class)).isInstanceOf(PostgresKeyVault.class);
        }
    }

    @Test
    void a_process_that_only_reads_can_do_no_more() {
        access("query", Role.QUERY);
        try (var context = context()) {
            assertThat(context.getBean(LogReader.class).head()).isZero();
            assertThat(context.getBean(KeyVault.class)).isSameAs(KeyVault.NONE);
            EventLog log = context.getBean(EventLog.class);
            assertThatThrownBy(() -> log.append(append(0, drafted(mandate()))))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private void access(String side, Role role) {
        DatabaseAccess access = roles.credentials(role);
        properties.put("samspor.db." + side + ".url", access.url());
        properties.put("samspor.db." + side + ".user", access.user());
        properties.put("samspor.db." + side + ".password", access.password());
    }

    private AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", properties));
        context.register(LogConfiguration.class);
        context.refresh();
        return context;
    }
}
