package no.samspor.events.steering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which handovers were planned that concern one thing: all of a programme, all of a project, all to
 * an organisation or a unit, by the identity it is read about. How each stands, its own {@link
 * HandoverStanding} says.
 */
public record PlannedHandovers(Map<HandoverId, Plan> plans) {

    /** What makes a handover one and not another. */
    public record Plan(@Nullable ProjectId project, List<String> deliverables, Receiver receiver) {}

    public static final Fold<PlannedHandovers> FOLD =
            Fold.of(PlannedHandovers.class).hears(HandoverEvent.class, PlannedHandovers::on);

    public Set<HandoverId> all() {
        return plans.keySet();
    }

    /** Those that hand the same thing to the same receiver. */
    public List<HandoverId> sameAs(Plan plan) {
        return plans.entrySet().stream()
                .filter(each -> each.getValue().equals(plan))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable PlannedHandovers on(
            @Nullable PlannedHandovers was, HandoverEvent event, Stamp stamp) {
        if (!(event instanceof HandoverPlanned e)) return was;
        Map<HandoverId, Plan> plans = new LinkedHashMap<>();
        if (was != null) plans.putAll(was.plans);
        plans.put(e.handover(), new Plan(e.project(), e.deliverables(), e.receiver()));
        return new PlannedHandovers(Collections.unmodifiableMap(plans));
    }
}
