package no.samspor.query.steering.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the planned receivers of each project have received: k of n (I-31). */
@Component
final class HandoverOverview implements OverviewPart {

    private final HandoverTable handovers;

    HandoverOverview(HandoverTable handovers) {
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        Map<Id, List<Seen<HandoverView.Row>>> rows = new HashMap<>();
        for (Seen<HandoverView.Row> each : handovers.all(programme, asOf, sight)) {
            @Nullable ProjectId project = each.row().project();
            rows.computeIfAbsent(project == null ? programme : project, _ -> new ArrayList<>())
                    .add(each);
        }
        Map<Id, Object> shown = new HashMap<>();
        rows.forEach((id, planned) -> shown.put(id, Reception.of(planned)));
        return shown;
    }
}
