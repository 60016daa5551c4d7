package no.samspor.query.decision.decision;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
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

/** Reads of the decision register. */
@Component
final class DecisionTable implements Shows {

    private final ViewTable<DecisionView.Row> register;
    private final ViewTable<DecisionTaskView.Row> tasks;

    DecisionTable(JdbcClient database) {
        register = ViewTable.reversed(database, DecisionView.VIEW, "decidedOn");
        tasks = new ViewTable<>(database, DecisionTaskView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(DecisionView.VIEW, DecisionTaskView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(DecisionView.VIEW, "decision", "title"));
    }

    Answer.Many<DecisionView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return register.list(asOf, where, page, sight);
    }

    Optional<Seen<DecisionView.Row>> one(DecisionId decision, AsOf asOf, Sight sight) {
        return register.one(Change.key(decision), asOf, sight);
    }

    List<BodyId> bodies(AsOf asOf, Where where, Sight sight) {
        return register.values(asOf, where, sight, "body", BodyId.class);
    }

    Answer.Many<DecisionTaskView.Row> tasks(AsOf asOf, Where where, Page page, Sight sight) {
        return tasks.list(asOf, where, page, sight);
    }
}
