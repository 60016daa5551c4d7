package no.samspor.query.record.integrity;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of what the record says of its own integrity. */
@Component
final class IntegrityTable implements Shows {

    private final ViewTable<IntegrityView.Row> whole;
    private final ViewTable<IntegrityActView.Row> acts;

    IntegrityTable(JdbcClient database) {
        whole = new ViewTable<>(database, IntegrityView.VIEW);
        acts = new ViewTable<>(database, IntegrityActView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(IntegrityView.VIEW, IntegrityActView.VIEW);
    }

    Optional<Seen<IntegrityView.Row>> one(IntegrityId integrity, AsOf asOf, Sight sight) {
        return whole.one(Change.key(integrity), asOf, sight);
    }

    Answer.Many<IntegrityActView.Row> acts(AsOf asOf, Where where, Page page, Sight sight) {
        return acts.list(asOf, where, page, sight);
    }
}
