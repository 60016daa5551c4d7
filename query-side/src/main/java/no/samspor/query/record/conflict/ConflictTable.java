package no.samspor.query.record.conflict;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.ConflictId;
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

/** Reads of conflicts. */
@Component
final class ConflictTable implements Shows {

    private final ViewTable<ConflictView.Row> conflicts;
    private final ViewTable<ClaimView.Row> claims;

    ConflictTable(JdbcClient database) {
        conflicts = new ViewTable<>(database, ConflictView.VIEW);
        claims = new ViewTable<>(database, ClaimView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(ConflictView.VIEW, ClaimView.VIEW);
    }

    Answer.Many<ConflictView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return conflicts.list(asOf, where, page, sight);
    }

    Optional<Seen<ConflictView.Row>> one(ConflictId conflict, AsOf asOf, Sight sight) {
        return conflicts.one(Change.key(conflict), asOf, sight);
    }

    Answer.Many<ClaimView.Row> claims(AsOf asOf, Where where, Page page, Sight sight) {
        return claims.list(asOf, where, page, sight);
    }
}
