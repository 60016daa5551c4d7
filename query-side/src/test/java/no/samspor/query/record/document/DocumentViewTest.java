package no.samspor.query.record.document;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.events.record.DocumentEvent.DocumentArchived;
import no.samspor.events.record.DocumentEvent.DocumentFinalised;
import no.samspor.events.record.DocumentEvent.DocumentIntegrityAlarm;
import no.samspor.events.record.DocumentEvent.DocumentMissingReported;
import no.samspor.events.record.DocumentEvent.DocumentReconstructed;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVerified;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Location;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentViewTest {

    private static final DocumentId DOCUMENT = new DocumentId(Id.named("document"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final Sha256 HASH = Sha256.of("one");
    private static final Sha256 OTHER = Sha256.of("other");
    private static final Location LOCATION = new Location(MELHUS, "P360", "24/17");
    private static final UncertainDate DATED = UncertainDate.parse("2024-02");
    private static final Doc COPY = new Doc(new DocumentId(Id.named("copy")), 1, null);
    private static final DocumentRegistered REGISTERED =
            new DocumentRegistered(
                    DOCUMENT,
                    PROGRAMME,
                    "Mandat",
                    "Mandat for prosjektet",
                    new Code("mandat"),
                    Role.PRM,
                    new Version(HASH, "application/pdf", 1_000L, LOCATION, DATED));
    private static final DocumentVersionAdded SECOND =
            new DocumentVersionAdded(DOCUMENT, 2, new Version(null, null, null, null, null));
    private static final DocumentArchived ARCHIVED =
            new DocumentArchived(DOCUMENT, MELHUS, "24/17", "3", "J-9", DATED);
    private static final DocumentAccessChanged CLOSED =
            new DocumentAccessChanged(DOCUMENT, Access.INTERNAL, Access.PUBLIC);
    private static final DocumentMissingReported MISSING =
            new DocumentMissingReported(DOCUMENT, "Ikke i arkivet");
    private static final DocumentReconstructed AGAIN =
            new DocumentReconstructed(
                    DOCUMENT,
                    3,
                    new Version(OTHER, null, null, null, null),
                    "Avskrift",
                    List.of(COPY));

    @Nested
    class A_document {
        private final ViewSpec<DocumentView.Row> view =
                ViewSpec.of(DocumentView.VIEW).given(effective("2024-03-01"), REGISTERED);

        private DocumentView.Row on(String day) {
            return view.on(day).known().row(DOCUMENT).orElseThrow().row();
        }

        @Test
        void is_known_by_title_and_kind() {
            DocumentView.Row row = on("2024-03-01");
            assertThat(row.title()).isEqualTo("Mandat");
            assertThat(row.publicTitle()).isEqualTo("Mandat for prosjektet");
            assertThat(row.documentType()).isEqualTo(new Code("mandat"));
            assertThat(row.authorRole()).isEqualTo(Role.PRM);
            assertThat(row.programme()).isEqualTo(PROGRAMME);
            assertThat(row.state()).isEqualTo("registered");
            assertThat(row.version()).isEqualTo(1);
            assertThat(row.intact()).isNull();
        }

        @Test
        void goes_to_the_archive_in_its_last_version() {
            view.given(effective("2024-04-01"), SECOND)
                    .given(effective("2024-05-01"), new DocumentFinalised(DOCUMENT, 2))
                    .given(effective("2024-06-01"), ARCHIVED);
            assertThat(on("2024-04-01").version()).isEqualTo(2);
            assertThat(on("2024-05-01").state()).isEqualTo("final");
            DocumentView.Row row = on("2024-06-01");
            assertThat(row.state()).isEqualTo("archived");
            assertThat(row.archivedAt()).isEqualTo(MELHUS);
            assertThat(row.caseNumber()).isEqualTo("24/17");
            assertThat(row.documentNumber()).isEqualTo("3");
            assertThat(row.journalEntry()).isEqualTo("J-9");
            assertThat(row.journalDate()).isEqualTo(DATED);
        }

        @Test
        void is_intact_until_a_verification_says_otherwise_I_45() {
            view.given(effective("2024-04-01"), new DocumentVerified(DOCUMENT, 1, HASH))
                    .given(
                            effective("2024-05-01"),
                            new DocumentIntegrityAlarm(DOCUMENT, 1, HASH, OTHER));
            assertThat(on("2024-04-01").intact()).isTrue();
            assertThat(on("2024-05-01").intact()).isFalse();
        }

        @Test
        void may_be_lost_and_made_again() {
            view.given(effective("2024-04-01"), MISSING)
                    .given(effective("2024-05-01"), AGAIN)
                    .given(effective("2024-06-01"), CLOSED);
            assertThat(on("2024-04-01").state()).isEqualTo("missing");
            assertThat(on("2024-04-01").reason()).isEqualTo("Ikke i arkivet");
            assertThat(on("2024-05-01").state()).isEqualTo("reconstructed");
            assertThat(on("2024-05-01").version()).isEqualTo(3);
            assertThat(on("2024-06-01").exemption()).isEqualTo(Access.PUBLIC);
        }
    }

    @Nested
    class A_version {
        private final ViewSpec<DocumentVersionView.Row> view =
                ViewSpec.of(DocumentVersionView.VIEW)
                        .given(effective("2024-03-01"), REGISTERED)
                        .given(effective("2024-04-01"), SECOND);

        private DocumentVersionView.Row on(String day, int version) {
            return view.on(day).known().row(DOCUMENT, version).orElseThrow().row();
        }

        @Test
        void is_never_another_one() {
            DocumentVersionView.Row first = on("2024-04-01", 1);
            assertThat(first.sha256()).isEqualTo(HASH);
            assertThat(first.mediaType()).isEqualTo("application/pdf");
            assertThat(first.bytes()).isEqualTo(1_000L);
            assertThat(first.location()).isEqualTo(LOCATION);
            assertThat(first.dated()).isEqualTo(DATED);
            assertThat(first.finalised()).isFalse();
            assertThat(on("2024-04-01", 2).sha256()).isNull();
            assertThat(view.on("2024-03-31").known().row(DOCUMENT, 2)).isEmpty();
        }

        @Test
        void is_finalised_and_verified_for_itself() {
            view.given(
                    effective("2024-05-01"),
                    new DocumentFinalised(DOCUMENT, 2),
                    new DocumentVerified(DOCUMENT, 1, HASH));
            assertThat(on("2024-05-01", 2).finalised()).isTrue();
            assertThat(on("2024-05-01", 1).finalised()).isFalse();
            assertThat(on("2024-05-01", 1).intact()).isTrue();
            assertThat(on("2024-05-01", 1).foundSha256()).isEqualTo(HASH);
            view.given(
                    effective("2024-06-01"), new DocumentIntegrityAlarm(DOCUMENT, 1, HASH, OTHER));
            assertThat(on("2024-06-01", 1).intact()).isFalse();
            assertThat(on("2024-06-01", 1).foundSha256()).isEqualTo(OTHER);
        }

        @Test
        void says_how_it_was_made_again() {
            view.given(effective("2024-06-01"), ARCHIVED, CLOSED, MISSING, AGAIN);
            assertThat(on("2024-06-01", 3).method()).isEqualTo("Avskrift");
            assertThat(on("2024-06-01", 3).basis()).containsExactly(COPY);
            assertThat(on("2024-06-01", 3).sha256()).isEqualTo(OTHER);
            assertThat(view.on("2024-06-01").known().rows()).hasSize(3);
        }
    }
}
