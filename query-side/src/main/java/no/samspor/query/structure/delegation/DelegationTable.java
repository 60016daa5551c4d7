package no.samspor.query.structure.delegation;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.DelegationId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of delegations. */
@Component
final class DelegationTable implements Shows {

    private final ViewTable<DelegationView.Row> delegations;

    DelegationTable(JdbcClient database) {
        delegations = new ViewTable<>(database, DelegationView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(DelegationView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(DelegationView.VIEW, "delegation", "scope"));
    }

    Answer.Many<DelegationView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return delegations.list(asOf, where, page, sight);
    }

    Optional<Seen<DelegationView.Row>> one(DelegationId delegation, AsOf asOf, Sight sight) {
        return delegations.one(Change.key(delegation), asOf, sight);
    }
}
