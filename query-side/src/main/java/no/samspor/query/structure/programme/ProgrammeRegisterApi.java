package no.samspor.query.structure.programme;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
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

/** Programmes on any day, as known at any position. */
@RestController
@RequestMapping("/api/v1/programmes")
final class ProgrammeRegisterApi {

    private final ProgrammeTable programmes;
    private final Versions versions;

    ProgrammeRegisterApi(ProgrammeTable programmes, Versions versions) {
        this.programmes = programmes;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<ProgrammeView.Row> list(
            @RequestParam(required = false) @Nullable Code kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("kind", kind).is("state", state).says(q, "name", "purpose");
        return programmes.list(asOf, where, page, sight);
    }

    @GetMapping("/{programme}")
    Answer.One<ProgrammeView.Row> one(@PathVariable ProgrammeId programme, AsOf asOf, Sight sight) {
        Seen<ProgrammeView.Row> found =
                programmes
                        .one(programme, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(programme, asOf));
    }
}
