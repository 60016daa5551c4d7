package no.samspor.query.record.question;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.QuestionId;
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

/** Reads of questions. */
@Component
final class QuestionTable implements Shows {

    private final ViewTable<QuestionView.Row> questions;

    QuestionTable(JdbcClient database) {
        questions = new ViewTable<>(database, QuestionView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(QuestionView.VIEW);
    }

    Answer.Many<QuestionView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return questions.list(asOf, where, page, sight);
    }

    Optional<Seen<QuestionView.Row>> one(QuestionId question, AsOf asOf, Sight sight) {
        return questions.one(Change.key(question), asOf, sight);
    }
}
