package no.samspor.query.record.integrity;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.OrganisationId;
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

/** How the record stands by its own word, and every act that made it so. */
@RestController
@RequestMapping("/api/v1/integrity")
final class IntegrityRegisterApi {

    private final IntegrityTable integrity;
    private final Versions versions;

    IntegrityRegisterApi(IntegrityTable integrity, Versions versions) {
        this.integrity = integrity;
        this.versions = versions;
    }

    @GetMapping("/{integrity}")
    Answer.One<IntegrityView.Row> one(
            @PathVariable("integrity") IntegrityId id, AsOf asOf, Sight sight) {
        Seen<IntegrityView.Row> found =
                integrity
                        .one(id, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(id, asOf));
    }

    @GetMapping("/{integrity}/acts")
    Answer.Many<IntegrityActView.Row> acts(
            @PathVariable("integrity") IntegrityId id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable Boolean intact,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("integrity", id)
                        .is("kind", kind)
                        .is("organisation", organisation)
                        .is("position", position)
                        .is("intact", intact);
        return integrity.acts(asOf, where, page, sight);
    }
}
