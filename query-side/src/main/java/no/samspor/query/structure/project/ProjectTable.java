package no.samspor.query.structure.project;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of projects. */
@Component
final class ProjectTable implements Shows {

    private final ViewTable<ProjectView.Row> projects;

    ProjectTable(JdbcClient database) {
        projects = new ViewTable<>(database, ProjectView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(ProjectView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(ProjectView.VIEW, "project", "title"));
    }

    Answer.Many<ProjectView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return projects.list(asOf, where, page, sight);
    }

    Optional<Seen<ProjectView.Row>> one(ProjectId project, AsOf asOf, Sight sight) {
        return projects.one(Change.key(project), asOf, sight);
    }

    List<Seen<ProjectView.Row>> all(ProgrammeId programme, AsOf asOf, Sight sight) {
        return projects.all(asOf, Where.all().is("programme", programme), sight);
    }
}
