package no.samspor.events.steering;

import java.time.LocalDate;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
import no.samspor.events.steering.HandoverEvent.ChecklistItemCompleted;
import no.samspor.events.steering.HandoverEvent.ChecklistItemWaived;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverClosed;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverRemarkCleared;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.HandoverId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a handover: who receives it, and whether he runs it.
 *
 * @param acceptedFrom from when the receiver runs it; null while he has not accepted
 * @param reversedFrom from when it is the project's again; null while it is not
 */
public record HandoverStanding(
        HandoverId handover,
        Receiver receiver,
        Stage stage,
        @Nullable UncertainDate acceptedFrom,
        @Nullable UncertainDate reversedFrom,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    /** How far a handover has come. */
    public enum Stage {
        PLANNED,
        OFFERED,
        REJECTED,
        /** In warranty, with or without remarks. */
        ACCEPTED,
        CLOSED,
        REVERSED
    }

    public static final Fold<HandoverStanding> FOLD =
            Fold.of(HandoverStanding.class)
                    .hears(HandoverEvent.class, HandoverStanding::on)
                    .hears(EvidenceEvent.class, HandoverStanding::on);

    /** Whether the project still owes something: anything but closed or reversed (I-33). */
    public boolean isOpen() {
        return stage != Stage.CLOSED && stage != Stage.REVERSED;
    }

    /** Whether the receiver runs it on {@code day} (I-31). */
    public Certainty isInOperationOn(LocalDate day) {
        if (acceptedFrom == null) return Certainty.NO;
        Certainty begun = acceptedFrom.reachedBy(day);
        if (reversedFrom == null || begun == Certainty.NO) return begun;
        return switch (reversedFrom.reachedBy(day)) {
            case YES -> Certainty.NO;
            case POSSIBLY -> Certainty.POSSIBLY;
            case NO -> begun;
        };
    }

    private static @Nullable HandoverStanding on(
            @Nullable HandoverStanding was, HandoverEvent event, Stamp stamp) {
        if (was == null || !event.handover().equals(was.handover)) {
            return was == null && event instanceof HandoverPlanned e
                    ? new HandoverStanding(
                            e.handover(),
                            e.receiver(),
                            Stage.PLANNED,
                            null,
                            null,
                            stamp.notEvidenced())
                    : was;
        }
        return switch (event) {
            case HandoverPlanned e -> was;
            case ChecklistItemCompleted e -> was;
            case ChecklistItemWaived e -> was;
            case HandoverOffered e -> was.at(Stage.OFFERED, null, null, stamp);
            case HandoverRejected e -> was.at(Stage.REJECTED, null, null, stamp);
            case HandoverAccepted e -> was.at(Stage.ACCEPTED, stamp.effectiveFrom(), null, stamp);
            case HandoverRemarkCleared e -> was;
            case HandoverClosed e -> was.at(Stage.CLOSED, was.acceptedFrom, null, stamp);
            case HandoverReversed e ->
                    was.at(Stage.REVERSED, was.acceptedFrom, stamp.effectiveFrom(), stamp);
        };
    }

    private static @Nullable HandoverStanding on(
            @Nullable HandoverStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.handover)) return was;
        return new HandoverStanding(
                was.handover,
                was.receiver,
                was.stage,
                was.acceptedFrom,
                was.reversedFrom,
                Evidenced.after(event, was.notEvidenced));
    }

    private HandoverStanding at(
            Stage next,
            @Nullable UncertainDate accepted,
            @Nullable UncertainDate reversed,
            Stamp stamp) {
        return new HandoverStanding(
                handover,
                receiver,
                next,
                accepted,
                reversed,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }
}
