package no.samspor.query.money.allocation;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Sum;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How frames are divided between owners, and what each has settled. */
@RestController
@RequestMapping("/api/v1/allocations")
final class AllocationRegisterApi {

    private final AllocationTable allocations;
    private final Versions versions;

    AllocationRegisterApi(AllocationTable allocations, Versions versions) {
        this.allocations = allocations;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<AllocationView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable FrameId frame,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("programme", programme).is("frame", frame);
        return allocations.list(asOf, where, page, sight);
    }

    @GetMapping("/{allocation}")
    Answer.One<AllocationView.Row> one(
            @PathVariable AllocationId allocation, AsOf asOf, Sight sight) {
        Seen<AllocationView.Row> found =
                allocations
                        .one(allocation, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(allocation, asOf));
    }

    @GetMapping("/{allocation}/settlements")
    Answer.Many<SettlementView.Row> settlements(
            @PathVariable AllocationId allocation, AsOf asOf, Page page, Sight sight) {
        return allocations.settlements(allocation, asOf, page, sight);
    }

    /** What each organisation has settled, to be held against its part. */
    @GetMapping("/{allocation}/settlements/total")
    Answer.Made<List<Sum>> settled(@PathVariable AllocationId allocation, AsOf asOf, Sight sight) {
        return new Answer.Made<>(
                allocations.settled(allocation, asOf, sight), Answer.Meta.of(asOf));
    }
}
