package no.samspor.notary;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import no.samspor.log.LogDatabase;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogReader;
import no.samspor.log.Sealings;
import no.samspor.log.Standstill;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.witness.Cosigning;
import no.samspor.notary.witness.Witness;
import no.samspor.notary.witness.Witnesses;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The notary as a bean, from {@code samspor.db.notary.*} (its own role), {@code samspor.log.key}
 * (files of private keys), {@code samspor.notary.memory} (a file outside the database), {@code
 * samspor.notary.witnesses} and {@code samspor.notary.quorum} (both may be left out), and {@code
 * samspor.notary.patrol-rows} (read again each second, 256 if left out). No key, no notary.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("samspor.db.notary.url")
@ConditionalOnExpression("'${samspor.log.key:}' != ''")
public class NotaryConfiguration {

    private static final int ASKING_CONNECTIONS_MAX = 1;

    /** Off the context's list of data sources: nothing else may take it for its own. */
    record AskingPool(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    AskingPool askingPool(Environment properties) {
        return new AskingPool(database(properties).pool("samspor-notary", ASKING_CONNECTIONS_MAX));
    }

    @Bean
    Notary notary(
            Environment properties,
            AskingPool pool,
            LogReader log,
            LogKeyFiles keys,
            Standstill standstill,
            ObjectProvider<Sealings> sealings) {
        Witnesses witnesses = witnesses(properties);
        Pace pace =
                Pace.usual(
                        properties.getProperty("samspor.notary.patrol-rows", Integer.class, 256));
        Desk desk =
                new Desk(
                        database(properties).direct(),
                        keys,
                        witnesses.all().stream().map(Witness::owned).toList(),
                        new MemoryFile(
                                Path.of(properties.getRequiredProperty("samspor.notary.memory"))),
                        standstill,
                        pace,
                        Seam.NONE,
                        System::nanoTime);
        Notary notary =
                new Notary(
                        desk,
                        new Cosigning(pool.source(), witnesses),
                        (size, root) -> sealings.ifAvailable(record -> record.sealed(size, root)),
                        pace);
        log.onAppend(notary::onAppend);
        return notary;
    }

    @Bean
    NotaryHealth notaryHealth(Notary notary) {
        return new NotaryHealth(notary);
    }

    @Bean
    NotaryMeters notaryMeters(Notary notary) {
        return new NotaryMeters(notary);
    }

    private static Witnesses witnesses(Environment properties) {
        @Nullable String file = properties.getProperty("samspor.notary.witnesses");
        if (file == null || file.isBlank()) return Witnesses.none();
        int quorum = properties.getProperty("samspor.notary.quorum", Integer.class, 1);
        return Witnesses.in(Path.of(file), quorum);
    }

    private static LogDatabase database(Environment properties) {
        return new LogDatabase(
                properties.getRequiredProperty("samspor.db.notary.url"),
                properties.getRequiredProperty("samspor.db.notary.user"),
                properties.getRequiredProperty("samspor.db.notary.password"));
    }
}
