package no.samspor.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import no.samspor.authority.AuthorityConfiguration;
import no.samspor.edge.Carriers;
import no.samspor.edge.EdgeConfiguration;
import no.samspor.edge.Passes;
import no.samspor.edge.guard.GuardConfiguration;
import no.samspor.edge.session.PagesConfiguration;
import no.samspor.log.Corrections;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.KnockingSource;
import no.samspor.log.LogConfiguration;
import no.samspor.log.LogReader;
import no.samspor.log.Passing;
import no.samspor.log.SamsporEventStore;
import no.samspor.notary.reads.ReadLog;
import no.samspor.notary.store.Published;
import no.samspor.query.asof.AsOfArgument;
import no.samspor.query.asof.DeclaredParameters;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Sheet;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import no.samspor.query.projection.live.LogCorrected;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Progress;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Upkeep;
import no.samspor.query.projection.live.Views;
import no.samspor.query.projection.live.ViewsHealth;
import no.samspor.query.projection.live.ViewsProcessor;
import no.samspor.query.reads.NotesReads;
import no.samspor.query.sight.Footings;
import no.samspor.query.sight.SightArgument;
import no.samspor.query.sight.Unwalled;
import no.samspor.query.sight.Wall;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The query side as an application of its own; {@code deploy/standalone} assembles both. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({
    AuthorityConfiguration.class,
    EdgeConfiguration.class,
    GuardConfiguration.class,
    PagesConfiguration.class,
    LogConfiguration.class
})
public class QuerySide {

    private static final int CONNECTIONS_MAX = 16;

    /** The rest comes when it is asked for, and goes again: each is a process of the server. */
    private static final int CONNECTIONS_KEPT = 2;

    private static final long LOOK_MILLIS_MAX = 1_000;

    /**
     * Questions are few in kind and long, with two walls in each: to plan one takes longer than to
     * answer it, and what it asks for is found by the same indexes whatever is asked.
     */
    private static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";

    public static void main(String[] args) {
        Carriers.watch();
        SpringApplication.run(QuerySide.class, args);
    }

    /** Off the context's list of data sources: nothing but the views may take it for its own. */
    public record ViewsPool(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    Passes passesForReads() {
        return Passing::isOfADatabaseAway;
    }

    @Bean
    ViewsPool viewsPool(Environment properties) {
        KnockingSource source = new KnockingSource();
        return new ViewsPool(pool(source, properties, "samspor-views", "samspor.db.query."));
    }

    private static HikariDataSource pool(
            KnockingSource source, Environment properties, String name, String role) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        source.setUrl(properties.getRequiredProperty(role + "url"));
        source.setUser(properties.getRequiredProperty(role + "user"));
        source.setPassword(properties.getRequiredProperty(role + "password"));
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(CONNECTIONS_KEPT);
        config.setConnectionTimeout(LogConfiguration.patience(properties).toMillis());
        config.setValidationTimeout(LOOK_MILLIS_MAX);
        return new HikariDataSource(config);
    }

    /** As {@link ViewsPool}, for answers: the database shows them what the reader may see. */
    public record ReadersPool(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    ReadersPool readersPool(Environment properties) {
        KnockingSource source = new KnockingSource();
        source.setOptions(PLANNED_ONCE);
        // -1: at the first use.
        source.setPrepareThreshold(-1);
        return new ReadersPool(pool(source, properties, "samspor-readers", "samspor.db.reader."));
    }

    @Bean
    JdbcClient viewsClient(ReadersPool pool) {
        return JdbcClient.create(new Wall(pool.source()));
    }

    @Bean
    Unwalled unwalled(ViewsPool pool) {
        return new Unwalled(JdbcClient.create(pool.source()));
    }

    @Bean
    Footings footings(Position position) {
        return new Footings(position, Clock.systemUTC());
    }

    @Bean
    SightArgument sightArgument(Footings footings) {
        return new SightArgument(footings);
    }

    @Bean
    ReadLog readLog(ViewsPool pool) {
        return new ReadLog(pool.source());
    }

    @Bean
    NotesReads notesReads(ReadLog log, Position position) {
        return new NotesReads(log, position, Clock.systemUTC());
    }

    @Bean
    Published published(ViewsPool pool) {
        return new Published(pool.source());
    }

    @Bean
    Corrected correctedEvents(LogReader log, EventCodec codec) {
        return new LogCorrected(log, new Corrections(codec));
    }

    @Bean
    Views views(List<Shows> features, Corrected corrected) {
        return new Views(
                features.stream().flatMap(each -> each.views().stream()).toList(), corrected);
    }

    @Bean
    Progress viewsProgress(ViewsPool pool, HeadWatch heads) {
        return new Progress(pool.source(), heads);
    }

    @Bean
    Rebuild rebuild(ViewsPool pool, LogReader log, Corrected corrected, Views views) {
        return new Rebuild(pool.source(), log, corrected, views);
    }

    @Bean
    Upkeep upkeep(ViewsPool pool, Views views, Rebuild rebuild, LogReader log) {
        return new Upkeep(pool.source(), views, rebuild, log);
    }

    @Bean
    ViewsProcessor viewsProcessor(
            SamsporEventStore store,
            ViewsPool pool,
            Views views,
            Rebuild rebuild,
            Progress progress) {
        return new ViewsProcessor(store, pool.source(), views, rebuild, progress);
    }

    @Bean
    ViewsHealth viewsHealth(ViewsProcessor processor, Position position, LogReader log) {
        return new ViewsHealth(processor, position, log);
    }

    /** How many events some view has not heard: to be watched, as it does not go away by itself. */
    @Bean
    MeterBinder parkedEvents(Position position) {
        return meters ->
                Gauge.builder("samspor.views.parked", () -> position.parkedEvents())
                        .register(meters);
    }

    @Bean
    AsOfArgument asOfArgument(Position position, Footings footings, LogReader log) {
        return new AsOfArgument(position, footings, log, Clock.systemUTC());
    }

    /** Last of all, so that only who asks for a sheet has one. */
    @Bean
    ServerHttpMessageConvertersCustomizer sheets(JsonMapper json) {
        return converters ->
                converters.configureMessageConvertersList(all -> all.add(new Sheet(json)));
    }

    @Bean
    WebMvcConfigurer reading(
            AsOfArgument asOf, Page.Argument page, SightArgument sight, DeclaredParameters known) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(List.of(asOf, page, sight));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(known);
            }
        };
    }
}
