package no.samspor.query.record.document;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.DocumentId;
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

/** Reads of documents. */
@Component
final class DocumentTable implements Shows {

    private final ViewTable<DocumentView.Row> documents;
    private final ViewTable<DocumentVersionView.Row> versions;

    DocumentTable(JdbcClient database) {
        documents = new ViewTable<>(database, DocumentView.VIEW);
        versions = new ViewTable<>(database, DocumentVersionView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(DocumentView.VIEW, DocumentVersionView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(DocumentView.VIEW, "document", "title"));
    }

    Answer.Many<DocumentView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return documents.list(asOf, where, page, sight);
    }

    Optional<Seen<DocumentView.Row>> one(DocumentId document, AsOf asOf, Sight sight) {
        return documents.one(Change.key(document), asOf, sight);
    }

    Answer.Many<DocumentVersionView.Row> versions(AsOf asOf, Where where, Page page, Sight sight) {
        return versions.list(asOf, where, page, sight);
    }
}
