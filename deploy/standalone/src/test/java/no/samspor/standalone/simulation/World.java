package no.samspor.standalone.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Door;
import no.samspor.command.access.Standings;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import no.samspor.log.AggregateCache;
import no.samspor.log.Corrections;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.LogKeys;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.PostgresEventStorageEngine;
import no.samspor.log.PostgresLogReader;
import no.samspor.log.SamsporEventStore;
import no.samspor.log.Standstill;
import no.samspor.log.vault.KeyVault;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.SignerKey;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.live.LogCorrected;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import no.samspor.query.projection.store.Checksum;
import no.samspor.query.projection.store.Tables;
import no.samspor.standalone.simulation.Cut.Whose;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/** Door, log and views of one record, with the cutter on all their connections. */
final class World implements AutoCloseable {

    private static final String ORGANISATIONS = "no.samspor.command.structure.organisation.";
    private static final List<String> VIEWS =
            List.of("organisation.OrganisationView", "organisation.UnitView");
    private static final int BATCH_MAX = 500;
    private static final int READERS_MAX = 2;

    /** The log signs what it promises, so that the first receipt is expected again too. */
    private static final LogKeys KEYS =
            new LogKeys(
                    List.of(
                            SignerKey.generate(
                                    "samspor.test/log", Ed25519.SIGNATURE, new SecureRandom())));

    final Cutter cutter = new Cutter();
    private final HeadWatch heads = new HeadWatch();
    private final AggregateCache cache = new AggregateCache(10_000);
    private final PostgresEventLog log;
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final DataSource viewsSource;
    private final Connection uncut;
    private @Nullable Connection writing;
    private final Views views;
    private final Rebuild rebuild;
    final PostgresLogReader reader;
    private Door door;
    private long shown;

    World(List<View<?>> kept) throws SQLException {
        Roles roles = TestDatabase.migrated();
        EventCodec codec = new EventCodec(KeyVault.NONE);
        reader =
                new PostgresLogReader(
                        log(roles.credentials(Role.COMMAND), Whose.READERS),
                        codec,
                        heads,
                        READERS_MAX,
                        () -> KEYS);
        log =
                new PostgresEventLog(
                        log(roles.credentials(Role.COMMAND), Whose.APPENDER),
                        codec,
                        heads,
                        Duration.ofSeconds(10),
                        () -> KEYS,
                        reader::promised,
                        new VirtualTicks());
        DataSource query = roles.credentials(Role.QUERY).dataSource();
        uncut = query.getConnection();
        uncut.setAutoCommit(false);
        viewsSource = cutter.between(Whose.VIEWS, query);
        LogCorrected corrected = new LogCorrected(reader, new Corrections(codec));
        views = new Views(kept, corrected);
        rebuild = new Rebuild(query, reader, corrected, views);
        subscribe();
        door = new Door(bus, log, reader, new Standings(reader), new Standstill(), _ -> {});
        views.prepare(uncut);
        uncut.commit();
    }

    private LogDatabase log(DatabaseAccess access, Whose whose) {
        return new LogDatabase(
                access.url(),
                access.user(),
                access.password(),
                LogDatabase.PATIENCE,
                source -> cutter.between(whose, source));
    }

    @SuppressWarnings("unchecked") // only the shell's own name is known here
    private void subscribe() {
        Class<Object> shell = (Class<Object>) named(ORGANISATIONS + "OrganisationShell");
        SamsporEventStore store =
                SamsporEventStore.on(
                        new PostgresEventStorageEngine(
                                log, reader, (Id id) -> cache.remove(id.toString())),
                        reader,
                        heads);
        AggregateAnnotationCommandHandler.<Object>builder()
                .aggregateType(shell)
                .commandTargetResolver(new ByTarget())
                .repository(
                        EventSourcingRepository.builder(shell)
                                .eventStore(store)
                                .cache(cache)
                                .build())
                .build()
                .subscribe(bus);
    }

    /** The views of what the commands of the simulation are about. */
    static List<View<?>> views() {
        List<View<?>> all = new ArrayList<>();
        for (String name : VIEWS) {
            try {
                Field view = named("no.samspor.query.structure." + name).getDeclaredField("VIEW");
                view.setAccessible(true);
                all.add((View<?>) view.get(null));
            } catch (ReflectiveOperationException moved) {
                throw new AssertionError(name + " is not where it was", moved);
            }
        }
        return all;
    }

    static Class<?> command(String name) {
        return named(ORGANISATIONS + "OrganisationCommand$" + name);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(name + " is not where it was", moved);
        }
    }

    /** As after a start: nothing is known but what is stored. */
    void forget() {
        cache.removeAll();
        door = new Door(bus, log, reader, new Standings(reader), new Standstill(), _ -> {});
    }

    Answer ask(Asked<?> asked) {
        Answer answer = door.ask(asked).getBody();
        if (answer == null) throw new AssertionError("no answer");
        return answer;
    }

    /** As the processor does: a batch in one transaction; after a failure nothing is trusted. */
    void show() throws SQLException {
        Connection connection = writing;
        try {
            if (connection == null) {
                connection = viewsSource.getConnection();
                connection.setAutoCommit(false);
                writing = connection;
            }
            advance(connection, reader.after(shown, BATCH_MAX));
        } catch (SQLException | RuntimeException failed) {
            writing = null;
            views.forget();
            if (connection != null) connection.abort(Runnable::run);
            throw failed;
        }
    }

    /** The events of another world, shown here without any loss. */
    void showAll(World other) throws SQLException {
        advance(uncut, other.reader.after(shown, BATCH_MAX));
    }

    private void advance(Connection connection, List<Recorded<Event>> batch) throws SQLException {
        if (batch.isEmpty()) return;
        long reached = views.advance(connection, batch);
        connection.commit();
        views.committed(reached);
        shown = reached;
    }

    /** What is shown, view by view. */
    List<Checksum> shown() throws SQLException {
        List<Checksum> all = new ArrayList<>();
        for (Shape shape : views.shapes()) {
            all.add(Checksum.of(uncut, Tables.live(shape), shown));
        }
        uncut.rollback();
        return all;
    }

    /** How many views are, and are not, what the log makes of them. */
    Map<Boolean, Long> compared() throws SQLException {
        return rebuild.compare(views.shapes()).stream()
                .collect(groupingBy(Rebuild.Comparison::isEqual, counting()));
    }

    @Override
    public void close() throws SQLException {
        uncut.close();
        if (writing != null) writing.close();
        log.close();
        reader.close();
        heads.close();
    }
}
