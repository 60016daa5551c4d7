package no.samspor.authority;

import java.time.Clock;
import no.samspor.edge.Callers;
import no.samspor.log.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the record says of people, as beans for both sides; read before anything is served. */
@Configuration(proxyBeanMethods = false)
public class AuthorityConfiguration {

    @Bean
    Roster roster(LogReader log) {
        return Roster.of(log);
    }

    @Bean
    Callers callers(Roster roster) {
        return new RecordCallers(roster, Clock.systemUTC());
    }
}
