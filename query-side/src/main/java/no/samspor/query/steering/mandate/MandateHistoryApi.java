package no.samspor.query.steering.mandate;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.FieldChange;
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

/** Mandates as they stand, their versions, and what differs between two (R5). */
@RestController
@RequestMapping("/api/v1/mandates")
final class MandateHistoryApi {

    private final MandateTable mandates;
    private final Versions versions;

    MandateHistoryApi(MandateTable mandates, Versions versions) {
        this.mandates = mandates;
        this.versions = versions;
    }

    /** What differs between two versions; {@code changes} are what the record holds of it. */
    record Difference(MandateId mandate, int from, int to, List<FieldChange> changes) {}

    @GetMapping
    Answer.Many<MandateView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("programme", programme).is("state", state).says(q, "purpose");
        return mandates.list(asOf, where, page, sight);
    }

    @GetMapping("/{mandate}")
    Answer.One<MandateView.Row> one(@PathVariable MandateId mandate, AsOf asOf, Sight sight) {
        Seen<MandateView.Row> found = mandates.one(mandate, asOf, sight).orElseThrow(this::absent);
        return new Answer.One<>(found, versions.meta(mandate, asOf));
    }

    @GetMapping("/{mandate}/versions")
    Answer.Many<MandateHistoryView.Row> versions(
            @PathVariable MandateId mandate, AsOf asOf, Page page, Sight sight) {
        return mandates.versions(asOf, Where.all().is("mandate", mandate), page, sight);
    }

    @GetMapping("/{mandate}/versions/diff")
    Answer.Made<Difference> difference(
            @PathVariable MandateId mandate,
            @RequestParam int from,
            @RequestParam int to,
            AsOf asOf,
            Sight sight) {
        var older = mandates.version(mandate, from, asOf, sight).orElseThrow(this::absent);
        var newer = mandates.version(mandate, to, asOf, sight).orElseThrow(this::absent);
        List<FieldChange> changes = FieldChange.between(older.row().text(), newer.row().text());
        return new Answer.Made<>(new Difference(mandate, from, to, changes), Answer.Meta.of(asOf));
    }

    private Problem.Thrown absent() {
        return new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
    }
}
