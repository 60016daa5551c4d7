package no.samspor.command.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.log.LogReader;
import no.samspor.log.Messages;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries now and then whether what is parked can be heard, sequence by sequence and each in its
 * order. It needs nobody's word: the key of a reaction is made of its command, so that an event
 * heard twice asks once.
 */
final class ReactionsAgain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionsAgain.class);

    private final ReactionsInvoker invoker;
    private final ReactionsParked parked;
    private final LogReader log;
    private final TransactionManager transactions;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(
                    1, Thread.ofPlatform().name("reactions-again").daemon().factory());

    ReactionsAgain(
            ReactionsInvoker invoker,
            ReactionsParked parked,
            LogReader log,
            TransactionManager transactions) {
        this.invoker = invoker;
        this.parked = parked;
        this.log = log;
        this.transactions = transactions;
    }

    void every(Duration pause) {
        var _ = clock.scheduleWithFixedDelay(this::now, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault ends this try, and not the next. */
    private void now() {
        try {
            for (String stream : parked.streams()) again(stream);
        } catch (RuntimeException fault) {
            LOG.warn("what is parked for the reactions could not be tried", fault);
        }
    }

    private void again(String stream) {
        for (int heard = 0; heard < ReactionsParked.PARKED_MAX; heard++) {
            if (!first(stream)) return;
        }
    }

    /** Hears the first that is parked of the stream; false if none was heard. */
    private boolean first(String stream) {
        List<Long> positions = parked.held(stream);
        if (positions.isEmpty()) return false;
        long position = positions.getFirst();
        Logged<Event> event = log.follow(position - 1, 1).getFirst();
        EventMessage<?> message = Messages.message(event);
        DefaultUnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
        work.attachTransaction(transactions);
        ResultMessage<Boolean> outcome =
                work.executeWithResult(
                        () -> {
                            boolean isFirst =
                                    parked.held(stream).stream().findFirst().orElse(0L) == position;
                            if (!isFirst || !invoker.heardAgain(message)) return false;
                            parked.remove(position);
                            return true;
                        });
        if (outcome.isExceptional()) {
            LOG.warn("parked event {} could not be heard", position, outcome.exceptionResult());
            return false;
        }
        boolean heard = outcome.getPayload();
        if (heard) LOG.info("parked event {} was heard", position);
        return heard;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
