package no.samspor.query.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.samspor.edge.Problem;
import no.samspor.edge.SignedIn;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.live.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open streams: how many there may be, how long each lasts, and what they are told. */
@Component
final class Streams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    static final int OPEN_MAX = 500;

    /** Of one person: as many windows as somebody can look at. */
    static final int OF_ONE_MAX = 8;

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Position position;
    private final Clock clock;
    private final List<Listener> open = new ArrayList<>();
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("samspor-streams").daemon().factory());
    private Instant beaten = Instant.EPOCH;

    Streams(Position position, Clock clock) {
        this.position = position;
        this.clock = clock;
        teller.scheduleWithFixedDelay(
                this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Opens one, and tells at once where the views are if that is news.
     *
     * @param known the newest position that the holder knows of
     */
    SseEmitter open(SignedIn holder, long known, @Nullable Instant expires) {
        Instant ends = clock.instant().plus(LIFE);
        Listener listener = new Listener(new SseEmitter(0L), holder, known, expires, ends);
        listener.emitter().onCompletion(() -> forget(listener));
        listener.emitter().onError(_ -> forget(listener));
        listener.beat();
        listener.tell(position.current());
        enter(listener);
        return listener.emitter();
    }

    private synchronized void enter(Listener listener) {
        PersonId person = listener.opened().person();
        long ofOne = open.stream().filter(each -> each.opened().person().equals(person)).count();
        if (open.size() >= OPEN_MAX || ofOne >= OF_ONE_MAX) {
            throw new Problem.Thrown(Problem.of(StreamRefusal.TOO_MANY));
        }
        open.add(listener);
    }

    private synchronized void forget(Listener listener) {
        open.remove(listener);
    }

    /** A fault of one look, such as a database that is away, ends none of them. */
    private void look() {
        try {
            List<Listener> listeners = listeners();
            if (!listeners.isEmpty()) tell(listeners);
        } catch (RuntimeException fault) {
            LOG.warn("open streams are told nothing for now: {}", fault.toString());
        }
    }

    private synchronized List<Listener> listeners() {
        return List.copyOf(open);
    }

    private void tell(List<Listener> listeners) {
        long now = position.current();
        boolean isTimeToBeat = !clock.instant().isBefore(beaten.plus(BEAT));
        if (isTimeToBeat) beaten = clock.instant();
        for (Listener each : listeners) {
            boolean isThere = each.tell(now);
            if (isThere && isTimeToBeat) isThere = each.beat() && each.mayStay(clock.instant());
            if (!isThere) {
                forget(each);
                each.emitter().complete();
            }
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
        for (Listener each : listeners()) each.emitter().complete();
    }
}
