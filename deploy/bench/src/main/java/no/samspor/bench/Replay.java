package no.samspor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Migrations;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.events.Event;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.LogReader;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.vault.KeyVault;
import no.samspor.query.QuerySide;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Views;
import no.samspor.query.projection.live.ViewsProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All views of the query side over a log of its own: how fast it is followed, rebuilt, and merely
 * read. The worst case for batches: the events go round all streams, 20 to each. Runs with the
 * product's jar. Arguments: url, user and password of the database, a JWKS file, how many events
 * are followed live, how many there are in all.
 */
public final class Replay {

    private static final int EVENTS_A_STREAM = 20;
    private static final int APPENDED_AT_ONCE = 400;
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CATCH_UP_MAX = Duration.ofMinutes(30);

    private final DatabaseAccess reader;
    private final DatabaseAccess answering;
    private final PostgresEventLog log;
    private final List<MandateId> mandates = new ArrayList<>();
    private final ProgrammeId programme = new ProgrammeId(Id.named("bench"));

    private Replay(Roles roles) {
        reader = roles.credentials(Role.QUERY);
        answering = roles.credentials(Role.READER);
        DatabaseAccess writer = roles.credentials(Role.COMMAND);
        log =
                new PostgresEventLog(
                        new LogDatabase(writer.url(), writer.user(), writer.password()),
                        new EventCodec(KeyVault.NONE),
                        new HeadWatch(),
                        PATIENCE);
    }

    public static void main(String[] words) throws SQLException {
        Roles roles = Roles.prepare(new DatabaseAccess(words[0], words[1], words[2]));
        Migrations.run(roles, progress -> {});
        int live = Integer.parseInt(words[4]);
        int all = Integer.parseInt(words[5]);
        var replay = new Replay(roles);
        replay.fill(live);
        replay.run(words[3], live, all);
        System.exit(0);
    }

    private void run(String jwks, int live, int all) throws SQLException {
        long begun = System.nanoTime();
        try (ConfigurableApplicationContext context = querySide(jwks)) {
            Position position = context.getBean(Position.class);
            double started = (System.nanoTime() - begun) / 1e9;
            long from = position.current();
            double followed = perSecond(live - from, () -> position.await(live, CATCH_UP_MAX));
            context.getBean(ViewsProcessor.class).stop();
            fill(all - live);
            LogReader reading = context.getBean(LogReader.class);
            Views views = context.getBean(Views.class);
            Rebuild rebuild = context.getBean(Rebuild.class);
            perSecond(all, this::readRows);
            double rows = perSecond(all, this::readRows);
            double decoded =
                    perSecond(all, () -> reading.forEachAfter(0, Long.MAX_VALUE, each -> {}));
            rebuild.compare(views.shapes().subList(0, 1));
            double rebuilt = perSecond(all, () -> rebuild.compare(views.shapes()));
            System.out.printf(
                    java.util.Locale.ROOT,
                    "replay %d %.0f %.0f %.0f %.0f %.1f%n",
                    views.shapes().size(),
                    followed,
                    rows,
                    decoded,
                    rebuilt,
                    started);
        }
    }

    private ConfigurableApplicationContext querySide(String jwks) {
        Map<String, Object> properties =
                Map.ofEntries(
                        Map.entry("samspor.db.query.url", reader.url()),
                        Map.entry("samspor.db.query.user", reader.user()),
                        Map.entry("samspor.db.query.password", reader.password()),
                        Map.entry("samspor.db.reader.url", answering.url()),
                        Map.entry("samspor.db.reader.user", answering.user()),
                        Map.entry("samspor.db.reader.password", answering.password()),
                        Map.entry("samspor.issuers[0].keys", jwks),
                        Map.entry("samspor.issuers[0].uri", "https://samspor.invalid/demo"),
                        Map.entry("samspor.issuers[0].audiences[0]", "samspor"),
                        Map.entry("samspor.issuers[0].algorithms[0]", "ES256"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("server.port", 0));
        return new SpringApplicationBuilder(QuerySide.class).properties(properties).run();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double perSecond(long events, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    /** What the driver alone can do: every column of every event, from one cursor. */
    private void readRows() throws SQLException {
        try (Connection connection = reader.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                ResultSet rows =
                        statement.executeQuery("SELECT * FROM log.event ORDER BY position");
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) rows.getObject(i);
                }
            }
        }
    }

    private void fill(int events) {
        int streams = events / EVENTS_A_STREAM;
        mandates.clear();
        for (int i = 0; i < streams; i++) mandates.add(new MandateId(Id.fresh()));
        List<Append.NewEvent> batch = new ArrayList<>();
        for (int version = 0; version < EVENTS_A_STREAM; version++) {
            for (MandateId mandate : mandates) {
                batch.add(
                        new Append.NewEvent(
                                UUID.randomUUID(),
                                mandate,
                                version,
                                event(mandate, version),
                                stamp(version)));
                if (batch.size() == APPENDED_AT_ONCE) {
                    log.append(new Append(batch, List.of(), null));
                    batch = new ArrayList<>();
                }
            }
        }
        if (!batch.isEmpty()) log.append(new Append(batch, List.of(), null));
    }

    private Event event(MandateId mandate, int version) {
        if (version > 0) return new MandateReturned(mandate, 1, "merknad " + version);
        return new MandateDrafted(
                mandate,
                programme,
                programme,
                new MandateText(
                        "Etablere felles tjeneste for velferdsteknologi i kommunene",
                        List.of("Innføring", "Opplæring"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static Stamp stamp(int version) {
        var owner = new OrganisationId(Id.named("bench"));
        LocalDate day = LocalDate.of(2001 + version, 3, 1 + version);
        return new Stamp(
                new Actor(
                        new PersonId(Id.named("bench")),
                        owner,
                        no.samspor.kernel.Role.OFF,
                        null,
                        null,
                        null),
                Origin.NATIVE,
                day,
                UncertainDate.on(day),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.INTERNAL,
                owner,
                null,
                Set.of(),
                Set.of(),
                "bench");
    }
}
