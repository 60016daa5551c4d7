package no.samspor.query.overview;

import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.sight.Sight;

/** What one feature shows in the overview of a programme; a bean of the feature is one. */
public interface OverviewPart {

    /** Its name in each line. */
    String name();

    /** What it shows, by the programme, project or body that it is about. */
    Map<Id, Object> of(ProgrammeId programme, AsOf asOf, Sight sight);
}
