package no.samspor.query.structure.project;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects, sub-projects and focus areas on any day. */
@RestController
@RequestMapping("/api/v1/projects")
final class ProjectRegisterApi {

    private final ProjectTable projects;
    private final Versions versions;

    ProjectRegisterApi(ProjectTable projects, Versions versions) {
        this.projects = projects;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<ProjectView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable ProjectId parent,
            @RequestParam(required = false) @Nullable Code kind,
            @RequestParam(required = false) @Nullable Code category,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("parent", parent)
                        .is("kind", kind)
                        .is("category", category)
                        .is("state", state)
                        .says(q, "title");
        return projects.list(asOf, where, page, sight);
    }

    @GetMapping("/{project}")
    Answer.One<ProjectView.Row> one(@PathVariable ProjectId project, AsOf asOf, Sight sight) {
        Seen<ProjectView.Row> found =
                projects.one(project, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(project, asOf));
    }
}
