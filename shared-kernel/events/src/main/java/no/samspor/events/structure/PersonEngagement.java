package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.samspor.events.Fold;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import org.jspecify.annotations.Nullable;

/** In which positions a person is engaged, and how much: read out of what mentions the person. */
public record PersonEngagement(PersonId person, List<Engagement> engagements) {

    /** Hears of no other person: each of these events names its one holder. */
    public static final Fold<PersonEngagement> FOLD =
            Fold.of(PersonEngagement.class).hears(PositionEvent.class, PersonEngagement::on);

    /**
     * One position at one fraction, for a time.
     *
     * @param fteBp null where a source does not tell
     * @param endedFrom the first day without it, whatever its term said; null while it lasts
     */
    public record Engagement(
            PositionId position,
            @Nullable Integer fteBp,
            Period term,
            @Nullable UncertainDate endedFrom) {

        boolean isSurelyHeldOn(LocalDate day) {
            return term.covers(day) == Certainty.YES
                    && (endedFrom == null || endedFrom.reachedBy(day) == Certainty.NO);
        }

        private Engagement until(UncertainDate end) {
            return endedFrom == null ? new Engagement(position, fteBp, term, end) : this;
        }

        private Engagement extended(UncertainDate to) {
            return endedFrom == null
                    ? new Engagement(position, fteBp, Period.stored(term.from(), to), null)
                    : this;
        }
    }

    /**
     * The most that the person is surely engaged on any day of {@code time}, basis points, in other
     * positions than {@code position}. What is not stated counts as nought.
     */
    public int mostFteBpDuring(Period time, PositionId position) {
        List<Engagement> others =
                engagements.stream().filter(each -> !each.position().equals(position)).toList();
        return Stream.concat(Stream.of(time), others.stream().map(Engagement::term))
                .map(each -> each.from().latest())
                .filter(day -> time.covers(day) == Certainty.YES)
                .mapToInt(day -> fteBpOn(day, others))
                .max()
                .orElse(0);
    }

    private static int fteBpOn(LocalDate day, List<Engagement> engagements) {
        int sum = 0;
        for (Engagement each : engagements) {
            if (each.fteBp() != null && each.isSurelyHeldOn(day)) sum += each.fteBp();
        }
        return sum;
    }

    private static @Nullable PersonEngagement on(
            @Nullable PersonEngagement was, PositionEvent event, Stamp stamp) {
        return switch (event) {
            case PositionFilled e when e.holder() != null ->
                    (was == null ? new PersonEngagement(e.holder(), List.of()) : was)
                            .and(new Engagement(e.position(), e.fteBp(), e.term(), null));
            case PositionFteChanged e when was != null -> was.changed(e, stamp);
            case PositionExtended e when was != null ->
                    was.each(e.position(), it -> it.extended(e.to()));
            case PositionEnded e when was != null ->
                    was.each(e.position(), it -> it.until(stamp.effectiveFrom()));
            case PositionFilled _,
                    PositionFteChanged _,
                    PositionExtended _,
                    PositionEnded _,
                    PositionPlanned _,
                    PositionAdvertised _,
                    PositionWithdrawn _,
                    PositionEntrusted _,
                    RoleDescriptionRevised _ ->
                    was;
        };
    }

    /** From the effective date on at the new fraction, until the same end as before. */
    private PersonEngagement changed(PositionFteChanged e, Stamp stamp) {
        @Nullable Engagement last = null;
        for (Engagement each : engagements) {
            if (each.position().equals(e.position())) last = each;
        }
        if (last == null) return this;
        Period rest = Period.stored(stamp.effectiveFrom(), last.term().to());
        return each(e.position(), it -> it.until(stamp.effectiveFrom()))
                .and(new Engagement(e.position(), e.toBp(), rest, null));
    }

    private PersonEngagement and(Engagement more) {
        List<Engagement> all = new ArrayList<>(engagements);
        all.add(more);
        return new PersonEngagement(person, List.copyOf(all));
    }

    private PersonEngagement each(PositionId position, UnaryOperator<Engagement> change) {
        return new PersonEngagement(
                person,
                engagements.stream()
                        .map(it -> it.position().equals(position) ? change.apply(it) : it)
                        .toList());
    }
}
