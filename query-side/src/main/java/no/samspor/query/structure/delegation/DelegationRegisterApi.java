package no.samspor.query.structure.delegation;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
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

/** The delegations that are in force on a day: one that is over is found on a day before. */
@RestController
@RequestMapping("/api/v1/delegations")
final class DelegationRegisterApi {

    private final DelegationTable delegations;
    private final Versions versions;

    DelegationRegisterApi(DelegationTable delegations, Versions versions) {
        this.delegations = delegations;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<DelegationView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Id grantor,
            @RequestParam(required = false) @Nullable DelegationId under,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("grantor", grantor)
                        .is("under", under)
                        .says(q, "scope");
        return delegations.list(asOf, where, page, sight);
    }

    @GetMapping("/{delegation}")
    Answer.One<DelegationView.Row> one(
            @PathVariable DelegationId delegation, AsOf asOf, Sight sight) {
        Seen<DelegationView.Row> found =
                delegations
                        .one(delegation, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(delegation, asOf));
    }
}
