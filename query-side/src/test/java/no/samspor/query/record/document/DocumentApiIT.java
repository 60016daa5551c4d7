package no.samspor.query.record.document;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.DocumentEvent.DocumentIntegrityAlarm;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Code;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentApiIT {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.fresh());
    private static final DocumentId MANDATE = new DocumentId(Id.fresh());
    private static final DocumentId REPORT = new DocumentId(Id.fresh());
    private static final Version CONTENT =
            new Version(Sha256.of("content"), null, null, null, null);
    private static final String ONE = "/documents/" + MANDATE;

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(DocumentView.VIEW, DocumentVersionView.VIEW));
        DocumentTable table = new DocumentTable(line.database);
        asking = new Asking(line, versions -> new DocumentRegisterApi(table, versions));
        line.processor.start();
        register(MANDATE, "mandat");
        register(REPORT, "rapport");
        line.record(
                1,
                effective("2024-04-01"),
                new DocumentVersionAdded(MANDATE, 2, CONTENT),
                new DocumentIntegrityAlarm(
                        MANDATE, 1, Sha256.of("content"), Sha256.of("something else")));
        line.settle();
    }

    private static void register(DocumentId document, String type) {
        line.record(
                0,
                effective("2024-03-01"),
                new DocumentRegistered(
                        document, PROGRAMME, "Tittel", null, new Code(type), null, CONTENT));
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void a_document_has_the_version_of_the_day_as_known_then() throws Exception {
        assertThat(asking.item(ONE + "?effectiveOn=2024-03-31").get("version").asInt())
                .isEqualTo(1);
        assertThat(asking.item(ONE).get("version").asInt()).isEqualTo(2);
        assertThat(asking.item(ONE + "?atPosition=2").get("version").asInt()).isEqualTo(1);
        assertThat(asking.ask(ONE).getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(asking.items(ONE + "/versions")).hasSize(2);
        assertThat(asking.items(ONE + "/versions?effectiveOn=2024-03-31")).hasSize(1);
    }

    @Test
    void documents_are_found_by_programme_type_and_whether_they_are_intact() throws Exception {
        assertThat(asking.items("/documents?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.texts("/documents?documentType=rapport", "document"))
                .containsExactly(REPORT.toString());
        assertThat(asking.texts("/documents?intact=false", "document"))
                .containsExactly(MANDATE.toString());
        assertThat(asking.items("/documents?state=archived")).isEmpty();
        String next = asking.answer("/documents?limit=1").get("next").asString();
        assertThat(asking.items("/documents?limit=1&startingAfter=" + next)).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/documents?title=x", 400, "edge/unknown-parameter");
        asking.refused("/documents/" + new DocumentId(Id.fresh()), 404, "edge/not-found");
    }
}
