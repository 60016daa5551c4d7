package no.samspor.query.money.allocation;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.AllocationId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Sum;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of allocations. */
@Component
final class AllocationTable implements Shows {

    private final ViewTable<AllocationView.Row> allocations;
    private final ViewTable<SettlementView.Row> settlements;

    AllocationTable(JdbcClient database) {
        allocations = new ViewTable<>(database, AllocationView.VIEW);
        settlements = new ViewTable<>(database, SettlementView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(AllocationView.VIEW, SettlementView.VIEW);
    }

    Answer.Many<AllocationView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return allocations.list(asOf, where, page, sight);
    }

    Optional<Seen<AllocationView.Row>> one(AllocationId allocation, AsOf asOf, Sight sight) {
        return allocations.one(Change.key(allocation), asOf, sight);
    }

    Answer.Many<SettlementView.Row> settlements(
            AllocationId allocation, AsOf asOf, Page page, Sight sight) {
        return settlements.list(asOf, of(allocation), page, sight);
    }

    /** What each organisation has paid, all payments together. */
    List<Sum> settled(AllocationId allocation, AsOf asOf, Sight sight) {
        return settlements.sums(asOf, of(allocation), sight, "kr", "organisation");
    }

    private static Where of(AllocationId allocation) {
        return Where.all().is("allocation", allocation);
    }
}
