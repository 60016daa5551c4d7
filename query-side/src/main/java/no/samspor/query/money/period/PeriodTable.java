package no.samspor.query.money.period;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.PeriodId;
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

/** Reads of accounting periods. */
@Component
final class PeriodTable implements Shows {

    private final ViewTable<PeriodView.Row> periods;
    private final ViewTable<ReconciliationView.Row> reconciliations;

    PeriodTable(JdbcClient database) {
        periods = new ViewTable<>(database, PeriodView.VIEW);
        reconciliations = new ViewTable<>(database, ReconciliationView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(PeriodView.VIEW, ReconciliationView.VIEW);
    }

    Answer.Many<PeriodView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return periods.list(asOf, where, page, sight);
    }

    Optional<Seen<PeriodView.Row>> one(PeriodId period, AsOf asOf, Sight sight) {
        return periods.one(Change.key(period), asOf, sight);
    }

    Answer.Many<ReconciliationView.Row> reconciliations(
            AsOf asOf, Where where, Page page, Sight sight) {
        return reconciliations.list(asOf, where, page, sight);
    }
}
