package no.samspor.command.record.document;

import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.record.document.DocumentCommand.AddVersion;
import no.samspor.command.record.document.DocumentCommand.FinaliseDocument;
import no.samspor.command.record.document.DocumentCommand.RegisterDocument;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class DocumentShellTest extends ShellSpec<DocumentShell> {

    private static final DocumentId DOCUMENT = new DocumentId(Id.named("document"));
    private static final Code TYPE = new Code("saksframlegg");
    private static final Version HASHED = new Version(Stamps.HASH, null, null, null, null);
    private static final Version BARE = new Version(null, null, null, null, null);

    DocumentShellTest() {
        super(DocumentShell.class);
    }

    @Test
    void a_registration_opens_the_stream() {
        given().when(new RegisterDocument(DOCUMENT, null, "Sak 1", null, TYPE, null, HASHED))
                .then(registered(HASHED));
    }

    @Test
    void a_version_follows_the_one_before() {
        given(registered(BARE))
                .when(new AddVersion(DOCUMENT, HASHED))
                .then(new DocumentVersionAdded(DOCUMENT, 2, HASHED));
    }

    @Test
    void what_has_no_hash_is_not_final() {
        given(registered(BARE))
                .when(new FinaliseDocument(DOCUMENT))
                .thenRefused(DocumentRefusal.FINAL_WITHOUT_HASH);
    }

    @Test
    void what_was_never_registered_is_not_found() {
        given().when(new FinaliseDocument(DOCUMENT)).thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static DocumentRegistered registered(Version content) {
        return new DocumentRegistered(DOCUMENT, null, "Sak 1", null, TYPE, null, content);
    }
}
