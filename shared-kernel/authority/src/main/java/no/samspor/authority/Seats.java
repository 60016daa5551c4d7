package no.samspor.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.MembershipId;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a body, each with what its holder was in it from when on.
 *
 * @param dissolvedFrom the first day without the body; null while it lasts
 */
record Seats(BodyPlanned plan, Map<MembershipId, Seat> all, @Nullable UncertainDate dissolvedFrom) {

    /**
     * @param mandate of an employees' representative, as far as this process can read it
     * @param endedFrom the first day without it, whatever its term said
     */
    record Seat(
            MemberAppointed appointed,
            Timeline<Code> function,
            @Nullable Code mandate,
            @Nullable UncertainDate endedFrom,
            Set<Invariant> notEvidenced)
            implements Evidenced {}

    static final Fold<Seats> FOLD =
            Fold.of(Seats.class)
                    .hears(BodyEvent.class, Seats::on)
                    .hears(EvidenceEvent.class, Seats::on);

    private static @Nullable Seats on(@Nullable Seats was, BodyEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof BodyPlanned e ? new Seats(e, Map.of(), null) : null;
        }
        if (!event.body().equals(was.plan.body())) return was;
        return switch (event) {
            case MemberAppointed e -> was.with(e.membership(), appointed(e, stamp));
            case MembershipFunctionChanged e ->
                    was.each(e.membership(), it -> becomes(it, e.function(), stamp));
            case MembershipEnded e -> was.each(e.membership(), it -> ended(it, stamp));
            case UnionMandateRecorded e -> {
                var mandate = e.mandate().value();
                yield mandate == null
                        ? was
                        : was.each(e.membership(), it -> under(it, mandate.kind()));
            }
            case BodyDissolved _ -> new Seats(was.plan, was.all, stamp.effectiveFrom());
            case BodyPlanned _,
                    BodyConstituted _,
                    BodyRulesChanged _,
                    StandingConditionSet _,
                    StandingConditionLifted _,
                    BodySucceeded _,
                    DeputyOrderSet _ ->
                    was;
        };
    }

    private static @Nullable Seats on(@Nullable Seats was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.plan.body())) return was;
        Map<MembershipId, Seat> now = new LinkedHashMap<>();
        was.all.forEach(
                (id, it) ->
                        now.put(
                                id,
                                new Seat(
                                        it.appointed,
                                        it.function,
                                        it.mandate,
                                        it.endedFrom,
                                        Evidenced.after(event, it.notEvidenced))));
        return new Seats(was.plan, now, was.dissolvedFrom);
    }

    private static Seat appointed(MemberAppointed e, Stamp stamp) {
        return new Seat(
                e, Timeline.of(e.function(), e.term().from()), null, null, stamp.notEvidenced());
    }

    private static Seat becomes(Seat it, Code function, Stamp stamp) {
        return new Seat(
                it.appointed,
                it.function.and(function, stamp.effectiveFrom()),
                it.mandate,
                it.endedFrom,
                Evidenced.and(it.notEvidenced, stamp.notEvidenced()));
    }

    private static Seat ended(Seat it, Stamp stamp) {
        return new Seat(
                it.appointed, it.function, it.mandate, stamp.effectiveFrom(), it.notEvidenced);
    }

    private static Seat under(Seat it, Code mandate) {
        return new Seat(it.appointed, it.function, mandate, it.endedFrom, it.notEvidenced);
    }

    private Seats with(MembershipId id, Seat seat) {
        Map<MembershipId, Seat> more = new LinkedHashMap<>(all);
        more.put(id, seat);
        return new Seats(plan, more, dissolvedFrom);
    }

    private Seats each(MembershipId id, UnaryOperator<Seat> change) {
        @Nullable Seat it = all.get(id);
        return it == null ? this : with(id, change.apply(it));
    }

    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (Seat each : all.values()) {
            if (each.isEvidenced()) new SeatRoles(this, each).addTo(grants);
        }
        return List.copyOf(grants);
    }
}
