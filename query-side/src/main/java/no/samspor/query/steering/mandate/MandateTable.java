package no.samspor.query.steering.mandate;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.MandateId;
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

/** Reads of the two views of mandates. */
@Component
final class MandateTable implements Shows {

    private final ViewTable<MandateView.Row> register;
    private final ViewTable<MandateHistoryView.Row> history;

    MandateTable(JdbcClient database) {
        register = new ViewTable<>(database, MandateView.VIEW);
        history = new ViewTable<>(database, MandateHistoryView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(MandateView.VIEW, MandateHistoryView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(MandateView.VIEW, "mandate", "purpose"));
    }

    Answer.Many<MandateView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return register.list(asOf, where, page, sight);
    }

    Optional<Seen<MandateView.Row>> one(MandateId mandate, AsOf asOf, Sight sight) {
        return register.one(Change.key(mandate), asOf, sight);
    }

    Answer.Many<MandateHistoryView.Row> versions(AsOf asOf, Where where, Page page, Sight sight) {
        return history.list(asOf, where, page, sight);
    }

    Optional<Seen<MandateHistoryView.Row>> version(
            MandateId mandate, int version, AsOf asOf, Sight sight) {
        return history.one(Change.key(mandate, version), asOf, sight);
    }

    List<Seen<MandateView.Row>> all(ProgrammeId programme, AsOf asOf, Sight sight) {
        return register.all(asOf, Where.all().is("programme", programme), sight);
    }
}
