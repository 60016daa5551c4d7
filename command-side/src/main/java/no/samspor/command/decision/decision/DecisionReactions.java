package no.samspor.command.decision.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import no.samspor.command.access.Reactions;
import no.samspor.command.access.Shell;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Recorded;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.log.LogReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** When a body lifts a standing condition, each decision that inherited it is rid of it. */
@Component
@ProcessingGroup(Reactions.GROUP)
final class DecisionReactions {

    private static final Set<String> DECISIONS = Set.of(Families.familyName(DecisionEvent.class));

    private final Reactions reactions;
    private final LogReader log;

    DecisionReactions(Reactions reactions, LogReader log) {
        this.reactions = reactions;
        this.log = log;
    }

    @EventHandler
    void on(
            StandingConditionLifted e,
            @MetaDataValue(value = Shell.STAMP, required = true) Stamp cause) {
        Set<DecisionId> bound = new LinkedHashSet<>();
        for (Recorded<Event> each : log.mentioning(e.body(), DECISIONS, 0)) {
            if (each.event() instanceof DecisionAdopted adopted && inherits(adopted, e)) {
                bound.add(adopted.decision());
            }
        }
        for (DecisionId decision : bound) {
            reactions.ask(new LiftInherited(decision, e.body(), e.no(), e.decision()), cause);
        }
    }

    private static boolean inherits(DecisionAdopted adopted, StandingConditionLifted lifted) {
        for (Condition each : adopted.conditions()) {
            if (each.inherited() != null
                    && each.inherited().body().equals(lifted.body())
                    && each.inherited().no() == lifted.no()) {
                return true;
            }
        }
        return false;
    }
}
