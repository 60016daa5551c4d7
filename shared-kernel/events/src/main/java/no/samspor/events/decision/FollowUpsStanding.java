package no.samspor.events.decision;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.Fold;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision asks for that is not done yet.
 *
 * @param programme null for a decision that concerns no single programme
 * @param open the organisation that owes each open follow-up, by the follow-up's number
 */
public record FollowUpsStanding(
        DecisionId decision, @Nullable ProgrammeId programme, Map<Integer, OrganisationId> open) {

    public static final Fold<FollowUpsStanding> FOLD =
            Fold.of(FollowUpsStanding.class).hears(DecisionEvent.class, FollowUpsStanding::on);

    /** Whether {@code organisation} owes any of them. */
    public boolean areOwedBy(OrganisationId organisation) {
        return open.containsValue(organisation);
    }

    private static @Nullable FollowUpsStanding on(
            @Nullable FollowUpsStanding was, DecisionEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof DecisionAdopted e
                    ? new FollowUpsStanding(e.decision(), e.programme(), Map.of())
                    : null;
        }
        if (!event.decision().equals(was.decision)) return was;
        return switch (event) {
            case FollowUpAssigned e -> was.with(e.no(), e.organisation());
            case FollowUpReported e ->
                    e.status() == FollowUpStatus.UNDERWAY ? was : was.with(e.no(), null);
            case DecisionAdopted _,
                    DecisionConditionFulfilled _,
                    DecisionConditionRemoved _,
                    DecisionBecameEffective _,
                    DecisionImplemented _,
                    DecisionSuperseded _,
                    DecisionAnnulled _,
                    DecisionLapsed _,
                    LegalityControlRequested _,
                    LegalityControlDecided _,
                    DecisionReconsidered _,
                    DecisionEndorsed _,
                    DecisionReferred _,
                    SupportGranted _ ->
                    was;
        };
    }

    private FollowUpsStanding with(int no, @Nullable OrganisationId owing) {
        Map<Integer, OrganisationId> now = new HashMap<>(open);
        if (owing == null) {
            now.remove(no);
        } else {
            now.put(no, owing);
        }
        return new FollowUpsStanding(decision, programme, Map.copyOf(now));
    }
}
