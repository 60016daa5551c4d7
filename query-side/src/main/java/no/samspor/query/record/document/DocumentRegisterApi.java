package no.samspor.query.record.document;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents and their versions. */
@RestController
@RequestMapping("/api/v1/documents")
final class DocumentRegisterApi {

    private final DocumentTable documents;
    private final Versions versions;

    DocumentRegisterApi(DocumentTable documents, Versions versions) {
        this.documents = documents;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<DocumentView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Code documentType,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean intact,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("documentType", documentType)
                        .is("state", state)
                        .is("intact", intact)
                        .says(q, "title", "publicTitle", "caseNumber", "documentNumber");
        return documents.list(asOf, where, page, sight);
    }

    @GetMapping("/{document}")
    Answer.One<DocumentView.Row> one(@PathVariable DocumentId document, AsOf asOf, Sight sight) {
        Seen<DocumentView.Row> found =
                documents
                        .one(document, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(document, asOf));
    }

    @GetMapping("/{document}/versions")
    Answer.Many<DocumentVersionView.Row> versions(
            @PathVariable DocumentId document, AsOf asOf, Page page, Sight sight) {
        return documents.versions(asOf, Where.all().is("document", document), page, sight);
    }
}
