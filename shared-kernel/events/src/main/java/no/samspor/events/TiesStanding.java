package no.samspor.events;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
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
 */
public record TiesStanding(
        Set<ProjectId> projects, Set<ParticipationId> participations, Set<DecisionId> decisions) {

    public static final TiesStanding NONE = new TiesStanding(Set.of(), Set.of(), Set.of());

    public static final Fold<TiesStanding> FOLD =
            Fold.of(TiesStanding.class)
                    .hears(ProjectEvent.class, TiesStanding::on)
                    .hears(ParticipationEvent.class, TiesStanding::on)
                    .hears(DecisionEvent.class, TiesStanding::on);

    /** As read: null, where nothing ever mentioned it, is no ties. */
    public static TiesStanding orNone(@Nullable TiesStanding ties) {
        return ties == null ? NONE : ties;
    }

    /**
     * What of it is open (I-33), by each one's own standing; all of them must have been consulted.
     *
     * @param closing the programme or project that these are the ties of
     */
    public Set<OpenItem> open(Id closing, Known known) {
        Set<OpenItem> open = new HashSet<>();
        for (ProjectId each : projects) {
            if (each.equals(closing)) continue;
            @Nullable ProjectStanding project = known.about(ProjectStanding.class, each);
            if (project != null && project.isOpen()) open.add(OpenItem.of(each));
        }
        for (DecisionId each : decisions) open.addAll(openFollowUps(each, known));
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

    /** Whether {@code organisation} owes any follow-up of these decisions (I-52). */
    public boolean areOwedBy(OrganisationId organisation, Known known) {
        for (DecisionId each : decisions) {
            @Nullable FollowUpsStanding asked = known.about(FollowUpsStanding.class, each);
            if (asked != null && asked.areOwedBy(organisation)) return true;
        }
        return false;
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, ProjectEvent event, Stamp stamp) {
        if (!(event instanceof ProjectProposed)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                and(ties.projects, event.project()), ties.participations, ties.decisions);
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, ParticipationEvent event, Stamp stamp) {
        if (!(event instanceof ParticipantInvited)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                ties.projects, and(ties.participations, event.participation()), ties.decisions);
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, DecisionEvent event, Stamp stamp) {
        if (!(event instanceof DecisionAdopted || event instanceof FollowUpAssigned)) return was;
        TiesStanding ties = orNone(was);
        return new TiesStanding(
                ties.projects, ties.participations, and(ties.decisions, event.decision()));
    }

    private static <T> Set<T> and(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }
}
