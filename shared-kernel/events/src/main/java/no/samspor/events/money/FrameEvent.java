package no.samspor.events.money;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a budget frame (ramme). Names and fields are stored for ever. */
public sealed interface FrameEvent extends Event {

    FrameId frame();

    @Override
    default Id stream() {
        return frame();
    }

    /** {@code holder} is the programme, project or body whose frame it is. */
    @Stored("frame.proposed/1")
    record FrameProposed(
            FrameId frame, ProgrammeId programme, Id holder, Nok kr, List<FrameLine> lines)
            implements FrameEvent {}

    /**
     * @param decision null only where a source states a frame and no decision
     * @param unfunded what the decision itself calls «ufinansiert» (I-11); null where nothing is
     */
    @Stored("frame.granted/1")
    record FrameGranted(
            FrameId frame,
            ProgrammeId programme,
            Nok kr,
            List<FrameLine> lines,
            @Nullable Period valid,
            @Nullable MandateId mandate,
            @Nullable Integer mandateVersion,
            @Nullable DecisionId decision,
            @Nullable Nok unfunded)
            implements FrameEvent {}

    /**
     * @param kr the new size of the frame
     * @param changes of lines that it had
     * @param opened lines that it had not
     */
    @Stored("frame.adjusted/1")
    record FrameAdjusted(
            FrameId frame,
            ProgrammeId programme,
            Nok kr,
            List<LineChange> changes,
            List<FrameLine> opened,
            @Nullable DecisionId decision,
            @Nullable Nok unfunded,
            String reason)
            implements FrameEvent {}

    /** {@code delta} is added to the line of {@code year}; negative takes away. */
    record LineChange(LineId line, int year, Nok delta) {}

    /** Inside one year, and never a krone more than before (I-17). */
    @Stored("frame.reallocated/1")
    record FrameReallocated(
            FrameId frame,
            LineId from,
            LineId to,
            Nok kr,
            @Nullable DecisionId decision,
            @Nullable DelegationId delegation,
            String reason)
            implements FrameEvent {}

    /**
     * @param causes the entries that had opened an overrun
     * @param covered what an owner covers outside the frame; null where the frame itself now holds
     */
    @Stored("frame.overrun-resolved/1")
    record OverrunResolved(
            FrameId frame,
            OverrunRemedy by,
            @Nullable Nok covered,
            List<EntryId> causes,
            @Nullable DecisionId decision,
            String reason)
            implements FrameEvent {}

    /** What put an end to an overrun. */
    enum OverrunRemedy {
        FRAME_INCREASE,
        REVERSAL,
        /** An owner pays what the frame does not hold. */
        OWNER_COVER
    }

    /**
     * @param remaining what was left in it, by our own sum
     * @param lines the same, line by line; negative where a line was overspent
     */
    @Stored("frame.closed/1")
    record FrameClosed(
            FrameId frame,
            ProgrammeId programme,
            Nok remaining,
            List<LineRemainder> lines,
            @CodeOf("frameRemainderTreatment") Code treatment)
            implements FrameEvent {}

    record LineRemainder(LineId line, int year, Nok kr) {}
}
