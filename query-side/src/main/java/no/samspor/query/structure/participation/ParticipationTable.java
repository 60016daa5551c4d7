package no.samspor.query.structure.participation;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.ParticipationId;
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

/** Reads of participation. */
@Component
final class ParticipationTable implements Shows {

    private final ViewTable<ParticipationView.Row> participations;

    ParticipationTable(JdbcClient database) {
        participations = new ViewTable<>(database, ParticipationView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(ParticipationView.VIEW);
    }

    Answer.Many<ParticipationView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return participations.list(asOf, where, page, sight);
    }

    Optional<Seen<ParticipationView.Row>> one(
            ParticipationId participation, AsOf asOf, Sight sight) {
        return participations.one(Change.key(participation), asOf, sight);
    }
}
