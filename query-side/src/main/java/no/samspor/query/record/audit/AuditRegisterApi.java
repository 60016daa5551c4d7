package no.samspor.query.record.audit;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.AuditId;
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

/** Audit engagements, what was asked in them, and what was found. */
@RestController
@RequestMapping("/api/v1/audits")
final class AuditRegisterApi {

    private final AuditTable audits;
    private final Versions versions;

    AuditRegisterApi(AuditTable audits, Versions versions) {
        this.audits = audits;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<AuditView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable OrganisationId auditor,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all().is("programme", programme).is("auditor", auditor).is("state", state);
        return audits.list(asOf, where, page, sight);
    }

    @GetMapping("/{audit}")
    Answer.One<AuditView.Row> one(@PathVariable AuditId audit, AsOf asOf, Sight sight) {
        Seen<AuditView.Row> found =
                audits.one(audit, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(audit, asOf));
    }

    @GetMapping("/{audit}/questions")
    Answer.Many<AuditQuestionView.Row> questions(
            @PathVariable AuditId audit, AsOf asOf, Page page, Sight sight) {
        return audits.questions(asOf, Where.all().is("audit", audit), page, sight);
    }

    @GetMapping("/{audit}/findings")
    Answer.Many<AuditFindingView.Row> findings(
            @PathVariable AuditId audit, AsOf asOf, Page page, Sight sight) {
        return audits.findings(asOf, Where.all().is("audit", audit), page, sight);
    }
}
