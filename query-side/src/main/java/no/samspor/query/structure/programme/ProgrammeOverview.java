package no.samspor.query.structure.programme;

import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.overview.OverviewPart;
import no.samspor.query.sight.Sight;
import org.springframework.stereotype.Component;

/** How far the programme itself has come. */
@Component
final class ProgrammeOverview implements OverviewPart {

    private final ProgrammeTable programmes;

    ProgrammeOverview(ProgrammeTable programmes) {
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight) {
        return programmes
                .one(programme, asOf, sight)
                .map(row -> Map.<Id, Object>of(programme, row))
                .orElse(Map.of());
    }
}
