package no.samspor.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import no.samspor.log.Corrections;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.PostgresLogReader;
import no.samspor.log.Receipt;
import no.samspor.log.SamsporEventStore;
import no.samspor.log.vault.KeyVault;
import no.samspor.query.projection.View;
import no.samspor.query.projection.live.LogCorrected;
import no.samspor.query.projection.live.Progress;
import no.samspor.query.projection.live.Rebuild;
import no.samspor.query.projection.live.Upkeep;
import no.samspor.query.projection.live.Views;
import no.samspor.query.projection.live.ViewsProcessor;
import no.samspor.query.sight.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an append to what is read, on a database of its own, without a web server. */
public final class Line implements AutoCloseable {

    public final Roles roles = TestDatabase.migrated();
    public final HeadWatch heads = new HeadWatch();
    public final PostgresEventLog log;
    public final PostgresLogReader reader;
    public final HikariDataSource pool;

    /** As an answer reads: within the wall. */
    public final JdbcClient database;

    /** As the views' owner reads. */
    public final JdbcClient whole;

    private final HikariDataSource readers;
    public final Views views;
    public final Progress progress;
    public final Rebuild rebuild;
    public final Upkeep upkeep;
    public ViewsProcessor processor;

    public Line(List<View<?>> kept) {
        this(kept, new EventCodec(KeyVault.NONE));
    }

    public Line(List<View<?>> kept, EventCodec codec) {
        log =
                new PostgresEventLog(
                        log(roles.credentials(Role.COMMAND)), codec, heads, Duration.ofSeconds(30));
        reader = new PostgresLogReader(log(roles.credentials(Role.QUERY)), codec, heads, 4);
        pool = pool(roles.credentials(Role.QUERY));
        whole = JdbcClient.create(pool);
        readers = pool(roles.credentials(Role.READER));
        database = JdbcClient.create(new Wall(readers));
        LogCorrected corrected = new LogCorrected(reader, new Corrections(codec));
        views = new Views(kept, corrected);
        progress = new Progress(pool, heads);
        rebuild = new Rebuild(pool, reader, corrected, views);
        upkeep = new Upkeep(pool, views, rebuild, reader);
        processor = processor();
    }

    private ViewsProcessor processor() {
        return new ViewsProcessor(
                SamsporEventStore.on(log, reader, heads), pool, views, rebuild, progress);
    }

    /** As another start of the same application goes on from what it finds. */
    public void restart() {
        processor.stop();
        views.forget();
        processor = processor();
        processor.start();
    }

    /**
     * Puts a row at the end of the log as nobody but the database's owner can: of an event that no
     * build has written.
     *
     * @return its position
     */
    public long plant(Id stream, long version, String name, byte[] payload, byte[] stamp) {
        return JdbcClient.create(TestDatabase.source(roles.credentials(Role.OWNER)))
                .sql(
                        """
                                WITH next AS (
                                    UPDATE log.head SET position = position + 1,
                                        recorded_at = greatest(clock_timestamp(),
                                            recorded_at + interval '1 microsecond')
                                    RETURNING position, recorded_at),
                                stored AS (INSERT INTO log.event (position, recorded_at, stream, event_id,
                                    version, stream_kind, name, stamp, payload)
                                SELECT position, recorded_at, :stream, gen_random_uuid(), :version,
                                    :kind, :name, :stamp, :payload
                                FROM next RETURNING position)
                                SELECT position, pg_notify('samspor_log', position::text) FROM stored
                                """)
                .param("stream", stream.value())
                .param("version", version)
                .param("kind", Ids.prefixOf(stream.getClass()))
                .param("name", name)
                .param("stamp", stamp)
                .param("payload", payload)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** As the view of participation would have it, where it is not kept. */
    public void takesPart(OrganisationId organisation, ProgrammeId programme) {
        whole.sql(
                        "INSERT INTO views.participation (key, valid, recorded, access,"
                                + " not_evidenced, warnings, disputed, positions, organisation,"
                                + " programme, state) VALUES ('par_1', '(,)', '[1,)', 'internal',"
                                + " '{}', '{}', '{}', '{}', ?, ?, 'active')")
                .params(organisation.toString(), programme.toString())
                .update();
    }

    /** Its auditors are engaged for the programme, always. */
    public void audits(OrganisationId organisation, ProgrammeId programme) {
        whole.sql(
                        "INSERT INTO views.audit (key, valid, recorded, access, not_evidenced,"
                                + " warnings, disputed, positions, audit, auditor, programme,"
                                + " valid_from, valid_to, state) VALUES ('aud_1', '(,)', '[1,)',"
                                + " 'internal', '{}', '{}', '{}', '{}', 'aud_1', ?, ?, '-infinity',"
                                + " 'infinity', 'opened')")
                .params(organisation.toString(), programme.toString())
                .update();
    }

    private static LogDatabase log(DatabaseAccess access) {
        return new LogDatabase(access.url(), access.user(), access.password());
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Records events of one stream, from {@code version} on, and does not wait for any view. */
    public Receipt record(long version, Stamp stamp, Event... events) {
        List<Append.NewEvent> all = new ArrayList<>();
        for (Event event : events) {
            all.add(
                    new Append.NewEvent(
                            UUID.randomUUID(), event.stream(), version++, event, stamp));
        }
        return log.append(new Append(all, List.of(), null));
    }

    public static Clock clock() {
        return Clock.systemUTC();
    }

    /** Waits until the views have heard all there is. */
    public void settle() {
        if (!progress.await(reader.head(), Duration.ofMinutes(5))) {
            throw new AssertionError("the views stand at " + progress.current());
        }
    }

    @Override
    public void close() {
        processor.stop();
        log.close();
        reader.close();
        heads.close();
        pool.close();
        readers.close();
    }
}
