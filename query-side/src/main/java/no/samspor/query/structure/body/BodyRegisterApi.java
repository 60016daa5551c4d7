package no.samspor.query.structure.body;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;
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

/** Bodies, who sits in them on a day, and which of their seats are not filled (R6). */
@RestController
@RequestMapping("/api/v1/bodies")
final class BodyRegisterApi {

    private final BodyTable bodies;
    private final Versions versions;

    BodyRegisterApi(BodyTable bodies, Versions versions) {
        this.bodies = bodies;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<BodyView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable ProjectId project,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable Code bodyType,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("project", project)
                        .is("organisation", organisation)
                        .is("bodyType", bodyType)
                        .is("state", state)
                        .says(q, "name");
        return bodies.list(asOf, where, page, sight);
    }

    @GetMapping("/{body}")
    Answer.One<BodyView.Row> one(@PathVariable BodyId body, AsOf asOf, Sight sight) {
        return new Answer.One<>(found(body, asOf, sight), versions.meta(body, asOf));
    }

    @GetMapping("/{body}/members")
    Answer.Many<MembershipView.Row> members(
            @PathVariable BodyId body,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable Code side,
            @RequestParam(required = false) @Nullable Code function,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("organisation", organisation)
                        .is("side", side)
                        .is("function", function);
        return bodies.members(body, asOf, where, page, sight);
    }

    @GetMapping("/{body}/deputies")
    Answer.Made<List<Seen<MembershipView.Row>>> deputies(
            @PathVariable BodyId body, AsOf asOf, Sight sight) {
        return new Answer.Made<>(bodies.deputies(body, asOf, sight), Answer.Meta.of(asOf));
    }

    /** The parts of the composition rule, each with who fills it; none where there is no rule. */
    @GetMapping("/{body}/composition")
    Answer.Made<List<FilledPart>> composition(@PathVariable BodyId body, AsOf asOf, Sight sight) {
        @Nullable Composition rule = found(body, asOf, sight).row().composition();
        List<Seen<MembershipView.Row>> members = bodies.members(body, asOf, sight);
        List<FilledPart> parts =
                rule == null
                        ? List.of()
                        : rule.parts().stream().map(part -> FilledPart.of(part, members)).toList();
        return new Answer.Made<>(parts, Answer.Meta.of(asOf));
    }

    @GetMapping("/{body}/standing-conditions")
    Answer.Many<StandingConditionView.Row> conditions(
            @PathVariable BodyId body, AsOf asOf, Page page, Sight sight) {
        return bodies.conditions(asOf, Where.all().is("body", body), page, sight);
    }

    private Seen<BodyView.Row> found(BodyId body, AsOf asOf, Sight sight) {
        return bodies.one(body, asOf, sight)
                .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
    }
}
