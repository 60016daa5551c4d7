package no.samspor.query.structure.body;

import java.util.ArrayList;
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

    /**
     * Who sits in one body.
     *
     * @param composition the parts of its rule, each with who fills it; none where there is no rule
     */
    record Seats(
            BodyId body, List<Seen<MembershipView.Row>> members, List<FilledPart> composition) {

        static Seats of(Seen<BodyView.Row> body, List<Seen<MembershipView.Row>> members) {
            return new Seats(body.row().body(), members, filled(body, members));
        }
    }

    /** The seats of all bodies of a programme at once, body by body. */
    @GetMapping("/seats")
    Answer.Made<List<Seats>> seats(@RequestParam ProgrammeId programme, AsOf asOf, Sight sight) {
        List<Seats> seats = new ArrayList<>();
        bodies.seated(programme, asOf, sight)
                .forEach((body, members) -> seats.add(Seats.of(body, members)));
        return new Answer.Made<>(seats, Answer.Meta.of(asOf));
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
        List<FilledPart> parts =
                filled(found(body, asOf, sight), bodies.members(body, asOf, sight));
        return new Answer.Made<>(parts, Answer.Meta.of(asOf));
    }

    private static List<FilledPart> filled(
            Seen<BodyView.Row> body, List<Seen<MembershipView.Row>> members) {
        @Nullable Composition rule = body.row().composition();
        if (rule == null) return List.of();
        return rule.parts().stream().map(part -> FilledPart.of(part, members)).toList();
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
