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
import no.samspor.kernel.Invariant;
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
