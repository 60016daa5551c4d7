package no.samspor.query.record.retention;

import static no.samspor.kernel.Role.AUD;
import static no.samspor.kernel.Role.DPO;
import static no.samspor.kernel.Role.REC;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.RetentionId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.OnlyAs;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Legal holds as they stand on a day. That somebody is held may be as sensitive as what is held, so
 * only those who place holds, erase or audit ask.
 */
@RestController
@RequestMapping("/api/v1/retention/holds")
final class HoldRegisterApi {

    private final HoldTable holds;
    private final Versions versions;

    HoldRegisterApi(HoldTable holds, Versions versions) {
        this.holds = holds;
        this.versions = versions;
    }

    @GetMapping
    @OnlyAs({REC, DPO, AUD})
    Answer.Many<HoldView.Row> list(
            @RequestParam(required = false) @Nullable Id subject,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("subject", subject)
                        .is("subjectKind", subjectKind)
                        .is("organisation", organisation);
        return holds.list(asOf, where, page, sight);
    }

    @GetMapping("/{retention}")
    @OnlyAs({REC, DPO, AUD})
    Answer.One<HoldView.Row> one(@PathVariable RetentionId retention, AsOf asOf, Sight sight) {
        Seen<HoldView.Row> found =
                holds.one(retention, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(retention, asOf));
    }
}
