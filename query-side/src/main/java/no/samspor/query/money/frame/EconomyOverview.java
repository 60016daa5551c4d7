package no.samspor.query.money.frame;

import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.springframework.stereotype.Component;

/** The money of a programme: its frames against what is posted. */
@Component
final class EconomyOverview implements OverviewPart {

    private final FrameTable frames;

    EconomyOverview(FrameTable frames) {
        this.frames = frames;
    }

    @Override
    public String name() {
        return "economy";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        Economy.ProgrammeEconomy economy = frames.economy(programme, asOf, sight);
        return economy.frames().isEmpty() ? Map.of() : Map.of(programme, economy);
    }
}
