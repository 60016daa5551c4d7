package no.samspor.query.money.entry;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
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

/** The ledger and its corrections (R9). */
@RestController
@RequestMapping("/api/v1/entries")
final class LedgerApi {

    private final EntryTable entries;
    private final Versions versions;

    LedgerApi(EntryTable entries, Versions versions) {
        this.entries = entries;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<EntryView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable FrameId frame,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable PostingPeriod period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean reversed,
            @RequestParam(required = false) @Nullable Boolean backdated,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .holds("frames", frame)
                        .is("organisation", organisation)
                        .is("postingPeriod", period)
                        .is("state", state)
                        .is("reversed", reversed)
                        .is("backdated", backdated)
                        .says(q, "text", "voucherRef");
        return entries.list(asOf, where, page, sight);
    }

    @GetMapping("/{entry}")
    Answer.One<EntryView.Row> one(@PathVariable EntryId entry, AsOf asOf, Sight sight) {
        Seen<EntryView.Row> found =
                entries.one(entry, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(entry, asOf));
    }

    /** Its lines, each with what it left of its frame, and the lines that reversed them. */
    @GetMapping("/{entry}/lines")
    Answer.Many<EntryLineView.Row> lines(
            @PathVariable EntryId entry, AsOf asOf, Page page, Sight sight) {
        return entries.lines(asOf, Where.all().is("entry", entry), page, sight);
    }
}
