package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation lets whom do, and when. An act under it cites it and must ask all four: is it
 * in force that day, held by the actor, of this matter, of this amount (I-29).
 *
 * @param programme null where it is not tied to one
 * @param limit null where it moves no money
 * @param revokedFrom the first day without it; null while it is not revoked, it or one above it
 */
public record DelegationStanding(
        DelegationId delegation,
        @Nullable ProgrammeId programme,
        Id grantor,
        Delegate delegate,
        List<Code> matters,
        @Nullable Nok limit,
        Period valid,
        boolean subDelegable,
        @Nullable UncertainDate revokedFrom,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<DelegationStanding> FOLD =
            Fold.of(DelegationStanding.class)
                    .hears(DelegationEvent.class, DelegationStanding::on)
                    .hears(EvidenceEvent.class, DelegationStanding::on);

    public Certainty isInForceOn(LocalDate day) {
        Certainty covered = valid.covers(day);
        if (revokedFrom == null || covered == Certainty.NO) return covered;
        return switch (revokedFrom.reachedBy(day)) {
            case YES -> Certainty.NO;
            case POSSIBLY -> Certainty.POSSIBLY;
            case NO -> covered;
        };
    }

    public boolean isHeldBy(Actor actor) {
        if (delegate.person() != null) return delegate.person().equals(actor.person());
        if (delegate.body() != null) return delegate.body().equals(actor.body());
        return delegate.organisation() != null
                && actor.actsFor(delegate.organisation())
                && actor.role() == delegate.role();
    }

    /** Whether it covers an act of {@code matter} that moves no money. */
    public boolean covers(Code matter) {
        return matters.contains(matter);
    }

    /** Whether it covers an act of {@code matter}; without a limit it covers no amount at all. */
    public boolean covers(Code matter, Nok amount) {
        return covers(matter) && limit != null && !amount.exceeds(limit);
    }

    /** What is done under it: of which matter, where, and how large. */
    public record Act(Code matter, ProgrammeId programme, Nok amount) {}

    /**
     * A feature's own words for why an act cannot rest on the delegation that it cites, in order of
     * precedence. {@code notInForce} is also what a mirrored act may leave open.
     */
    public record Grounds(
            Refusal unknown,
            Refusal notInForce,
            Refusal notHeld,
            Refusal elsewhere,
            Refusal tooSmall,
            Refusal notEvidenced) {

        /**
         * Guards an act under {@code cited}: in force on its day, and now if it happens here, held
         * by the actor, for this matter and place, as large as this, and shown to be what it says.
         */
        public void hold(DelegationId cited, Act act, Stamp stamp, Known known, Guard guard) {
            @Nullable DelegationStanding delegation = known.about(DelegationStanding.class, cited);
            if (delegation == null) throw new Refused(unknown);
            Certainty then = delegation.isInForceFor(stamp);
            boolean here =
                    delegation.programme == null || delegation.programme.equals(act.programme);
            guard.refuseIf(then == Certainty.NO, notInForce)
                    .needs(then == Certainty.YES, notInForce)
                    .refuseIf(stamp.isNative() && !delegation.isHeldBy(stamp.actor()), notHeld)
                    .refuseIf(!here || !delegation.covers(act.matter), elsewhere)
                    .refuseIf(
                            !delegation.covers(act.matter, act.amount),
                            tooSmall,
                            delegation.figures(act.amount))
                    .refuseIf(stamp.isNative() && !delegation.isEvidenced(), notEvidenced);
        }
    }

    /** What happens here needs it today too (I-04); what is only reported happened then. */
    private Certainty isInForceFor(Stamp stamp) {
        if (stamp.isNative() && isInForceOn(stamp.askedOn()) != Certainty.YES) return Certainty.NO;
        return stamp.effectiveFrom().isExact()
                ? isInForceOn(stamp.effectiveFrom().earliest())
                : Certainty.POSSIBLY;
    }

    private Map<String, Object> figures(Nok amount) {
        return limit == null ? Map.of("amount", amount) : Map.of("amount", amount, "limit", limit);
    }

    private static @Nullable DelegationStanding on(
            @Nullable DelegationStanding was, DelegationEvent event, Stamp stamp) {
        if (was == null) return event instanceof DelegationGranted e ? granted(e, stamp) : null;
        return switch (event) {
            case DelegationGranted e -> was;
            case DelegationRevoked e ->
                    e.delegation().equals(was.delegation) || e.below().contains(was.delegation)
                            ? was.revoked(stamp)
                            : was;
        };
    }

    private static DelegationStanding granted(DelegationGranted e, Stamp stamp) {
        return new DelegationStanding(
                e.delegation(),
                e.programme(),
                e.grantor(),
                e.delegate(),
                e.matters(),
                e.limit(),
                e.valid(),
                e.subDelegable(),
                null,
                stamp.notEvidenced());
    }

    private static @Nullable DelegationStanding on(
            @Nullable DelegationStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.delegation)) return was;
        return was.with(was.revokedFrom, Evidenced.after(event, was.notEvidenced));
    }

    /** Revoked twice, alone and with the one above it: the first stands. */
    private DelegationStanding revoked(Stamp stamp) {
        return revokedFrom == null ? with(stamp.effectiveFrom(), notEvidenced) : this;
    }

    private DelegationStanding with(@Nullable UncertainDate end, Set<Invariant> missing) {
        return new DelegationStanding(
                delegation,
                programme,
                grantor,
                delegate,
                matters,
                limit,
                valid,
                subDelegable,
                end,
                missing);
    }
}
