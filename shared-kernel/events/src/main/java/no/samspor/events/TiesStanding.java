package no.samspor.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is tied to a programme, a project or an organisation, by the identity it is read about, so
 * that whoever closes it can look each up: this says only which, their own standings say how they
 * stand (I-33, I-34, I-52).
 *
 * @param projects of the programme, or under the project, which is itself among them
 * @param participations in the programme, or of the organisation
 * @param decisions adopted for the programme, or asking something of the organisation
 * @param frames of the programme, or held by the project
 */
public record TiesStanding(
        Set<ProjectId> projects,
        Set<ParticipationId> participations,
        Set<DecisionId> decisions,
        Set<FrameId> frames) {

    public static final TiesStanding NONE =
            new TiesStanding(Set.of(), Set.of(), Set.of(), Set.of());

    public static final Fold<TiesStanding> FOLD =
            Fold.of(TiesStanding.class)
                    .hears(ProjectEvent.class, TiesStanding::on)
                    .hears(ParticipationEvent.class, TiesStanding::on)
                    .hears(DecisionEvent.class, TiesStanding::on)
                    .hears(FrameEvent.class, TiesStanding::on);

    /**
     * What is open of {@code closing}, a programme or a project, by the standing of each that is
     * tied to it (I-33); all of them must have been consulted.
     */
    public static Set<OpenItem> open(Id closing, Known known) {
        TiesStanding ties = of(closing, known);
        Set<OpenItem> open = new HashSet<>();
        for (ProjectId each : ties.projects) {
            if (each.equals(closing)) continue;
            @Nullable ProjectStanding project = known.about(ProjectStanding.class, each);
            if (project != null && project.isOpen()) open.add(OpenItem.of(each));
        }
        for (FrameId each : ties.frames) {
            @Nullable FrameStanding frame = known.about(FrameStanding.class, each);
            boolean left = frame != null && frame.status() != FrameStanding.Status.CLOSED;
            if (left) open.add(OpenItem.of(each));
        }
        for (HandoverId each : openHandovers(closing, known)) open.add(OpenItem.of(each));
        for (DecisionId each : ties.decisions) open.addAll(openFollowUps(each, known));
        return open;
    }

    /**
     * The handovers of a programme or project, or to an organisation or unit, that are not over.
     */
    public static List<HandoverId> openHandovers(Id about, Known known) {
        @Nullable HandoversStanding planned = known.about(HandoversStanding.class, about);
        List<HandoverId> open = new ArrayList<>();
        if (planned == null) return open;
        for (HandoverId each : planned.all()) {
            @Nullable HandoverStanding handover = known.about(HandoverStanding.class, each);
            if (handover != null && handover.isOpen()) open.add(each);
        }
        return open;
    }

    /** The follow-ups of a decision that are neither done nor dropped. */
    public static Set<OpenItem> openFollowUps(DecisionId decision, Known known) {
        @Nullable FollowUpsStanding asked = known.about(FollowUpsStanding.class, decision);
        if (asked == null) return Set.of();
        Set<OpenItem> open = new HashSet<>();
        for (Integer no : asked.open().keySet()) open.add(new OpenItem(decision, no));
        return open;
    }

    /** Whether {@code organisation} still owes a follow-up, or an answer to a handover (I-52). */
    public static boolean bind(OrganisationId organisation, Known known) {
        for (DecisionId each : of(organisation, known).decisions) {
            @Nullable FollowUpsStanding asked = known.about(FollowUpsStanding.class, each);
            if (asked != null && asked.areOwedBy(organisation)) return true;
        }
        return !openHandovers(organisation, known).isEmpty();
    }

    /** As {@link #bind(OrganisationId, Known)}, of what belongs to {@code programme} only. */
    public static boolean bind(OrganisationId organisation, ProgrammeId programme, Known known) {
        for (DecisionId each : of(organisation, known).decisions) {
            @Nullable FollowUpsStanding asked = known.about(FollowUpsStanding.class, each);
            if (asked == null || !programme.equals(asked.programme())) continue;
            if (asked.areOwedBy(organisation)) return true;
        }
        @Nullable HandoversStanding planned = known.about(HandoversStanding.class, programme);
        if (planned == null) return false;
        return openHandovers(programme, known).stream()
                .map(each -> planned.plans().get(each))
                .anyMatch(
                        plan ->
                                plan != null
                                        && plan.receiver().organisation().equals(organisation));
    }

    /** As consulted; none, where nothing ever mentioned it. */
    public static TiesStanding of(Id about, Known known) {
        return orNone(known.about(TiesStanding.class, about));
    }

    public static TiesStanding orNone(@Nullable TiesStanding ties) {
        return ties == null ? NONE : ties;
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, ProjectEvent event, Stamp stamp) {
        if (!(event instanceof ProjectProposed)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                and(ties.projects, event.project()),
                ties.participations,
                ties.decisions,
                ties.frames);
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, ParticipationEvent event, Stamp stamp) {
        if (!(event instanceof ParticipantInvited)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                ties.projects,
                and(ties.participations, event.participation()),
                ties.decisions,
                ties.frames);
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, DecisionEvent event, Stamp stamp) {
        if (!(event instanceof DecisionAdopted || event instanceof FollowUpAssigned)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                ties.projects,
                ties.participations,
                and(ties.decisions, event.decision()),
                ties.frames);
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, FrameEvent event, Stamp stamp) {
        if (!(event instanceof FrameProposed)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                ties.projects,
                ties.participations,
                ties.decisions,
                and(ties.frames, event.frame()));
    }

    private static <T> Set<T> and(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }
}
