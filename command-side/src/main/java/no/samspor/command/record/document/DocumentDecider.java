package no.samspor.command.record.document;

import static no.samspor.command.record.document.DocumentRefusal.FINAL_WITHOUT_HASH;
import static no.samspor.command.record.document.DocumentRefusal.HASH_UNKNOWN;
import static no.samspor.command.record.document.DocumentRefusal.NOT_FINAL;
import static no.samspor.command.record.document.DocumentRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.document.DocumentRefusal.SOURCE_WITHOUT_HASH;
import static no.samspor.command.record.document.DocumentRefusal.VERSION_UNKNOWN;

import java.util.HashMap;
import java.util.Map;
import no.samspor.command.record.document.DocumentCommand.AddVersion;
import no.samspor.command.record.document.DocumentCommand.ArchiveDocument;
import no.samspor.command.record.document.DocumentCommand.ChangeAccess;
import no.samspor.command.record.document.DocumentCommand.FinaliseDocument;
import no.samspor.command.record.document.DocumentCommand.ReconstructDocument;
import no.samspor.command.record.document.DocumentCommand.RegisterDocument;
import no.samspor.command.record.document.DocumentCommand.ReportMissing;
import no.samspor.command.record.document.DocumentCommand.VerifyDocument;
import no.samspor.command.record.document.DocumentState.Held;
import no.samspor.command.record.document.DocumentState.None;
import no.samspor.command.record.document.DocumentState.Stage;
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
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** The rules of a document: a version never changes, and a changed one raises an alarm (I-45). */
final class DocumentDecider implements Decider<DocumentCommand, DocumentState, DocumentEvent> {

    @Override
    public DocumentState initial() {
        return new None();
    }

    @Override
    public Judgement<DocumentEvent> decide(
            DocumentCommand command, DocumentState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case RegisterDocument c -> register(c, state, guard);
            case AddVersion c -> add(c, in(state, Stage.OPEN), guard);
            case FinaliseDocument c -> finalise(c, held(state), guard);
            case ArchiveDocument c -> archive(c, held(state), stamp, guard);
            case ChangeAccess c -> access(c, held(state), guard);
            case VerifyDocument c -> verify(c, held(state), guard);
            case ReportMissing c -> missing(c, held(state), guard);
            case ReconstructDocument c -> reconstruct(c, in(state, Stage.MISSING), guard);
        };
    }

    private static Judgement<DocumentEvent> register(
            RegisterDocument c, DocumentState state, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .warnIf(c.content().sha256() == null, Invariant.I_45);
        return guard.then(
                new DocumentRegistered(
                        c.document(),
                        c.programme(),
                        c.title(),
                        c.publicTitle(),
                        c.documentType(),
                        c.authorRole(),
                        c.content()));
    }

    private static Judgement<DocumentEvent> add(AddVersion c, Held state, Guard guard) {
        @Nullable Sha256 hash = c.content().sha256();
        if (hash != null && hash.equals(state.hashes().get(state.version()))) {
            return Judgement.nothing();
        }
        guard.warnIf(hash == null, Invariant.I_45);
        return guard.then(new DocumentVersionAdded(c.document(), state.version() + 1, c.content()));
    }

    private static Judgement<DocumentEvent> finalise(FinaliseDocument c, Held state, Guard guard) {
        if (state.stage() == Stage.FINAL) return Judgement.nothing();
        guard.refuseIf(state.stage() != Stage.OPEN, NOT_IN_THIS_STATE)
                .needs(state.hashes().containsKey(state.version()), FINAL_WITHOUT_HASH);
        return guard.then(new DocumentFinalised(c.document(), state.version()));
    }

    private static Judgement<DocumentEvent> archive(
            ArchiveDocument c, Held state, Stamp stamp, Guard guard) {
        guard.refuseIf(
                        state.stage() == Stage.ARCHIVED || state.stage() == Stage.MISSING,
                        NOT_IN_THIS_STATE)
                .refuseIf(stamp.isNative() && state.stage() != Stage.FINAL, NOT_FINAL);
        return guard.then(
                new DocumentArchived(
                        c.document(),
                        c.organisation(),
                        c.caseNumber(),
                        c.documentNumber(),
                        c.journalEntry(),
                        c.journalDate()));
    }

    private static Judgement<DocumentEvent> access(ChangeAccess c, Held state, Guard guard) {
        if (state.access().equals(c.to())) return Judgement.nothing();
        return guard.then(new DocumentAccessChanged(c.document(), state.access(), c.to()));
    }

    private static Judgement<DocumentEvent> verify(VerifyDocument c, Held state, Guard guard) {
        guard.refuseIf(c.version() < 1 || c.version() > state.version(), VERSION_UNKNOWN);
        @Nullable Sha256 expected = state.hashes().get(c.version());
        if (expected == null) throw new Refused(HASH_UNKNOWN);
        if (expected.equals(c.found())) {
            return guard.then(new DocumentVerified(c.document(), c.version(), c.found()));
        }
        return guard.then(
                new DocumentIntegrityAlarm(c.document(), c.version(), expected, c.found()));
    }

    private static Judgement<DocumentEvent> missing(ReportMissing c, Held state, Guard guard) {
        if (state.stage() == Stage.MISSING) return Judgement.nothing();
        return guard.then(new DocumentMissingReported(c.document(), c.reason()));
    }

    private static Judgement<DocumentEvent> reconstruct(
            ReconstructDocument c, Held state, Guard guard) {
        boolean shown = c.sources().stream().allMatch(source -> source.sha256() != null);
        guard.needs(shown, SOURCE_WITHOUT_HASH)
                .warnIf(c.content().sha256() == null, Invariant.I_45);
        return guard.then(
                new DocumentReconstructed(
                        c.document(), state.version() + 1, c.content(), c.method(), c.sources()));
    }

    private static Held held(DocumentState state) {
        if (state instanceof Held held) return held;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Held in(DocumentState state, Stage stage) {
        Held held = held(state);
        if (held.stage() != stage) throw new Refused(NOT_IN_THIS_STATE);
        return held;
    }

    @Override
    public DocumentState evolve(DocumentState state, DocumentEvent event, Stamp stamp) {
        if (event instanceof DocumentRegistered e) {
            return with(new Held(Stage.OPEN, 0, Map.of(), stamp.access()), 1, e.content());
        }
        if (!(state instanceof Held held)) return state;
        return switch (event) {
            case DocumentRegistered e -> held;
            case DocumentVersionAdded e -> with(held, e.version(), e.content());
            case DocumentReconstructed e -> with(held, e.version(), e.content());
            case DocumentFinalised e -> at(held, Stage.FINAL);
            case DocumentArchived e -> at(held, Stage.ARCHIVED);
            case DocumentMissingReported e -> at(held, Stage.MISSING);
            case DocumentAccessChanged e ->
                    new Held(held.stage(), held.version(), held.hashes(), e.after());
            case DocumentVerified e -> held;
            case DocumentIntegrityAlarm e -> held;
        };
    }

    private static Held with(Held was, int version, Version content) {
        Map<Integer, Sha256> hashes = new HashMap<>(was.hashes());
        if (content.sha256() != null) hashes.put(version, content.sha256());
        return new Held(Stage.OPEN, version, Map.copyOf(hashes), was.access());
    }

    private static Held at(Held was, Stage stage) {
        return new Held(stage, was.version(), was.hashes(), was.access());
    }
}
