package no.samspor.command.record.document;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.record.document.DocumentRefusal.FINAL_WITHOUT_HASH;
import static no.samspor.command.record.document.DocumentRefusal.HASH_UNKNOWN;
import static no.samspor.command.record.document.DocumentRefusal.NOT_FINAL;
import static no.samspor.command.record.document.DocumentRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.document.DocumentRefusal.SOURCE_WITHOUT_HASH;
import static no.samspor.command.record.document.DocumentRefusal.VERSION_UNKNOWN;

import java.util.List;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.document.DocumentCommand.AddVersion;
import no.samspor.command.record.document.DocumentCommand.ArchiveDocument;
import no.samspor.command.record.document.DocumentCommand.ChangeAccess;
import no.samspor.command.record.document.DocumentCommand.FinaliseDocument;
import no.samspor.command.record.document.DocumentCommand.ReconstructDocument;
import no.samspor.command.record.document.DocumentCommand.RegisterDocument;
import no.samspor.command.record.document.DocumentCommand.ReportMissing;
import no.samspor.command.record.document.DocumentCommand.VerifyDocument;
import no.samspor.events.record.DocumentEvent;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.events.record.DocumentEvent.DocumentArchived;
import no.samspor.events.record.DocumentEvent.DocumentFinalised;
import no.samspor.events.record.DocumentEvent.DocumentIntegrityAlarm;
import no.samspor.events.record.DocumentEvent.DocumentMissingReported;
import no.samspor.events.record.DocumentEvent.DocumentReconstructed;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVerified;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentDeciderTest extends DeciderSpec<DocumentCommand, DocumentState, DocumentEvent> {

    private static final DocumentId DOCUMENT = new DocumentId(Id.named("document"));
    private static final OrganisationId ARCHIVE = new OrganisationId(Id.named("archive"));
    private static final Sha256 OTHER = new Sha256("cd".repeat(32));
    private static final Version HASHED = content(HASH);
    private static final Version BARE = content(null);
    private static final DocumentEvent REGISTERED = registered(HASHED);
    private static final DocumentEvent FINAL = new DocumentFinalised(DOCUMENT, 1);
    private static final DocumentEvent ARCHIVED =
            new DocumentArchived(DOCUMENT, ARCHIVE, "26/1", "4", null, null);
    private static final DocumentEvent MISSING =
            new DocumentMissingReported(DOCUMENT, "Ikke i arkivet");
    private static final DocumentCommand ARCHIVE_IT =
            new ArchiveDocument(DOCUMENT, ARCHIVE, "26/1", "4", null, null);

    DocumentDeciderTest() {
        super(new DocumentDecider());
    }

    @Override
    protected boolean happensOnce(DocumentCommand command) {
        return !(command instanceof VerifyDocument)
                && !(command instanceof AddVersion add && add.content().sha256() == null);
    }

    @Nested
    class Registering {
        @Test
        void keeps_where_it_lies_and_its_hash() {
            given().when(register(HASHED)).then(REGISTERED).warning();
            given(REGISTERED).when(register(HASHED)).thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void warns_without_a_hash_I_45() {
            given().when(register(BARE)).then(registered(BARE)).warning(Invariant.I_45);
        }
    }

    @Nested
    class A_new_version {
        @Test
        void is_the_next() {
            given(REGISTERED)
                    .when(new AddVersion(DOCUMENT, content(OTHER)))
                    .then(new DocumentVersionAdded(DOCUMENT, 2, content(OTHER)))
                    .warning();
            given(REGISTERED)
                    .when(new AddVersion(DOCUMENT, BARE))
                    .then(new DocumentVersionAdded(DOCUMENT, 2, BARE))
                    .warning(Invariant.I_45);
        }

        @Test
        void of_the_same_content_is_none() {
            given(REGISTERED).when(new AddVersion(DOCUMENT, HASHED)).thenNothing();
        }

        @Test
        void never_follows_the_final_one() {
            given(REGISTERED, FINAL)
                    .when(new AddVersion(DOCUMENT, content(OTHER)))
                    .thenRefused(NOT_IN_THIS_STATE);
            given().when(new AddVersion(DOCUMENT, HASHED)).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Finalising_and_archiving {
        @Test
        void needs_a_hash_I_45() {
            given(REGISTERED).when(new FinaliseDocument(DOCUMENT)).then(FINAL);
            given(registered(BARE))
                    .when(new FinaliseDocument(DOCUMENT))
                    .thenRefused(FINAL_WITHOUT_HASH);
            given(registered(BARE))
                    .as(MIRRORED)
                    .when(new FinaliseDocument(DOCUMENT))
                    .then(FINAL)
                    .notEvidenced(Invariant.I_45);
            given(REGISTERED, new DocumentVersionAdded(DOCUMENT, 2, BARE))
                    .when(new FinaliseDocument(DOCUMENT))
                    .thenRefused(FINAL_WITHOUT_HASH);
        }

        @Test
        void happens_once() {
            given(REGISTERED, FINAL).when(new FinaliseDocument(DOCUMENT)).thenNothing();
            given(REGISTERED, FINAL, ARCHIVED)
                    .when(new FinaliseDocument(DOCUMENT))
                    .thenRefused(NOT_IN_THIS_STATE);
            given(REGISTERED, FINAL, ARCHIVED).when(ARCHIVE_IT).thenRefused(NOT_IN_THIS_STATE);
            given(REGISTERED, MISSING).when(ARCHIVE_IT).thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void archives_what_is_final() {
            given(REGISTERED, FINAL).when(ARCHIVE_IT).then(ARCHIVED);
            given(REGISTERED).when(ARCHIVE_IT).thenRefused(NOT_FINAL);
            given(REGISTERED).as(MIRRORED).when(ARCHIVE_IT).then(ARCHIVED);
        }
    }

    @Nested
    class Its_access {
        @Test
        void changes_and_says_from_what() {
            given(REGISTERED)
                    .when(new ChangeAccess(DOCUMENT, Access.PUBLIC))
                    .then(new DocumentAccessChanged(DOCUMENT, Access.INTERNAL, Access.PUBLIC));
            given(REGISTERED).when(new ChangeAccess(DOCUMENT, Access.INTERNAL)).thenNothing();
            given(REGISTERED, new DocumentAccessChanged(DOCUMENT, Access.INTERNAL, Access.PUBLIC))
                    .when(new ChangeAccess(DOCUMENT, Access.PUBLIC))
                    .thenNothing();
        }
    }

    @Nested
    class Verifying_I_45 {
        @Test
        void finds_the_same() {
            given(REGISTERED)
                    .when(new VerifyDocument(DOCUMENT, 1, HASH))
                    .then(new DocumentVerified(DOCUMENT, 1, HASH));
        }

        @Test
        void raises_an_alarm_at_another() {
            given(REGISTERED)
                    .when(new VerifyDocument(DOCUMENT, 1, OTHER))
                    .then(new DocumentIntegrityAlarm(DOCUMENT, 1, HASH, OTHER));
            given(
                            REGISTERED,
                            new DocumentVerified(DOCUMENT, 1, HASH),
                            new DocumentIntegrityAlarm(DOCUMENT, 1, HASH, OTHER))
                    .when(new VerifyDocument(DOCUMENT, 1, HASH))
                    .then(new DocumentVerified(DOCUMENT, 1, HASH));
        }

        @Test
        void needs_a_known_version_with_a_hash() {
            given(REGISTERED)
                    .when(new VerifyDocument(DOCUMENT, 2, HASH))
                    .thenRefused(VERSION_UNKNOWN);
            given(REGISTERED)
                    .when(new VerifyDocument(DOCUMENT, 0, HASH))
                    .thenRefused(VERSION_UNKNOWN);
            given(registered(BARE))
                    .when(new VerifyDocument(DOCUMENT, 1, HASH))
                    .thenRefused(HASH_UNKNOWN);
        }
    }

    @Nested
    class A_missing_document {
        @Test
        void is_reported_once() {
            given(REGISTERED, FINAL, ARCHIVED)
                    .when(new ReportMissing(DOCUMENT, "Ikke i arkivet"))
                    .then(MISSING);
            given(REGISTERED, MISSING).when(new ReportMissing(DOCUMENT, "Borte")).thenNothing();
        }

        @Test
        void is_made_again_from_sources_with_hashes() {
            DocumentEvent again =
                    new DocumentReconstructed(
                            DOCUMENT, 2, content(OTHER), "Avskrift", List.of(PAPER));
            given(REGISTERED, MISSING)
                    .when(
                            new ReconstructDocument(
                                    DOCUMENT, content(OTHER), "Avskrift", List.of(PAPER)))
                    .then(again)
                    .warning();
            given(REGISTERED, MISSING, again)
                    .when(new VerifyDocument(DOCUMENT, 2, OTHER))
                    .then(new DocumentVerified(DOCUMENT, 2, OTHER));
            given(REGISTERED)
                    .when(new ReconstructDocument(DOCUMENT, BARE, "Avskrift", List.of()))
                    .thenRefused(NOT_IN_THIS_STATE);
            given(REGISTERED, MISSING)
                    .when(
                            new ReconstructDocument(
                                    DOCUMENT,
                                    BARE,
                                    "Avskrift",
                                    List.of(new Doc(PAPER.document(), 1, null))))
                    .thenRefused(SOURCE_WITHOUT_HASH);
        }
    }

    @Nested
    class A_stream_without_its_beginning {
        @Test
        void still_folds() {
            given(FINAL, ARCHIVED)
                    .when(new FinaliseDocument(DOCUMENT))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private static Version content(Sha256 hash) {
        return new Version(hash, "application/pdf", 1_000L, null, null);
    }

    private static DocumentCommand register(Version content) {
        return new RegisterDocument(
                DOCUMENT, null, "Plan", null, new Code("rapport"), null, content);
    }

    private static DocumentEvent registered(Version content) {
        return new DocumentRegistered(
                DOCUMENT, null, "Plan", null, new Code("rapport"), null, content);
    }
}
