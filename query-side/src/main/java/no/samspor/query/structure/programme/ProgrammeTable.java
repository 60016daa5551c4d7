package no.samspor.query.structure.programme;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.ProgrammeId;
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

/** Reads of programmes. */
@Component
final class ProgrammeTable implements Shows {

    private final ViewTable<ProgrammeView.Row> programmes;

    ProgrammeTable(JdbcClient database) {
        programmes = new ViewTable<>(database, ProgrammeView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(ProgrammeView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(ProgrammeView.VIEW, "programme", "name"));
    }

    Answer.Many<ProgrammeView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return programmes.list(asOf, where, page, sight);
    }

    Optional<Seen<ProgrammeView.Row>> one(ProgrammeId programme, AsOf asOf, Sight sight) {
        return programmes.one(Change.key(programme), asOf, sight);
    }
}
