package no.samspor.command.money.entry;

import static no.samspor.kernel.Role.ATT;
import static no.samspor.kernel.Role.BUD;
import static no.samspor.kernel.Role.ECO;

import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Door;
import no.samspor.command.access.MayAsk;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A ledger entry's commands over HTTP: a new noun each, never a new verb. */
@RestController
@RequestMapping("/api/v1/entries")
final class EntryApi {

    private final Door door;

    EntryApi(Door door) {
        this.door = door;
    }

    @PostMapping
    @MayAsk(ECO)
    ResponseEntity<Answer> log(Asked<LogEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/imports")
    @MayAsk(ECO)
    ResponseEntity<Answer> take(Asked<ImportEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/attestation")
    @MayAsk(ATT)
    ResponseEntity<Answer> attest(Asked<AttestEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/approval")
    @MayAsk(BUD)
    ResponseEntity<Answer> approve(Asked<ApproveEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/posting")
    @MayAsk(ECO)
    ResponseEntity<Answer> post(Asked<PostEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/withdrawal")
    @MayAsk({ECO, ATT, BUD})
    ResponseEntity<Answer> withdraw(Asked<WithdrawEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/reversal-request")
    @MayAsk(ECO)
    ResponseEntity<Answer> requestReversal(Asked<RequestReversal> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/reversal")
    @MayAsk(BUD)
    ResponseEntity<Answer> reverse(Asked<ReverseEntry> asked) {
        return door.ask(asked);
    }

    @PostMapping("/{entry}/reclassifications")
    @MayAsk(ECO)
    ResponseEntity<Answer> reclassify(Asked<ReclassifyEntry> asked) {
        return door.ask(asked);
    }
}
