package no.samspor.command.record.document;

import static no.samspor.kernel.Role.CAS;
import static no.samspor.kernel.Role.ECO;
import static no.samspor.kernel.Role.LPM;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.SEC;
import static no.samspor.kernel.Role.SPL;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.record.document.DocumentCommand.AddVersion;
import no.samspor.command.record.document.DocumentCommand.ArchiveDocument;
import no.samspor.command.record.document.DocumentCommand.ChangeAccess;
import no.samspor.command.record.document.DocumentCommand.FinaliseDocument;
import no.samspor.command.record.document.DocumentCommand.ReconstructDocument;
import no.samspor.command.record.document.DocumentCommand.RegisterDocument;
import no.samspor.command.record.document.DocumentCommand.ReportMissing;
import no.samspor.command.record.document.DocumentCommand.VerifyDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A document by reference and hash, over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/documents")
final class DocumentApi {

    private final Door door;

    DocumentApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk({SEC, PSE, OFF, PRM, REC, CAS, ECO, LPM, SPL, OWN})
    ResponseEntity<Answer> register(Asked<RegisterDocument> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/versions")
    @MayAsk({SEC, PSE, OFF, PRM, REC, CAS, ECO, LPM, SPL, OWN})
    ResponseEntity<Answer> add(Asked<AddVersion> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/finalisation")
    @MayAsk({SEC, PSE, OFF, PRM, REC, CAS})
    ResponseEntity<Answer> finalise(Asked<FinaliseDocument> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/archiving")
    @MayAsk(REC)
    ResponseEntity<Answer> archive(Asked<ArchiveDocument> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/access")
    @MayAsk(REC)
    ResponseEntity<Answer> changeAccess(Asked<ChangeAccess> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/verifications")
    @MayAsk({REC, SEC, PSE, OFF})
    ResponseEntity<Answer> verify(Asked<VerifyDocument> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/missing")
    @MayAsk({REC, SEC, PSE, OFF})
    ResponseEntity<Answer> reportMissing(Asked<ReportMissing> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{document}/reconstruction")
    @MayAsk(REC)
    ResponseEntity<Answer> reconstruct(Asked<ReconstructDocument> asked) {
        return door.ask(asked);
    }
}
