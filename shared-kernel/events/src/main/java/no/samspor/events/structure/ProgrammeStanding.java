package no.samspor.events.structure;

import no.samspor.events.Fold;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a programme.
 *
 * @param mandate the mandate that it started on; null where it has not, or started without
 * @param plannedEnd null where nobody states one
 * @param endedOn from when it is closed or cancelled; null while it lasts
 */
public record ProgrammeStanding(
        ProgrammeId programme,
        Phase phase,
        @Nullable MandateId mandate,
        @Nullable UncertainDate plannedEnd,
        @Nullable UncertainDate endedOn) {

    /** How far a programme has come. */
    public enum Phase {
        ESTABLISHED,
        RUNNING,
        PAUSED,
        CLOSING,
        CLOSED,
        CANCELLED
    }

    public static final Fold<ProgrammeStanding> FOLD =
            Fold.of(ProgrammeStanding.class).hears(ProgrammeEvent.class, ProgrammeStanding::on);

    /** Whether it surely no longer runs at {@code time}, however uncertain dates are read. */
    public boolean hasSurelyEndedBy(UncertainDate time) {
        return endedOn != null && endedOn.reachedBy(time.earliest()) == Certainty.YES;
    }

    private static @Nullable ProgrammeStanding on(
            @Nullable ProgrammeStanding was, ProgrammeEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof ProgrammeEstablished e
                    ? new ProgrammeStanding(
                            e.programme(), Phase.ESTABLISHED, null, e.plannedEnd(), null)
                    : null;
        }
        if (!event.programme().equals(was.programme)) return was;
        return switch (event) {
            case ProgrammeEstablished e -> was;
            case ProgrammeStarted e -> was.started(e.mandate());
            case ProgrammePaused e -> was.in(Phase.PAUSED);
            case ProgrammeResumed e -> was.in(Phase.RUNNING);
            case ProgrammeTermExtended e -> was.until(e.to());
            case ProgrammeRenamed e -> was;
            case ProgrammeCancelled e -> was.ended(Phase.CANCELLED, stamp);
            case ClosureInitiated e -> was.in(Phase.CLOSING);
            case FinalAccountApproved e -> was;
            case ArchiveTransferConfirmed e -> was;
            case ProgrammeItemTransferred e -> was;
            case ProgrammeItemAccepted e -> was;
            case ProgrammeClosed e -> was.ended(Phase.CLOSED, stamp);
        };
    }

    private ProgrammeStanding started(@Nullable MandateId on) {
        return new ProgrammeStanding(programme, Phase.RUNNING, on, plannedEnd, endedOn);
    }

    private ProgrammeStanding in(Phase next) {
        return new ProgrammeStanding(programme, next, mandate, plannedEnd, endedOn);
    }

    private ProgrammeStanding until(UncertainDate end) {
        return new ProgrammeStanding(programme, phase, mandate, end, endedOn);
    }

    private ProgrammeStanding ended(Phase last, Stamp stamp) {
        return new ProgrammeStanding(programme, last, mandate, plannedEnd, stamp.effectiveFrom());
    }
}
