package no.samspor.query.structure.position;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.PositionId;
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

/** Reads of positions. */
@Component
final class PositionTable implements Shows {

    private final ViewTable<PositionView.Row> positions;

    PositionTable(JdbcClient database) {
        positions = new ViewTable<>(database, PositionView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(PositionView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(PositionView.VIEW, "position", "title"));
    }

    Answer.Many<PositionView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return positions.list(asOf, where, page, sight);
    }

    Optional<Seen<PositionView.Row>> one(PositionId position, AsOf asOf, Sight sight) {
        return positions.one(Change.key(position), asOf, sight);
    }
}
