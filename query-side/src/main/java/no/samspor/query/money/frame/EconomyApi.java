package no.samspor.query.money.frame;

import java.util.List;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A programme's frames against what is posted, by year and frame (R8). */
@RestController
@RequestMapping("/api/v1/economy")
final class EconomyApi {

    private final FrameTable frames;

    EconomyApi(FrameTable frames) {
        this.frames = frames;
    }

    @GetMapping
    Answer.Made<Economy.ProgrammeEconomy> programme(
            @RequestParam ProgrammeId programme, AsOf asOf, Sight sight) {
        return new Answer.Made<>(frames.economy(programme, asOf, sight), Answer.Meta.of(asOf));
    }

    /**
     * The posted lines that its sums are made of, and what reversals gave back.
     *
     * @param year of the lines of the frames, as the sums are told apart by
     * @param frame one or several
     */
    @GetMapping("/bookings")
    Answer.Many<FrameBookingView.Row> bookings(
            @RequestParam ProgrammeId programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable List<FrameId> frame,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("year", year)
                        .is("organisation", organisation);
        if (frame != null) where.among("frame", frame);
        return frames.bookings(where, asOf, page, sight);
    }
}
