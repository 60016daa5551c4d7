package no.samspor.query.projection.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import no.samspor.query.projection.fold.Shape;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon's processor that drives all views: one segment, since they move together. Before it starts,
 * every table is checked, and views that are new or make something else of events are rebuilt.
 */
public final class ViewsProcessor implements SmartLifecycle {

    static final String NAME = "views";

    /** Axon buffers 1 024 events at most, so a larger batch would never fill. */
    static final int BATCH_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ViewsProcessor.class);

    private final DataSource database;
    private final Views views;
    private final Rebuild rebuild;
    private final ViewsInvoker invoker;
    private final ScheduledExecutorService coordinator = oneThread("views-coordinator");
    private final ScheduledExecutorService worker = oneThread("views-worker");
    private final PooledStreamingEventProcessor processor;

    public ViewsProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            DataSource database,
            Views views,
            Rebuild rebuild,
            Progress progress) {
        this.database = database;
        this.views = views;
        this.rebuild = rebuild;
        ViewsToken token = ViewsToken.in(database);
        invoker = new ViewsInvoker(views, database, progress, token);
        processor =
                PooledStreamingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(invoker)
                        .messageSource(source)
                        .tokenStore(token)
                        .transactionManager(
                                new SpringTransactionManager(new JdbcTransactionManager(database)))
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(_ -> new GlobalSequenceTrackingToken(progress.current()))
                        .batchSize(BATCH_MAX)
                        .build();
    }

    private static ScheduledExecutorService oneThread(String name) {
        return Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public void start() {
        try {
            List<Shape> unbuilt = prepare();
            if (!unbuilt.isEmpty()) {
                LOG.info("{} views are new or changed: rebuilding", unbuilt.size());
                rebuild.replace(unbuilt);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the views cannot be prepared", failed);
        }
        processor.start();
    }

    private List<Shape> prepare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Shape> unbuilt = views.prepare(connection);
                connection.commit();
                return unbuilt;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void stop() {
        processor.shutDown();
        worker.shutdown();
        coordinator.shutdown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    /**
     * Empties all views and hears the log again from its beginning; readers see them fill. A {@link
     * Rebuild} comes to the same beside the views that are read, and is to be preferred.
     */
    public void reset() {
        processor.shutDown();
        processor.resetTokens(StreamableMessageSource::createTailToken);
        processor.start();
    }

    /** Why the views stand still; null while they do not. */
    public @Nullable String failure() {
        @Nullable String failure = invoker.failure();
        if (failure != null || !processor.isError()) return failure;
        return "their place in the log cannot be read or kept";
    }
}
