package no.samspor.query.record.conflict;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.Id;
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

/** Conflicts of sources, and what each source says. */
@RestController
@RequestMapping("/api/v1/conflicts")
final class ConflictRegisterApi {

    private final ConflictTable conflicts;
    private final Versions versions;

    ConflictRegisterApi(ConflictTable conflicts, Versions versions) {
        this.conflicts = conflicts;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<ConflictView.Row> list(
            @RequestParam(required = false) @Nullable Id target,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("target", target).is("field", field).is("state", state);
        return conflicts.list(asOf, where, page, sight);
    }

    @GetMapping("/{conflict}")
    Answer.One<ConflictView.Row> one(@PathVariable ConflictId conflict, AsOf asOf, Sight sight) {
        Seen<ConflictView.Row> found =
                conflicts
                        .one(conflict, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(conflict, asOf));
    }

    @GetMapping("/{conflict}/claims")
    Answer.Many<ClaimView.Row> claims(
            @PathVariable ConflictId conflict, AsOf asOf, Page page, Sight sight) {
        return conflicts.claims(asOf, Where.all().is("conflict", conflict), page, sight);
    }
}
