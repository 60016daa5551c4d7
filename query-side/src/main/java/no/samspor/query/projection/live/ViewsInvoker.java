package no.samspor.query.projection.live;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.kernel.Stamp;
import no.samspor.log.Messages;
import no.samspor.query.projection.store.Journey;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Hands the events of a unit of work to all views, together, just before it commits: the token
 * moves in the same transaction. What one of them cannot hear is parked for it; what keeps them all
 * from being written stops them all, loudly: nothing is skipped, the position does not move, and
 * the batch is tried again with growing pauses.
 */
final class ViewsInvoker implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsInvoker.class);
    private static final String BATCH = ViewsInvoker.class.getName();

    private final Views views;
    private final DataSource database;
    private final Progress progress;
    private final ViewsToken token;
    private volatile @Nullable String failure;

    ViewsInvoker(Views views, DataSource database, Progress progress, ViewsToken token) {
        this.token = token;
        this.views = views;
        this.database = database;
        this.progress = progress;
    }

    /** Why the views stand still; null while they do not. */
    @Nullable String failure() {
        return failure;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        @Nullable Batch batch = work.getResource(BATCH);
        if (batch == null) {
            batch = new Batch(new ArrayList<>());
            work.resources().put(BATCH, batch);
            work.onPrepareCommit(this::flush);
            work.onRollback(_ -> views.forget());
        }
        batch.events.add(logged(message));
    }

    private record Batch(List<Logged<Event>> events) {}

    private void flush(UnitOfWork<?> work) {
        Batch batch = work.getResource(BATCH);
        try {
            Journey changes = new Journey();
            token.move(work, changes);
            long reached =
                    views.advance(DataSourceUtils.getConnection(database), batch.events, changes);
            work.afterCommit(_ -> committed(reached));
        } catch (UnableToClaimTokenException another) {
            throw another;
        } catch (SQLException | RuntimeException failed) {
            failure = failed.toString();
            LOG.error(
                    "the views stand still before position {}",
                    batch.events.getFirst().position(),
                    failed);
            throw new ViewsStandStill(failed);
        }
    }

    private void committed(long reached) {
        views.committed(reached);
        progress.reached(reached);
        failure = null;
    }

    private static Logged<Event> logged(EventMessage<?> message) {
        if (message.getPayload() instanceof Undecodable lost) return lost;
        if (message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof Event event
                && message.getMetaData().get(Messages.STAMP) instanceof Stamp stamp
                && message.getMetaData().get(Messages.POSITION) instanceof Long position
                && message.getMetaData().get(Messages.RECORDED_AT) instanceof Instant at) {
            UUID id = UUID.fromString(message.getIdentifier());
            return new Recorded<>(position, domain.getSequenceNumber(), id, at, event, stamp);
        }
        throw new IllegalArgumentException(message + " is no event of the log");
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    /** Empties all views in the transaction that sets the token back. */
    @Override
    public void performReset() {
        try {
            views.reset(DataSourceUtils.getConnection(database));
        } catch (SQLException failed) {
            throw new ViewsStandStill(failed);
        }
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        performReset();
    }

    /** The batch could not be written; its cause says why. */
    static final class ViewsStandStill extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ViewsStandStill(Exception cause) {
            super(cause);
        }
    }
}
