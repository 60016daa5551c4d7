package no.samspor.command;

import java.time.Clock;
import java.util.List;
import no.samspor.authority.AuthorityConfiguration;
import no.samspor.authority.Roster;
import no.samspor.command.access.AskedResolver;
import no.samspor.command.access.Asking;
import no.samspor.command.access.FirstTold;
import no.samspor.command.access.ReactionsPool;
import no.samspor.edge.Carriers;
import no.samspor.edge.EdgeConfiguration;
import no.samspor.edge.Passes;
import no.samspor.edge.guard.GuardConfiguration;
import no.samspor.kernel.Refused;
import no.samspor.log.LogConfiguration;
import no.samspor.log.LogDatabase;
import no.samspor.log.Passing;
import no.samspor.notary.NotaryConfiguration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The command side as an application of its own; {@code deploy/standalone} assembles both. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({
    AuthorityConfiguration.class,
    EdgeConfiguration.class,
    GuardConfiguration.class,
    LogConfiguration.class,
    NotaryConfiguration.class
})
public class CommandSide {

    private static final int REACTION_CONNECTIONS_MAX = 2;

    public static void main(String[] args) {
        Carriers.watch();
        SpringApplication.run(CommandSide.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * No transaction around a command: its only write is the append, which commits in the log's own
     * group. A surrounding one would hold a pooled connection for as long as a command waits.
     *
     * <p>A refusal forgets the state that it was judged on, which another node may have moved
     * since; that of a trial leaves it to the next trial of the same question.
     */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .rollbackConfiguration(fault -> !(fault instanceof Refused && Asking.isTrialNow()))
                .build();
    }

    @Bean
    FirstTold firstTold(Roster roster) {
        return roster::hasStored;
    }

    /** What the reactions keep of their own; nothing of the record goes through it. */
    @Bean
    ReactionsPool reactionsPool(Environment properties) {
        return new ReactionsPool(
                new LogDatabase(
                                properties.getRequiredProperty("samspor.db.command.url"),
                                properties.getRequiredProperty("samspor.db.command.user"),
                                properties.getRequiredProperty("samspor.db.command.password"))
                        .pool("samspor-reactions", REACTION_CONNECTIONS_MAX));
    }

    @Bean
    Passes passesForCommands() {
        return Passing::isOfADatabaseAway;
    }

    @Bean
    WebMvcConfigurer asked(AskedResolver resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(resolver);
            }
        };
    }
}
