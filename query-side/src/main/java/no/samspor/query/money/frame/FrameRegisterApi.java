package no.samspor.query.money.frame;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
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

/** Budget frames, their lines, and what of them is used (R8). */
@RestController
@RequestMapping("/api/v1/frames")
final class FrameRegisterApi {

    private final FrameTable frames;
    private final Versions versions;

    FrameRegisterApi(FrameTable frames, Versions versions) {
        this.frames = frames;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<FrameView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Id holder,
            @RequestParam(required = false) @Nullable MandateId mandate,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("holder", holder)
                        .is("mandate", mandate)
                        .is("state", state);
        return frames.list(asOf, where, page, sight);
    }

    @GetMapping("/{frame}")
    Answer.One<FrameView.Row> one(@PathVariable FrameId frame, AsOf asOf, Sight sight) {
        return new Answer.One<>(seen(frame, asOf, sight), versions.meta(frame, asOf));
    }

    @GetMapping("/{frame}/lines")
    Answer.Many<FrameLineView.Row> lines(
            @PathVariable FrameId frame, AsOf asOf, Page page, Sight sight) {
        return frames.lines(frame, asOf, page, sight);
    }

    /** What each decision gave or took. */
    @GetMapping("/{frame}/grants")
    Answer.Many<FrameGrantView.Row> grants(
            @PathVariable FrameId frame, AsOf asOf, Page page, Sight sight) {
        return frames.grants(frame, asOf, page, sight);
    }

    /** What each posted line took, and what a reversal gave back. */
    @GetMapping("/{frame}/bookings")
    Answer.Many<FrameBookingView.Row> bookings(
            @PathVariable FrameId frame, AsOf asOf, Page page, Sight sight) {
        return frames.bookings(frame, asOf, page, sight);
    }

    @GetMapping("/{frame}/overruns")
    Answer.Many<FrameOverrunView.Row> overruns(
            @PathVariable FrameId frame, AsOf asOf, Page page, Sight sight) {
        return frames.overruns(frame, asOf, page, sight);
    }

    /** The frame against what is posted, by year and line. */
    @GetMapping("/{frame}/actual")
    Answer.Made<Economy.FrameActual> actual(@PathVariable FrameId frame, AsOf asOf, Sight sight) {
        FrameId seen = seen(frame, asOf, sight).row().frame();
        return new Answer.Made<>(frames.actual(seen, asOf, sight), Answer.Meta.of(asOf));
    }

    private Seen<FrameView.Row> seen(FrameId frame, AsOf asOf, Sight sight) {
        return frames.one(frame, asOf, sight)
                .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
    }
}
