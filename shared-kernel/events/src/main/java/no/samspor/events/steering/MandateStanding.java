package no.samspor.events.steering;

import java.time.LocalDate;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a mandate: whom it binds, what it says, whether it is in force.
 *
 * @param holder the programme, project, body or position that it binds
 * @param version the approved version; 0 while none is
 * @param inForceFrom null while no version is approved
 * @param decision what its approved version rests on
 */
public record MandateStanding(
        MandateId mandate,
        ProgrammeId programme,
        Id holder,
        int version,
        MandateText text,
        @Nullable UncertainDate inForceFrom,
        @Nullable UncertainDate dischargedFrom,
        @Nullable DecisionId decision,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Fold<MandateStanding> FOLD =
            Fold.of(MandateStanding.class)
                    .hears(MandateEvent.class, MandateStanding::on)
                    .hears(EvidenceEvent.class, MandateStanding::on);

    /** Whether its approved version gives authority on {@code day}. */
    public Certainty isInForceOn(LocalDate day) {
        if (inForceFrom == null) return Certainty.NO;
        if (dischargedFrom != null && dischargedFrom.reachedBy(day) != Certainty.NO) {
            return Certainty.NO;
        }
        Certainty begun = inForceFrom.reachedBy(day);
        if (text.valid() == null) return begun;
        Certainty covered = text.valid().covers(day);
        return begun.compareTo(covered) < 0 ? begun : covered;
    }

    /**
     * A feature's own words for why an act cannot rest on the mandate that it cites, in order of
     * precedence. {@code notInForce} is also what a mirrored act may leave open.
     */
    public record Grounds(
            Refusal unknown, Refusal ofAnother, Refusal notInForce, Refusal notEvidenced) {

        /**
         * Guards an act that rests on {@code cited}: a mandate of one of {@code holders}, in force
         * when the act takes effect and, for what happens now, today. Null cites none, and passes.
         */
        public void hold(
                @Nullable MandateId cited,
                Set<? extends Id> holders,
                Stamp stamp,
                Known known,
                Guard guard) {
            if (cited == null) return;
            @Nullable MandateStanding mandate = known.about(MandateStanding.class, cited);
            if (mandate == null) throw new Refused(unknown);
            Certainty inForce = mandate.isInForceAt(stamp.effectiveFrom());
            guard.refuseIf(!holders.contains(mandate.holder), ofAnother)
                    .refuseIf(inForce == Certainty.NO, notInForce)
                    .refuseIf(
                            stamp.isNative()
                                    && mandate.isInForceOn(stamp.askedOn()) != Certainty.YES,
                            notInForce)
                    .needs(inForce == Certainty.YES, notInForce)
                    .refuseIf(stamp.isNative() && !mandate.isEvidenced(), notEvidenced);
        }
    }

    /** Whether it gives authority at {@code time}; at best possibly where that is uncertain. */
    public Certainty isInForceAt(UncertainDate time) {
        if (time.isExact()) return isInForceOn(time.earliest());
        boolean never = inForceFrom == null || time.isSurelyBefore(inForceFrom);
        return never ? Certainty.NO : Certainty.POSSIBLY;
    }

    private static @Nullable MandateStanding on(
            @Nullable MandateStanding was, MandateEvent event, Stamp stamp) {
        if (was == null || !event.mandate().equals(was.mandate)) {
            return was == null && event instanceof MandateDrafted e
                    ? new MandateStanding(
                            e.mandate(),
                            e.programme(),
                            e.holder(),
                            0,
                            e.text(),
                            null,
                            null,
                            null,
                            stamp.notEvidenced())
                    : was;
        }
        return switch (event) {
            case MandateDrafted e -> was;
            case MandateProposed e -> was;
            case MandateReturned e -> was;
            case MandateRejected e -> was;
            case MandateApproved e ->
                    was.inForce(e.version(), was.text, stamp.effectiveFrom(), e.decision(), stamp);
            case MandateAmended e ->
                    was.inForce(e.version(), e.text(), first(was, stamp), e.decision(), stamp);
            case MandateDischarged e -> was.discharged(stamp);
        };
    }

    private static UncertainDate first(MandateStanding was, Stamp stamp) {
        return was.inForceFrom == null ? stamp.effectiveFrom() : was.inForceFrom;
    }

    private static @Nullable MandateStanding on(
            @Nullable MandateStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.mandate)) return was;
        return new MandateStanding(
                was.mandate,
                was.programme,
                was.holder,
                was.version,
                was.text,
                was.inForceFrom,
                was.dischargedFrom,
                was.decision,
                Evidenced.after(event, was.notEvidenced));
    }

    private MandateStanding inForce(
            int approved,
            MandateText said,
            UncertainDate from,
            @Nullable DecisionId by,
            Stamp stamp) {
        return new MandateStanding(
                mandate,
                programme,
                holder,
                approved,
                said,
                from,
                dischargedFrom,
                by,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }

    private MandateStanding discharged(Stamp stamp) {
        return new MandateStanding(
                mandate,
                programme,
                holder,
                version,
                text,
                inForceFrom,
                stamp.effectiveFrom(),
                decision,
                notEvidenced);
    }
}
