package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of an agreement: whom it binds, and when.
 *
 * @param inForceFrom from when all parties have signed; null until then
 * @param terminatedFrom the first day without it; null while nobody has left
 */
public record AgreementStanding(
        AgreementId agreement,
        @Nullable ProgrammeId programme,
        Code kind,
        List<OrganisationId> parties,
        Period valid,
        @Nullable Integer noticeDays,
        @Nullable UncertainDate inForceFrom,
        @Nullable UncertainDate terminatedFrom,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<AgreementStanding> FOLD =
            Fold.of(AgreementStanding.class)
                    .hears(AgreementEvent.class, AgreementStanding::on)
                    .hears(EvidenceEvent.class, AgreementStanding::on);

    /** What relies on co-operation goes on with a warning; what moves money or data does not. */
    private static final Set<Code> WARN_WHEN_OVER =
            Set.of(
                    new Code("samarbeidsavtale"),
                    new Code("partneravtale"),
                    new Code("konsortieavtale"));

    /** Whether it binds its parties on {@code day}. */
    public Certainty isInForceOn(LocalDate day) {
        if (inForceFrom == null) return Certainty.NO;
        Certainty ended = terminatedFrom == null ? Certainty.NO : terminatedFrom.reachedBy(day);
        if (ended == Certainty.YES) return Certainty.NO;
        Certainty held = least(inForceFrom.reachedBy(day), valid.covers(day));
        return ended == Certainty.POSSIBLY ? least(held, Certainty.POSSIBLY) : held;
    }

    private static Certainty least(Certainty one, Certainty other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    public boolean binds(OrganisationId party) {
        return parties.contains(party);
    }

    /** Whether new obligations and positions under it, once it is over, are refused (I-35). */
    public boolean refusesUseWhenOver() {
        return !WARN_WHEN_OVER.contains(kind);
    }

    /** A feature's own words for why an act cannot rest on the agreement that it cites (I-35). */
    public record Grounds(Refusal unknown, Refusal notInForce, Refusal notEvidenced) {

        /**
         * Guards an act that rests on {@code cited}: registered, in force when the act is, and
         * shown to be what it says. One that is over refuses the act or warns of it, by its kind.
         * Null cites none, and passes.
         */
        public @Nullable AgreementStanding hold(
                @Nullable AgreementId cited, Stamp stamp, Known known, Guard guard) {
            if (cited == null) return null;
            @Nullable AgreementStanding agreement = known.about(AgreementStanding.class, cited);
            if (agreement == null) throw new Refused(unknown);
            boolean inForce = agreement.isInForceOn(stamp.effectiveFrom()) == Certainty.YES;
            if (agreement.refusesUseWhenOver()) guard.needs(inForce, notInForce);
            else guard.warnIf(!inForce, Invariant.I_35);
            guard.refuseIf(stamp.isNative() && !agreement.isEvidenced(), notEvidenced);
            return agreement;
        }
    }

    /** On a day that the source leaves open it is only possibly in force. */
    private Certainty isInForceOn(UncertainDate when) {
        return when.isExact() ? isInForceOn(when.earliest()) : Certainty.POSSIBLY;
    }

    private static @Nullable AgreementStanding on(
            @Nullable AgreementStanding was, AgreementEvent event, Stamp stamp) {
        if (was == null) return event instanceof AgreementDrafted e ? drafted(e, stamp) : null;
        if (!event.agreement().equals(was.agreement)) return was;
        return switch (event) {
            case AgreementDrafted e -> was;
            case AgreementApprovedByParty e -> was.noting(stamp);
            case AgreementSigned e -> was.noting(stamp);
            case AgreementEnteredIntoForce e -> was.inForce(stamp);
            case AgreementAmended e -> was.saying(e.terms()).noting(stamp);
            case AgreementRenewed e -> was.until(e.to()).noting(stamp);
            case AgreementTerminated e -> was.terminated(stamp);
        };
    }

    private static AgreementStanding drafted(AgreementDrafted e, Stamp stamp) {
        return new AgreementStanding(
                e.agreement(),
                e.programme(),
                e.kind(),
                e.terms().parties(),
                e.terms().valid(),
                e.terms().noticeDays(),
                null,
                null,
                stamp.notEvidenced());
    }

    private static @Nullable AgreementStanding on(
            @Nullable AgreementStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.agreement)) return was;
        return was.with(
                was.inForceFrom, was.terminatedFrom, Evidenced.after(event, was.notEvidenced));
    }

    private AgreementStanding noting(Stamp stamp) {
        return with(inForceFrom, terminatedFrom, Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }

    private AgreementStanding inForce(Stamp stamp) {
        return with(stamp.effectiveFrom(), terminatedFrom, notEvidenced);
    }

    private AgreementStanding terminated(Stamp stamp) {
        return with(inForceFrom, stamp.effectiveFrom(), notEvidenced);
    }

    private AgreementStanding saying(AgreementTerms terms) {
        return new AgreementStanding(
                agreement,
                programme,
                kind,
                terms.parties(),
                terms.valid(),
                terms.noticeDays(),
                inForceFrom,
                terminatedFrom,
                notEvidenced);
    }

    private AgreementStanding until(UncertainDate to) {
        return new AgreementStanding(
                agreement,
                programme,
                kind,
                parties,
                Period.stored(valid.from(), to),
                noticeDays,
                inForceFrom,
                terminatedFrom,
                notEvidenced);
    }

    private AgreementStanding with(
            @Nullable UncertainDate begun, @Nullable UncertainDate ended, Set<Invariant> missing) {
        return new AgreementStanding(
                agreement, programme, kind, parties, valid, noticeDays, begun, ended, missing);
    }
}
