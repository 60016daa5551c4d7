package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.PORT_TAKEN;
import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.backup.Restore;
import no.samspor.command.access.Beginning;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import no.samspor.edge.Carriers;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;

/**
 * Both sides in one process. The database comes first, then one context that finds the sides by
 * their packages; each makes its own pool from {@code samspor.db.*}, as its own role.
 */
@SpringBootApplication(
        scanBasePackages = "no.samspor",
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class SamsporApplication {

    private static final String HOST = "127.0.0.1";

    public static void main(String[] words) {
        Carriers.watch();
        serve(SamsporApplication.class, words);
    }

    /** Starts what {@code sides} assembles on a database; tests assemble less. */
    static void serve(Class<?> sides, String... words) {
        try {
            Options options = Options.parse(System.getenv(), words);
            if (options.help()) System.out.print(Options.USAGE);
            else run(sides, options);
        } catch (CannotServe e) {
            System.exit(explained(e));
        }
    }

    private static void run(Class<?> sides, Options options) {
        Running running = start(sides, options);
        System.out.print(
                new Announcement(
                        running.address(),
                        running.database().kept(),
                        running.verifier(),
                        hasDemo(running.context())));
        System.out.flush();
    }

    private static boolean hasDemo(ConfigurableApplicationContext context) {
        return context.getBeanProvider(DemoPrincipals.class).getIfAvailable() != null;
    }

    /** What is serving; closing it ends both sides, then the database, and lets go of its data. */
    record Running(
            ConfigurableApplicationContext context,
            URI address,
            Database database,
            StateDirectory state,
            @Nullable Path verifier,
            DemoWitnesses witnesses)
            implements AutoCloseable {
        @Override
        public void close() {
            context.close();
            witnesses.close();
            database.close();
            state.close();
        }
    }

    /** Starts the database, both sides, and what is done once; throws {@link CannotServe}. */
    static Running start(Class<?> sides, Options options) {
        return start(sides, options, System.getenv());
    }

    /** As {@link #start(Class, Options)}, where {@code environment} names the database. */
    static Running start(Class<?> sides, Options options, Map<String, String> environment) {
        mustBeFree(options.port());
        StateDirectory state = StateDirectory.hold(options.data());
        DemoIssuer issuer = DemoIssuer.in(state);
        Path key = LogKey.in(state);
        Database database = Database.open(state, environment, SamsporApplication::say);
        SpringApplication.getShutdownHandlers().add(database::close);
        database.onFailure(failure -> Runtime.getRuntime().exit(explained(failure)));
        DemoWitnesses witnesses = witnesses(options, environment, state, key);
        try {
            ConfigurableApplicationContext context =
                    assembled(sides, options, database, issuer, key, witnesses);
            var address = URI.create("http://" + HOST + ":" + portOf(context));
            context.getBeanProvider(AfterStart.class)
                    .orderedStream()
                    .forEach(each -> each.run(address, SamsporApplication::say));
            @Nullable LogKeyFiles files =
                    context.getBeanProvider(LogKeyFiles.class).getIfAvailable();
            LogKeys keys = files == null ? LogKeys.NONE : files.get();
            @Nullable Path verifier = keys.isEmpty() ? null : LogKey.publish(keys, state);
            return new Running(context, address, database, state, verifier, witnesses);
        } catch (PortInUseException e) {
            throw portTaken(options.port(), e);
        } catch (BeanCreationException e) {
            throw LogKey.explained(e);
        } catch (Beginning.BegunBefore e) {
            throw new CannotServe(
                    WRONG_USAGE,
                    "The record has begun already, and with another first owner than --first-owner"
                            + " names. It begins once. Nothing was changed.",
                    e);
        }
    }

    /** For a demonstration whose log signs, unless somebody has named better ones. */
    private static DemoWitnesses witnesses(
            Options options, Map<String, String> environment, StateDirectory state, Path key) {
        String signing = environment.getOrDefault("SAMSPOR_LOG_KEY", key.toString());
        if (!options.demo() || environment.containsKey(DemoWitnesses.NAMED) || signing.isBlank()) {
            return DemoWitnesses.none();
        }
        try {
            return DemoWitnesses.in(state, LogKeys.in(signing));
        } catch (LogKeys.Unusable e) {
            throw LogKey.unusable(e);
        }
    }

    private static ConfigurableApplicationContext assembled(
            Class<?> sides,
            Options options,
            Database database,
            DemoIssuer issuer,
            Path key,
            DemoWitnesses witnesses) {
        say("starting both sides");
        return new SpringApplicationBuilder(sides)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // Both sides have an EntryApi, each of its own.
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .properties(usual(options, issuer, key))
                .properties(witnesses.properties())
                .initializers(
                        context -> {
                            context.getBeanFactory().registerSingleton("demoIssuer", issuer);
                            context.getEnvironment()
                                    .getPropertySources()
                                    .addFirst(
                                            new MapPropertySource(
                                                    "samspor", fixed(options, database)));
                        })
                .run();
    }

    /** What an operator may change through the environment. */
    private static Map<String, Object> usual(Options options, DemoIssuer issuer, Path key) {
        var properties = new LinkedHashMap<>(issuer.properties());
        properties.putAll(issuer.login());
        properties.put("samspor.log.key", key.toString());
        Path memory = options.data().toAbsolutePath().resolve("notary").resolve("memory");
        properties.put("samspor.notary.memory", memory.toString());
        properties.put("server.address", HOST);
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        Path log = options.data().toAbsolutePath().resolve("log").resolve("samspor.log");
        properties.put("logging.file.name", log.toString());
        properties.put("logging.config", "classpath:samspor-logging.xml");
        return properties;
    }

    /** What this process gives the sides. */
    private static Map<String, Object> fixed(Options options, Database database) {
        var properties = new LinkedHashMap<>(database.properties());
        properties.put("server.port", options.port());
        Path secrets = options.data().toAbsolutePath().resolve("secrets");
        properties.put("samspor.db.vault.master-key", secrets.resolve("vault.key").toString());
        properties.put("samspor.restored", secrets.resolve(Restore.TO_RECORD).toString());
        properties.put("samspor.demo", options.demo());
        if (options.firstOwner() != null) {
            properties.put("samspor.first-owner", options.firstOwner().toString());
        }
        return properties;
    }

    private static void mustBeFree(int port) {
        if (port == 0) return;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw portTaken(port, e);
        }
    }

    private static CannotServe portTaken(int port, Exception cause) {
        return new CannotServe(
                PORT_TAKEN,
                "Port "
                        + port
                        + " on this machine is taken by another program. Give another one with"
                        + " --port N. Nothing was changed.",
                cause);
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static int explained(CannotServe e) {
        System.err.println("samspor: " + e.getMessage());
        return e.reason().exitCode();
    }

    static void say(String progress) {
        System.err.println("samspor: " + progress);
    }
}
