package no.samspor.query.money.frame;

import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.sight.Sight;
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
}
