package no.samspor.query.decision.decision;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
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

/** The decision register (R3), newest first. */
@RestController
@RequestMapping("/api/v1/decisions")
final class DecisionRegisterApi {

    private final DecisionTable decisions;
    private final Versions versions;

    DecisionRegisterApi(DecisionTable decisions, Versions versions) {
        this.decisions = decisions;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<DecisionView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable BodyId body,
            @RequestParam(required = false) @Nullable MandateId mandate,
            @RequestParam(required = false) @Nullable Code kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable FrameId frame,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("body", body)
                        .is("mandate", mandate)
                        .is("kind", kind)
                        .is("state", state)
                        .is("frame", frame)
                        .says(q, "title", "text", "publicText", "number");
        return decisions.list(asOf, where, page, sight);
    }

    /** The bodies that have decided something for a programme, whosever they are. */
    @GetMapping("/bodies")
    Answer.Made<List<BodyId>> bodies(@RequestParam ProgrammeId programme, AsOf asOf, Sight sight) {
        Where where = Where.all().is("programme", programme);
        return new Answer.Made<>(decisions.bodies(asOf, where, sight), Answer.Meta.of(asOf));
    }

    @GetMapping("/{decision}")
    Answer.One<DecisionView.Row> one(@PathVariable DecisionId decision, AsOf asOf, Sight sight) {
        Seen<DecisionView.Row> found =
                decisions
                        .one(decision, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(decision, asOf));
    }

    /** Its conditions and follow-ups. */
    @GetMapping("/{decision}/tasks")
    Answer.Many<DecisionTaskView.Row> tasks(
            @PathVariable DecisionId decision, AsOf asOf, Page page, Sight sight) {
        return decisions.tasks(asOf, Where.all().is("decision", decision), page, sight);
    }
}
