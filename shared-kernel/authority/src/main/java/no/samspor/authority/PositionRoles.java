package no.samspor.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has held a position, and what it was entrusted with. */
record PositionRoles(
        PositionPlanned plan, List<Holding> holdings, Timeline<PositionEntrusted> entrusted) {

    /**
     * @param end the first day without it, whatever its term said
     */
    private record Holding(
            @Nullable PersonId holder,
            Period term,
            @Nullable UncertainDate end,
            Set<Invariant> notEvidenced)
            implements Evidenced {

        Holding until(UncertainDate to) {
            return new Holding(holder, Period.stored(term.from(), to), end, notEvidenced);
        }

        Holding endedFrom(UncertainDate day) {
            return new Holding(holder, term, day, notEvidenced);
        }

        Holding after(EvidenceEvent event) {
            return new Holding(holder, term, end, Evidenced.after(event, notEvidenced));
        }
    }

    static final Fold<PositionRoles> FOLD =
            Fold.of(PositionRoles.class)
                    .hears(PositionEvent.class, PositionRoles::on)
                    .hears(EvidenceEvent.class, PositionRoles::on);

    /** Who was only reported to hold it, and not shown to, has nothing of it (2.8, point 2). */
    List<Grant> grants() {
        List<Grant> all = new ArrayList<>();
        for (Holding each : holdings) {
            if (each.holder() != null && each.isEvidenced()) grants(each.holder(), each, all);
        }
        return List.copyOf(all);
    }

    private void grants(PersonId holder, Holding held, List<Grant> all) {
        for (Timeline.Step<PositionEntrusted> step : entrusted.steps()) {
            Span span =
                    Span.of(held.term()).until(held.end()).since(step.from()).until(step.until());
            for (Role role : step.value().roles()) {
                all.add(grant(holder, role, step.value(), span));
            }
        }
    }

    private Grant grant(PersonId holder, Role role, PositionEntrusted with, Span span) {
        return new Grant(
                holder,
                plan.employer(),
                role,
                with.unit(),
                with.body(),
                plan.programme(),
                plan.position(),
                span,
                List.of());
    }

    private static @Nullable PositionRoles on(
            @Nullable PositionRoles was, PositionEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof PositionPlanned e
                    ? new PositionRoles(e, List.of(), Timeline.empty())
                    : null;
        }
        return switch (event) {
            case PositionFilled e ->
                    was.and(new Holding(e.holder(), e.term(), null, stamp.notEvidenced()));
            case PositionExtended e ->
                    stamp.notEvidenced().isEmpty() ? was.last(it -> it.until(e.to())) : was;
            case PositionEnded _ -> was.last(it -> it.endedFrom(stamp.effectiveFrom()));
            case PositionEntrusted e -> was.entrusted(e, stamp.effectiveFrom());
            case PositionPlanned _,
                    PositionAdvertised _,
                    PositionFteChanged _,
                    PositionWithdrawn _,
                    RoleDescriptionRevised _ ->
                    was;
        };
    }

    private static @Nullable PositionRoles on(
            @Nullable PositionRoles was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.plan.position())) return was;
        List<Holding> now = was.holdings.stream().map(each -> each.after(event)).toList();
        return new PositionRoles(was.plan, now, was.entrusted);
    }

    private PositionRoles entrusted(PositionEntrusted e, UncertainDate from) {
        return new PositionRoles(plan, holdings, entrusted.and(e, from));
    }

    private PositionRoles and(Holding more) {
        List<Holding> all = new ArrayList<>(holdings);
        all.add(more);
        return new PositionRoles(plan, List.copyOf(all), entrusted);
    }

    private PositionRoles last(UnaryOperator<Holding> change) {
        if (holdings.isEmpty()) return this;
        List<Holding> all = new ArrayList<>(holdings);
        all.add(change.apply(all.removeLast()));
        return new PositionRoles(plan, List.copyOf(all), entrusted);
    }
}
