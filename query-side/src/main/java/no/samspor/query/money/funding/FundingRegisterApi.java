package no.samspor.query.money.funding;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.OrganisationId;
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

/** Funding (R10), commitment by commitment, and what a programme's comes to. */
@RestController
@RequestMapping("/api/v1/fundings")
final class FundingRegisterApi {

    private final FundingTable fundings;
    private final Versions versions;

    FundingRegisterApi(FundingTable fundings, Versions versions) {
        this.fundings = fundings;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<FundingView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable OrganisationId source,
            @RequestParam(required = false) @Nullable Code kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("source", source)
                        .is("kind", kind)
                        .is("state", state)
                        .says(q, "purpose");
        return fundings.list(asOf, where, page, sight);
    }

    @GetMapping("/total")
    Answer.Made<FundingTotal> total(@RequestParam ProgrammeId programme, AsOf asOf, Sight sight) {
        return new Answer.Made<>(fundings.total(programme, asOf, sight), Answer.Meta.of(asOf));
    }

    @GetMapping("/{funding}")
    Answer.One<FundingView.Row> one(@PathVariable FundingId funding, AsOf asOf, Sight sight) {
        Seen<FundingView.Row> found =
                fundings.one(funding, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(funding, asOf));
    }

    /** What was called, what came, what was lost. */
    @GetMapping("/{funding}/movements")
    Answer.Many<FundingMovementView.Row> movements(
            @PathVariable FundingId funding, AsOf asOf, Page page, Sight sight) {
        return fundings.movements(funding, asOf, page, sight);
    }
}
