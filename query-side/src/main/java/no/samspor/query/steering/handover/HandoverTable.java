package no.samspor.query.steering.handover;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.HandoverId;
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

/** Reads of the handover board. */
@Component
final class HandoverTable implements Shows {

    private final ViewTable<HandoverView.Row> board;
    private final ViewTable<ChecklistView.Row> checklist;

    HandoverTable(JdbcClient database) {
        board = new ViewTable<>(database, HandoverView.VIEW);
        checklist = new ViewTable<>(database, ChecklistView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(HandoverView.VIEW, ChecklistView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(HandoverView.VIEW, "handover", "project"));
    }

    Answer.Many<HandoverView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return board.list(asOf, where, page, sight);
    }

    Optional<Seen<HandoverView.Row>> one(HandoverId handover, AsOf asOf, Sight sight) {
        return board.one(Change.key(handover), asOf, sight);
    }

    List<Seen<HandoverView.Row>> history(HandoverId handover, Sight sight) {
        return board.history(Change.key(handover), sight);
    }

    Answer.Many<ChecklistView.Row> checklist(AsOf asOf, Where where, Page page, Sight sight) {
        return checklist.list(asOf, where, page, sight);
    }

    List<Seen<HandoverView.Row>> all(ProgrammeId programme, AsOf asOf, Sight sight) {
        return board.all(asOf, Where.all().is("programme", programme), sight);
    }
}
