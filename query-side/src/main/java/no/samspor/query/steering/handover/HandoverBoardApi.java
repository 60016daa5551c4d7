package no.samspor.query.steering.handover;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
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

/** The handover board (R14): what each unit has received, on any day, as known at any position. */
@RestController
@RequestMapping("/api/v1/handovers")
final class HandoverBoardApi {

    private final HandoverTable handovers;
    private final Versions versions;

    HandoverBoardApi(HandoverTable handovers, Versions versions) {
        this.handovers = handovers;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<HandoverView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable ProjectId project,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean inOperation,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("project", project)
                        .is("organisation", organisation)
                        .is("unit", unit)
                        .is("state", state)
                        .is("inOperation", inOperation);
        return handovers.list(asOf, where, page, sight);
    }

    @GetMapping("/{handover}")
    Answer.One<HandoverView.Row> one(@PathVariable HandoverId handover, AsOf asOf, Sight sight) {
        Seen<HandoverView.Row> found =
                handovers
                        .one(handover, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(handover, asOf));
    }

    @GetMapping("/{handover}/checklist")
    Answer.Many<ChecklistView.Row> checklist(
            @PathVariable HandoverId handover, AsOf asOf, Page page, Sight sight) {
        return handovers.checklist(asOf, Where.all().is("handover", handover), page, sight);
    }
}
