package no.samspor.command.structure.project;

import static no.samspor.command.structure.project.ProjectRefusal.HANDOVERS_NOT_ACCEPTED;
import static no.samspor.command.structure.project.ProjectRefusal.ITEM_NOT_OFFERED;
import static no.samspor.command.structure.project.ProjectRefusal.ITEM_NOT_OPEN;
import static no.samspor.command.structure.project.ProjectRefusal.ITEM_TAKEN_OVER;
import static no.samspor.command.structure.project.ProjectRefusal.MERGES_INTO_ITSELF;
import static no.samspor.command.structure.project.ProjectRefusal.NOT_THE_RECIPIENT;
import static no.samspor.command.structure.project.ProjectRefusal.RECIPIENT_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.TARGET_UNKNOWN;
import static no.samspor.command.structure.project.ProjectRefusal.THINGS_OPEN;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.project.ProjectCommand.AcceptProjectItem;
import no.samspor.command.structure.project.ProjectCommand.CancelProject;
import no.samspor.command.structure.project.ProjectCommand.CloseProject;
import no.samspor.command.structure.project.ProjectCommand.CompleteProject;
import no.samspor.command.structure.project.ProjectCommand.MergeProject;
import no.samspor.command.structure.project.ProjectCommand.TransferProjectItem;
import no.samspor.command.structure.project.ProjectState.Live;
import no.samspor.command.structure.project.ProjectState.Phase;
import no.samspor.events.TiesStanding;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ProjectCancelled;
import no.samspor.events.structure.ProjectEvent.ProjectClosed;
import no.samspor.events.structure.ProjectEvent.ProjectCompleted;
import no.samspor.events.structure.ProjectEvent.ProjectItemAccepted;
import no.samspor.events.structure.ProjectEvent.ProjectItemTransferred;
import no.samspor.events.structure.ProjectEvent.ProjectMerged;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** The rules of a project's end: received by all (I-31), and nothing left to nobody (I-33). */
final class Ending {

    private Ending() {}

    static Judgement<ProjectEvent> transfer(
            TransferProjectItem c, Live state, Stamp stamp, Known known, Guard guard) {
        OpenItem item = new OpenItem(c.item(), c.no());
        if (c.to().equals(state.transfers().recipientOf(item))) return Judgement.nothing();
        @Nullable OrganisationStanding taking =
                known.about(OrganisationStanding.class, c.to().organisation());
        guard.refuseIf(state.transfers().isTakenOver(item), ITEM_TAKEN_OVER)
                .refuseIf(!open(c.project(), state, known).contains(item), ITEM_NOT_OPEN)
                .refuseIf(
                        taking == null || !taking.canTakeOver(c.to().unit(), stamp.effectiveFrom()),
                        RECIPIENT_UNKNOWN);
        return guard.then(new ProjectItemTransferred(c.project(), item, c.to()));
    }

    static Judgement<ProjectEvent> accept(
            AcceptProjectItem c, Live state, Stamp stamp, Guard guard) {
        OpenItem item = new OpenItem(c.item(), c.no());
        if (state.transfers().isTakenOver(item)) return Judgement.nothing();
        @Nullable Successor to = state.transfers().recipientOf(item);
        if (to == null) throw new Refused(ITEM_NOT_OFFERED);
        guard.needs(to.isRepresentedBy(stamp.actor()), NOT_THE_RECIPIENT);
        return guard.then(new ProjectItemAccepted(c.project(), item));
    }

    static Judgement<ProjectEvent> complete(
            CompleteProject c, Live state, Known known, Guard guard) {
        ProjectDecider.reached(state, Phase.HANDING_OVER, guard);
        Set<OpenItem> waiting = notAccepted(c.project(), known);
        guard.needs(waiting.isEmpty(), HANDOVERS_NOT_ACCEPTED, listed(waiting));
        return guard.then(new ProjectCompleted(c.project()));
    }

    static Judgement<ProjectEvent> close(
            CloseProject c, Live state, Stamp stamp, Known known, Guard guard) {
        ProjectDecider.reached(state, Phase.COMPLETED, guard);
        ProjectDecider.restsOn(c.decision(), stamp, known, guard);
        Set<OpenItem> left = state.transfers().left(open(c.project(), state, known));
        guard.needs(left.isEmpty(), THINGS_OPEN, listed(left));
        return guard.then(new ProjectClosed(c.project(), c.decision()));
    }

    static Judgement<ProjectEvent> cancel(
            CancelProject c, Live state, Stamp stamp, Known known, Guard guard) {
        ProjectDecider.decided(c.decision(), stamp, known, guard);
        return guard.then(new ProjectCancelled(c.project(), c.decision(), c.reason()));
    }

    static Judgement<ProjectEvent> merge(
            MergeProject c, Live state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(c.into().equals(c.project()), MERGES_INTO_ITSELF)
                .refuseIf(
                        !ProjectDecider.isOpenIn(state.facts().programme(), c.into(), known),
                        TARGET_UNKNOWN);
        ProjectDecider.decided(c.decision(), stamp, known, guard);
        return guard.then(new ProjectMerged(c.project(), c.into(), c.decision()));
    }

    /** What is tied to it, and what the decisions that it rests on ask for. */
    private static Set<OpenItem> open(ProjectId project, Live state, Known known) {
        Set<OpenItem> open = new HashSet<>(TiesStanding.open(project, known));
        for (DecisionId each : state.decisions()) {
            open.addAll(TiesStanding.openFollowUps(each, known));
        }
        return open;
    }

    /** The planned handovers that no receiver has ever accepted. */
    private static Set<OpenItem> notAccepted(ProjectId project, Known known) {
        Set<OpenItem> waiting = new HashSet<>();
        @Nullable HandoversStanding planned = known.about(HandoversStanding.class, project);
        if (planned == null) return waiting;
        for (HandoverId each : planned.all()) {
            @Nullable HandoverStanding handover = known.about(HandoverStanding.class, each);
            if (handover != null && handover.acceptedFrom() == null) {
                waiting.add(OpenItem.of(each));
            }
        }
        return waiting;
    }

    private static Map<String, Object> listed(Set<OpenItem> open) {
        return Map.of("open", open.stream().map(OpenItem::text).sorted().toList());
    }
}
