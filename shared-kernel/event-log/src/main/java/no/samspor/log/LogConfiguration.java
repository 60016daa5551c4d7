package no.samspor.log;

import java.nio.file.Path;
import java.time.Duration;
import no.samspor.kernel.id.Id;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.MasterKey;
import no.samspor.log.vault.PostgresKeyVault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The log as beans, from {@code samspor.db.command.*} (who writes), {@code samspor.db.query.*} (who
 * only reads) and {@code samspor.db.vault.*} (who holds keys), each {@code url, user, password};
 * what it signs with from {@code samspor.log.key}, how long a caller waits from {@code
 * samspor.log.patience}.
 */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    private static final int READERS_MAX = 8;
    private static final int VAULT_CONNECTIONS_MAX = 2;
    private static final long AGGREGATES_MAX = 100_000;

    @Bean
    HeadWatch headWatch() {
        return new HeadWatch();
    }

    @Bean
    @ConditionalOnProperty("samspor.db.vault.url")
    KeyVault keyVault(Environment properties) {
        Path key = Path.of(properties.getRequiredProperty("samspor.db.vault.master-key"));
        return new PostgresKeyVault(
                database(properties, "vault").pool("samspor-vault", VAULT_CONNECTIONS_MAX),
                MasterKey.in(key));
    }

    @Bean
    @ConditionalOnMissingBean
    KeyVault noKeyVault() {
        return KeyVault.NONE;
    }

    @Bean
    EventCodec eventCodec(KeyVault vault) {
        return new EventCodec(vault);
    }

    /** A file, or several separated by commas; none: no promises. */
    @Bean
    LogKeyFiles logKeys(Environment properties) {
        return new LogKeyFiles(properties.getProperty("samspor.log.key", ""));
    }

    /** A process that does both reads as the one that writes: the writer may read all it wrote. */
    @Bean(destroyMethod = "close")
    PostgresLogReader logReader(
            Environment properties, EventCodec codec, HeadWatch heads, LogKeyFiles keys) {
        boolean writes = properties.containsProperty("samspor.db.command.url");
        return new PostgresLogReader(
                database(properties, writes ? "command" : "query"),
                codec,
                heads,
                READERS_MAX,
                keys);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("samspor.db.command.url")
    PostgresEventLog eventLog(
            Environment properties,
            EventCodec codec,
            HeadWatch heads,
            LogKeyFiles keys,
            LogReader reader) {
        return new PostgresEventLog(
                database(properties, "command"),
                codec,
                heads,
                patience(properties),
                keys,
                reader::promised);
    }

    /** What a caller hears then is that the outcome is not known; it asks again with its key. */
    public static Duration patience(Environment properties) {
        @Nullable String stated = properties.getProperty("samspor.log.patience");
        return stated == null ? LogDatabase.PATIENCE : DurationStyle.detectAndParse(stated);
    }

    @Bean
    ClockSkew clockSkew(HeadWatch heads) {
        return heads.skew();
    }

    @Bean
    ClockHealth clockHealth(ClockSkew skew) {
        return new ClockHealth(skew);
    }

    @Bean
    Standstill standstill() {
        return new Standstill();
    }

    /** Where nothing writes, an attempt to is a fault of the build. */
    @Bean
    @ConditionalOnMissingBean
    EventLog readOnlyLog() {
        return append -> {
            throw new UnsupportedOperationException("this process only reads the log");
        };
    }

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(AGGREGATES_MAX);
    }

    @Bean
    SamsporEventStore eventStore(
            EventLog log, LogReader reader, HeadWatch heads, AggregateCache cache) {
        return SamsporEventStore.on(
                new PostgresEventStorageEngine(
                        log, reader, (Id corrected) -> cache.remove(corrected.toString())),
                reader,
                heads);
    }

    /** Before anything is served: what the log says is erased is erased, whatever was restored. */
    @Bean(initMethod = "begin", destroyMethod = "close")
    @ConditionalOnProperty("samspor.db.vault.url")
    Erasures erasures(
            PostgresLogReader reader,
            KeyVault vault,
            SamsporEventStore events,
            AggregateCache cache) {
        return new Erasures(
                reader,
                vault,
                () -> {
                    events.forget();
                    cache.removeAll();
                });
    }

    private static LogDatabase database(Environment properties, String side) {
        String prefix = "samspor.db." + side + ".";
        return new LogDatabase(
                properties.getRequiredProperty(prefix + "url"),
                properties.getRequiredProperty(prefix + "user"),
                properties.getRequiredProperty(prefix + "password"),
                patience(properties));
    }
}
