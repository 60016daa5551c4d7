package no.samspor.query.structure.project;

import java.util.HashMap;
import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.springframework.stereotype.Component;

/** How far each project has come, and its last gate. */
@Component
final class ProjectOverview implements OverviewPart {

    private final ProjectTable projects;

    ProjectOverview(ProjectTable projects) {
        this.projects = projects;
    }

    @Override
    public String name() {
        return "project";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        Map<Id, Object> shown = new HashMap<>();
        for (Seen<ProjectView.Row> each : projects.all(programme, asOf, sight)) {
            shown.put(each.row().project(), each);
        }
        return shown;
    }
}
