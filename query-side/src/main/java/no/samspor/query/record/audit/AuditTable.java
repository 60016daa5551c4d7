package no.samspor.query.record.audit;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.AuditId;
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

/** Reads of audit engagements. */
@Component
final class AuditTable implements Shows {

    private final ViewTable<AuditView.Row> audits;
    private final ViewTable<AuditQuestionView.Row> questions;
    private final ViewTable<AuditFindingView.Row> findings;

    AuditTable(JdbcClient database) {
        audits = new ViewTable<>(database, AuditView.VIEW);
        questions = new ViewTable<>(database, AuditQuestionView.VIEW);
        findings = new ViewTable<>(database, AuditFindingView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(AuditView.VIEW, AuditQuestionView.VIEW, AuditFindingView.VIEW);
    }

    Answer.Many<AuditView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return audits.list(asOf, where, page, sight);
    }

    Optional<Seen<AuditView.Row>> one(AuditId audit, AsOf asOf, Sight sight) {
        return audits.one(Change.key(audit), asOf, sight);
    }

    Answer.Many<AuditQuestionView.Row> questions(AsOf asOf, Where where, Page page, Sight sight) {
        return questions.list(asOf, where, page, sight);
    }

    Answer.Many<AuditFindingView.Row> findings(AsOf asOf, Where where, Page page, Sight sight) {
        return findings.list(asOf, where, page, sight);
    }
}
