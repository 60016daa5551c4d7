package no.samspor.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Fold;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.LogReader;
import no.samspor.log.vault.KeyVault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Standings, kept in memory and read on from where they stand. A stale one is harmless: the log
 * refuses the append that rested on it, and it is read on then.
 */
@Component
public final class Standings {

    private static final int REMEMBERED_MAX = 100_000;
    private static final String CORRECTIONS = Families.familyName(CorrectionEvent.class);

    /** By the type of a fold: each kind of standing is folded in one way. */
    private static final Map<Class<?>, Set<String>> HEARD = new ConcurrentHashMap<>();

    private record Key(Class<?> type, Id about) {}

    /** An event of a family spoke of an identity: only a standing that hears the family moves. */
    record Move(String family, Id about) {}

    /**
     * @param position the last position that it has heard of
     * @param closure to whom the thing itself is closed; null where it is not among what is heard
     */
    record Standing<S>(@Nullable S value, long position, long asOf, @Nullable Closure closure) {}

    private final LogReader log;
    private final KeyVault vault;
    private final Cache<Key, Standing<?>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).executor(Runnable::run).build();
    private final Cache<Move, Long> moved =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).executor(Runnable::run).build();

    /** Grows with every note of a move; a standing that is older than the last move is read on. */
    private final AtomicLong clock = new AtomicLong();

    @Autowired
    public Standings(LogReader log, KeyVault vault) {
        this.log = log;
        this.vault = vault;
    }

    /** Where nothing is sealed. */
    public Standings(LogReader log) {
        this(log, KeyVault.NONE);
    }

    <S> Standing<S> of(Fold<S> fold, Id about) {
        Key key = new Key(fold.type(), about);
        @SuppressWarnings("unchecked")
        @Nullable Standing<S> known = (Standing<S>) remembered.getIfPresent(key);
        if (known != null && !hasMoved(fold, about, known)) return known;
        long asOf = clock.get();
        Standing<S> fresh =
                known == null ? read(fold, about, asOf) : readOn(fold, about, known, asOf);
        remembered.put(key, fresh);
        return fresh;
    }

    /** Whose {@code thing} is; null if there is none. */
    @Nullable Closure closure(Id thing) {
        return Closure.of(thing, log);
    }

    /** As {@link Consult#recorded}, for whoever asks {@code from} there. */
    @Nullable Recorded<Event> recorded(
            Id stream, Predicate<Recorded<Event>> meant, Standpoint from) {
        @Nullable Recorded<Event> found = null;
        @Nullable Closure closure = null;
        for (Recorded<Event> each : log.streamCorrected(stream, 0)) {
            closure = Closure.after(closure, each.event(), each.stamp());
            if (found == null && meant.test(each)) found = each;
        }
        if (closure == null || from.isClosed(closure) || from.isForeign(closure)) return null;
        return found;
    }

    @Nullable UUID key(PersonId subject, OrganisationId organisation) {
        return vault.inUse(subject, organisation);
    }

    /** Something has happened to these: whoever asks next reads on. */
    void haveMoved(Collection<Move> moves) {
        long now = clock.incrementAndGet();
        for (Move each : moves) moved.put(each, now);
    }

    private boolean hasMoved(Fold<?> fold, Id about, Standing<?> known) {
        for (String family : heard(fold)) {
            @Nullable Long last = moved.getIfPresent(new Move(family, about));
            if (last != null && last > known.asOf()) return true;
        }
        return false;
    }

    private <S> Standing<S> read(Fold<S> fold, Id about, long asOf) {
        return fold(
                fold,
                about,
                new Standing<>(null, 0, asOf, null),
                log.mentioningCorrected(about, heard(fold)),
                asOf);
    }

    /** A correction rewrites what was heard before, so it is read anew from the beginning. */
    private <S> Standing<S> readOn(Fold<S> fold, Id about, Standing<S> known, long asOf) {
        List<Recorded<Event>> news = log.mentioning(about, heard(fold), known.position());
        boolean corrected = news.stream().anyMatch(each -> each.event() instanceof CorrectionEvent);
        return corrected ? read(fold, about, asOf) : fold(fold, about, known, news, asOf);
    }

    private static <S> Standing<S> fold(
            Fold<S> fold, Id about, Standing<S> from, List<Recorded<Event>> news, long asOf) {
        @Nullable S value = from.value();
        long position = from.position();
        @Nullable Closure closure = from.closure();
        for (Recorded<Event> each : news) {
            Event event = each.event();
            value = fold.apply(value, event, each.stamp());
            position = each.position();
            if (event.stream().equals(about)) closure = Closure.after(closure, event, each.stamp());
        }
        return new Standing<>(value, position, asOf, closure);
    }

    static Set<String> heard(Fold<?> fold) {
        return HEARD.computeIfAbsent(
                fold.type(),
                type -> {
                    Set<String> families = new HashSet<>(fold.families());
                    families.add(CORRECTIONS);
                    return Set.copyOf(families);
                });
    }
}
