package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.List;
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
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
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
