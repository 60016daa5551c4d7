package no.samspor.authority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.log.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of people, seats, positions and delegations, event by event in its order. What
 * cannot be read gives nobody anything until it is mended.
 */
final class Index {

    /** All that happened to an identity, as corrected so far. */
    @FunctionalInterface
    interface History {
        List<Recorded<Event>> of(Id about, Set<String> families);
    }

    private final History history;
    private final Set<Id> unreadable = ConcurrentHashMap.newKeySet();

    /** Grows with all that is heard, once it has been. */
    private final AtomicLong changes = new AtomicLong();

    final Kept<PositionId, PositionRoles> positions =
            new Kept<>(PositionId.class, PositionRoles.FOLD);
    final Kept<BodyId, Seats> bodies = new Kept<>(BodyId.class, Seats.FOLD);
    final Kept<DelegationId, DelegationStanding> delegations =
            new Kept<>(DelegationId.class, DelegationStanding.FOLD);
    final Kept<PersonId, PersonStanding> persons = new Kept<>(PersonId.class, PersonStanding.FOLD);
    final Kept<OrganisationId, OrganisationStanding> organisations =
            new Kept<>(OrganisationId.class, OrganisationStanding.FOLD);
    final Kept<ParticipationId, ParticipationStanding> participations =
            new Kept<>(ParticipationId.class, ParticipationStanding.FOLD);
    final SignIns signIns = new SignIns();
    final Numbers numbers = new Numbers();
    final Participants participants = new Participants();

    private final List<Kept<?, ?>> all =
            List.of(positions, bodies, delegations, persons, organisations, participations);

    /** By the source that gives them, and by whoever has them. */
    private final Map<Id, List<Grant>> given = new ConcurrentHashMap<>();

    private final Map<PersonId, List<Grant>> held = new ConcurrentHashMap<>();

    Index(History history) {
        this.history = history;
    }

    List<Grant> of(PersonId person) {
        return held.getOrDefault(person, List.of());
    }

    /** As long as it is the same, so is all that is asked here. */
    long changes() {
        return changes.get();
    }

    void hear(Logged<Event> logged) {
        switch (logged) {
            case Undecodable lost -> lose(lost);
            case Recorded<Event> recorded -> hear(recorded);
        }
        changes.incrementAndGet();
    }

    private void hear(Recorded<Event> recorded) {
        switch (recorded.event()) {
            case RegistrationCorrected corrected -> {
                anew(corrected.target());
                corrected.concerns().forEach(this::anew);
            }
            case CorrectionEvent _ -> {}
            case Event event -> {
                signIns.hear(event);
                numbers.hear(event);
                participants.hear(event);
                for (Id about : Mentions.of(event, recorded.stamp())) {
                    if (!unreadable.contains(about)) hear(about, recorded);
                }
            }
        }
    }

    private void hear(Id about, Recorded<Event> recorded) {
        @Nullable Kept<?, ?> kept = kept(about);
        if (kept == null) return;
        kept.hear(about, recorded.event(), recorded.stamp());
        give(about);
    }

    private @Nullable Kept<?, ?> kept(Id about) {
        for (Kept<?, ?> each : all) {
            if (each.isAbout(about)) return each;
        }
        return null;
    }

    /** Reads all of it again; nothing of it counts where that is not possible. */
    private void anew(Id about) {
        @Nullable Kept<?, ?> kept = kept(about);
        if (kept == null) return;
        try {
            List<Recorded<Event>> all = history.of(about, kept.fold().families());
            kept.anew(about, all);
            numbers.anew(about, all);
            unreadable.remove(about);
        } catch (UnreadableEvent hole) {
            kept.forget(about);
            unreadable.add(about);
        }
        give(about);
    }

    private void lose(Undecodable lost) {
        try {
            anew(Ids.parse(lost.stream()));
        } catch (Malformed ofAnUnknownKind) {
            // Nothing that is kept here has such an identity.
        }
    }

    /** What could not be read may have been mended since. */
    void retry() {
        for (Id each : unreadable) {
            anew(each);
            changes.incrementAndGet();
        }
    }

    /** Each person's list is replaced as a whole: nobody is without a role for a moment. */
    private void give(Id source) {
        List<Grant> now = grants(source);
        @Nullable List<Grant> was = now.isEmpty() ? given.remove(source) : given.put(source, now);
        Set<PersonId> people = new HashSet<>();
        if (was != null) was.forEach(each -> people.add(each.person()));
        now.forEach(each -> people.add(each.person()));
        for (PersonId person : people) {
            held.compute(person, (_, all) -> replaced(person, source, all, now));
        }
    }

    private static @Nullable List<Grant> replaced(
            PersonId person, Id source, @Nullable List<Grant> all, List<Grant> now) {
        List<Grant> left = new ArrayList<>();
        if (all != null) {
            for (Grant each : all) if (!each.source().equals(source)) left.add(each);
        }
        for (Grant each : now) if (each.person().equals(person)) left.add(each);
        return left.isEmpty() ? null : List.copyOf(left);
    }

    private List<Grant> grants(Id source) {
        return switch (source) {
            case PositionId it -> orNone(positions.of(it), PositionRoles::grants);
            case BodyId it -> orNone(bodies.of(it), Seats::grants);
            case DelegationId it -> orNone(delegations.of(it), DelegatedRoles::of);
            default -> List.of();
        };
    }

    private static <S> List<Grant> orNone(@Nullable S standing, Function<S, List<Grant>> grants) {
        return standing == null ? List.of() : grants.apply(standing);
    }
}
