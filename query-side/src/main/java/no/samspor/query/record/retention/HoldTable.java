package no.samspor.query.record.retention;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.RetentionId;
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

/** Reads of legal holds. */
@Component
final class HoldTable implements Shows {

    private final ViewTable<HoldView.Row> holds;

    HoldTable(JdbcClient database) {
        holds = new ViewTable<>(database, HoldView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(HoldView.VIEW);
    }

    Answer.Many<HoldView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return holds.list(asOf, where, page, sight);
    }

    Optional<Seen<HoldView.Row>> one(RetentionId hold, AsOf asOf, Sight sight) {
        return holds.one(Change.key(hold), asOf, sight);
    }
}
