package no.samspor.query.structure.position;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PositionId;
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

/** Positions and their fractions, held and vacant, on any day (R7). */
@RestController
@RequestMapping("/api/v1/positions")
final class PositionRegisterApi {

    private final PositionTable positions;
    private final Versions versions;

    PositionRegisterApi(PositionTable positions, Versions versions) {
        this.positions = positions;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<PositionView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable OrganisationId employer,
            @RequestParam(required = false) @Nullable AgreementId agreement,
            @RequestParam(required = false) @Nullable Code term,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean vacant,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("employer", employer)
                        .is("agreement", agreement)
                        .is("term", term)
                        .is("state", state)
                        .is("vacant", vacant)
                        .says(q, "title", "description");
        return positions.list(asOf, where, page, sight);
    }

    @GetMapping("/{position}")
    Answer.One<PositionView.Row> one(@PathVariable PositionId position, AsOf asOf, Sight sight) {
        Seen<PositionView.Row> found =
                positions
                        .one(position, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(position, asOf));
    }
}
