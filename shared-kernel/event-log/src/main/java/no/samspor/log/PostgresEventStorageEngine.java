package no.samspor.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage on the log. A token is a position: positions are dense and given in commit order,
 * so no gap needs watching. An aggregate reads with its corrections; a stream of all does not.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    static final int PAGE = 1_000;

    private final EventLog log;
    private final LogReader reader;
    private final Consumer<Id> onCorrected;

    public PostgresEventStorageEngine(EventLog log, LogReader reader) {
        this(log, reader, corrected -> {});
    }

    /**
     * @param onCorrected called with each stream whose past now reads differently, so that nobody
     *     keeps a state that was folded before
     */
    public PostgresEventStorageEngine(EventLog log, LogReader reader, Consumer<Id> onCorrected) {
        this.log = log;
        this.reader = reader;
        this.onCorrected = onCorrected;
    }

    /**
     * Stores the events of a unit of work with the guards and the key of its context.
     *
     * @throws ConcurrencyException if a stream already has that version
     * @throws GuardMoved if more has happened to something that was consulted
     * @throws AnsweredBefore if the key was answered before: these events are not stored
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) return;
        List<Append.NewEvent> all = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) all.add(Messages.appended(event));
        AppendContext context =
                CurrentUnitOfWork.map(AppendContext::current)
                        .orElseGet(() -> new AppendContext(null));
        // A second append under the same key would look like the first one repeated.
        if (context.receipt() != null) {
            throw new IllegalStateException("one command, one append: something published late");
        }
        Receipt receipt = append(new Append(all, context.guards(), context.key()));
        context.stored(receipt);
        if (receipt.repeated()) throw new AnsweredBefore(receipt);
        for (Append.NewEvent each : all) {
            if (each.event() instanceof RegistrationCorrected corrected) {
                onCorrected.accept(corrected.target());
            }
        }
    }

    private Receipt append(Append append) {
        try {
            return log.append(append);
        } catch (AppendConflict conflict) {
            throw new ConcurrencyException("somebody else was first", conflict);
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        reader.follow(positionOf(token), PAGE),
                        page -> !page.isEmpty(),
                        page -> reader.follow(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(Messages::tracked);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<Recorded<Event>> stored =
                reader.streamCorrected(Ids.parse(aggregateIdentifier), firstSequenceNumber);
        Stream<DomainEventMessage<?>> messages = stored.stream().map(Messages::domain);
        @Nullable Long last = stored.isEmpty() ? null : stored.getLast().version();
        return DomainEventStream.of(messages, () -> last);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = reader.versionOf(Ids.parse(aggregateIdentifier));
        return version < 0 ? Optional.empty() : Optional.of(version);
    }

    /** Streams are short and states are kept in memory: there are no snapshots to keep right. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    /** What was recorded at that very time comes after the token, as Axon promises. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Instant floor = dateTime.truncatedTo(ChronoUnit.MICROS);
        Instant before = floor.equals(dateTime) ? floor.minus(1, ChronoUnit.MICROS) : floor;
        return new GlobalSequenceTrackingToken(reader.positionAt(before));
    }

    /** The position that a token stands for; before the first where there is none. */
    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) return 0;
        @Nullable TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        if (lowest == null) return 0;
        if (lowest instanceof GlobalSequenceTrackingToken position)
            return position.getGlobalIndex();
        throw new IllegalArgumentException(token + " is no position in this log");
    }
}
