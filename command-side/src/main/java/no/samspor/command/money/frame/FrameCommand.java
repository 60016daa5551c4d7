package no.samspor.command.money.frame;

import java.util.List;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameLine;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a budget frame. */
sealed interface FrameCommand extends Command {

    FrameId frame();

    @Override
    default Id target() {
        return frame();
    }

    /** {@code holder} is the programme, project or body whose frame it is. */
    record ProposeFrame(
            FrameId frame, ProgrammeId programme, Id holder, Nok kr, List<FrameLine> lines)
            implements FrameCommand, Creation {}

    /** The lines as granted, which need not be those proposed. */
    record GrantFrame(
            FrameId frame,
            Nok kr,
            List<FrameLine> lines,
            @Nullable Period valid,
            @Nullable MandateId mandate,
            @Nullable DecisionId decision)
            implements FrameCommand {}

    record AdjustFrame(
            FrameId frame,
            List<LineSize> changes,
            List<FrameLine> opened,
            @Nullable DecisionId decision,
            String reason)
            implements FrameCommand {}

    /** What the line shall amount to: asked twice, it is the same. */
    record LineSize(LineId line, Nok kr) {}

    /** By decision, or inside a line group by delegation (I-17). */
    record ReallocateFrame(
            FrameId frame,
            LineId from,
            LineId to,
            Nok kr,
            @Nullable DecisionId decision,
            @Nullable DelegationId delegation,
            String reason)
            implements FrameCommand {}

    /** {@code covered} is what an owner covers; stated for that remedy only. */
    record ResolveOverrun(
            FrameId frame,
            OverrunRemedy by,
            @Nullable Nok covered,
            @Nullable DecisionId decision,
            String reason)
            implements FrameCommand {}

    record CloseFrame(FrameId frame, @CodeOf("frameRemainderTreatment") Code treatment)
            implements FrameCommand {}
}
