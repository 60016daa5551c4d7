package no.samspor.events.structure;

import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
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
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a body.
 *
 * @param endedOn from when it no longer acts; null while it does
 */
public record BodyStanding(
        BodyId body,
        Code bodyType,
        Code ruleSet,
        @Nullable OrganisationId organisation,
        @Nullable Id appointedBy,
        @Nullable BodyId parent,
        boolean constituted,
        @Nullable UncertainDate endedOn,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<BodyStanding> FOLD =
            Fold.of(BodyStanding.class)
                    .hears(BodyEvent.class, BodyStanding::on)
                    .hears(EvidenceEvent.class, BodyStanding::on);

    /** A chain of bodies longer than this is an error in the record, and no authority. */
    public static final int RANKS_MAX = 12;

    /**
     * Whether {@code higher} is reached from {@code lower} by parents and appointing bodies; {@link
     * #RANKS_MAX} bodies from {@code lower} upwards must have been consulted, itself included.
     */
    public static boolean outranks(BodyId higher, BodyId lower, Known known) {
        @Nullable BodyId at = lower;
        for (int rank = 0; rank < RANKS_MAX && at != null; rank++) {
            @Nullable BodyStanding body = known.about(BodyStanding.class, at);
            if (body == null) return false;
            if (higher.equals(body.parent) || higher.equals(body.appointedBy)) return true;
            at = body.above();
        }
        return false;
    }

    /** The body above it: its parent, or else the body that appoints it. */
    public @Nullable BodyId above() {
        if (parent != null) return parent;
        return appointedBy instanceof BodyId appointing ? appointing : null;
    }

    private static @Nullable BodyStanding on(
            @Nullable BodyStanding was, BodyEvent event, Stamp stamp) {
        if (was == null) return event instanceof BodyPlanned e ? planned(e, stamp) : null;
        if (!event.body().equals(was.body)) return was; // it mentions this one, as its parent
        return switch (event) {
            case BodyPlanned e -> was;
            case BodyConstituted e -> was.with(was.ruleSet, true, was.endedOn, stamp);
            case BodyRulesChanged e -> was.with(e.ruleSet(), was.constituted, was.endedOn, stamp);
            case BodySucceeded e -> was;
            case BodyDissolved e ->
                    was.with(was.ruleSet, was.constituted, stamp.effectiveFrom(), stamp);
            case StandingConditionSet e -> was;
            case StandingConditionLifted e -> was;
            case MemberAppointed e -> was;
            case MembershipFunctionChanged e -> was;
            case DeputyOrderSet e -> was;
            case MembershipEnded e -> was;
            case UnionMandateRecorded e -> was;
        };
    }

    private static BodyStanding planned(BodyPlanned e, Stamp stamp) {
        return new BodyStanding(
                e.body(),
                e.bodyType(),
                e.ruleSet(),
                e.organisation(),
                e.appointedBy(),
                e.parent(),
                false,
                null,
                stamp.notEvidenced());
    }

    private static @Nullable BodyStanding on(
            @Nullable BodyStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.body)) return was;
        return new BodyStanding(
                was.body,
                was.bodyType,
                was.ruleSet,
                was.organisation,
                was.appointedBy,
                was.parent,
                was.constituted,
                was.endedOn,
                Evidenced.after(event, was.notEvidenced));
    }

    private BodyStanding with(
            Code rules, boolean isConstituted, @Nullable UncertainDate ended, Stamp stamp) {
        return new BodyStanding(
                body,
                bodyType,
                rules,
                organisation,
                appointedBy,
                parent,
                isConstituted,
                ended,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }
}
