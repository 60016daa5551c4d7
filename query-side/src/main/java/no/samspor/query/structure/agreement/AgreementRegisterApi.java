package no.samspor.query.structure.agreement;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.AgreementId;
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

/** Agreements, who has approved and signed them, and whether they bind on a day (R19). */
@RestController
@RequestMapping("/api/v1/agreements")
final class AgreementRegisterApi {

    private final AgreementTable agreements;
    private final Versions versions;

    AgreementRegisterApi(AgreementTable agreements, Versions versions) {
        this.agreements = agreements;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<AgreementOnDay> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Code kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("kind", kind)
                        .is("state", state)
                        .says(q, "subject");
        return agreements.list(asOf, where, page, sight);
    }

    @GetMapping("/{agreement}")
    Answer.One<AgreementOnDay> one(@PathVariable AgreementId agreement, AsOf asOf, Sight sight) {
        Seen<AgreementOnDay> found =
                agreements
                        .one(agreement, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(agreement, asOf));
    }

    @GetMapping("/{agreement}/approvals")
    Answer.Many<ApprovalView.Row> approvals(
            @PathVariable AgreementId agreement,
            @RequestParam(required = false) @Nullable OrganisationId party,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("agreement", agreement).is("party", party);
        return agreements.approvals(asOf, where, page, sight);
    }

    @GetMapping("/{agreement}/signatures")
    Answer.Many<SignatureView.Row> signatures(
            @PathVariable AgreementId agreement,
            @RequestParam(required = false) @Nullable OrganisationId party,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("agreement", agreement).is("party", party);
        return agreements.signatures(asOf, where, page, sight);
    }
}
