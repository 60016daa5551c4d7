package no.samspor.auditor.verify;

import static no.samspor.proof.Reason.NOT_WITNESSED;

import no.samspor.auditor.source.Source;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import org.jspecify.annotations.Nullable;

/** The one flow: believe the checkpoint, then measure all else by it. */
public final class Verification {

    private Verification() {}

    public static Verdict of(Source source, Question question) {
        Held held = question.held();
        Note note = note(source);
        Findings findings = new Findings();
        Checkpoint checkpoint = believed(note, question, findings);
        if (checkpoint == null) {
            findings.incomplete(0, "nothing that is believed says how much there is");
            findings.inaccurate(0, "nothing that is believed says what there is");
            return findings.verdict(0, "", true, Cosigned.none(question.quorum()));
        }
        Cosigned cosigned = cosigned(note, question, findings);
        boolean part = !source.names(PartOfLog.PROOFS).isEmpty();
        if (part) new PartOfLog(source, note, checkpoint, held, findings).judge();
        else new WholeLog(source, checkpoint, held, findings).judge();
        return findings.verdict(checkpoint.size(), checkpoint.root().toString(), !part, cosigned);
    }

    private static Note note(Source source) {
        try {
            return Note.parse(source.need("checkpoint"));
        } catch (Rejected rejected) {
            throw Trouble.damaged("checkpoint", rejected);
        }
    }

    /** Null where no pinned key vouches for it: then its size and root are anybody's. */
    private static @Nullable Checkpoint believed(Note note, Question question, Findings findings) {
        try {
            return question.log().accept(note);
        } catch (Rejected rejected) {
            findings.invalid("the checkpoint: " + rejected.reason().says());
            return null;
        }
    }

    private static Cosigned cosigned(Note note, Question question, Findings findings) {
        try {
            Cosigned cosigned = Cosigned.of(note, question.witnesses(), question.quorum());
            if (!cosigned.suffices()) findings.invalid("the checkpoint: " + NOT_WITNESSED.says());
            return cosigned;
        } catch (Rejected rejected) {
            findings.invalid("the checkpoint: " + rejected.reason().says());
            return Cosigned.none(question.quorum());
        }
    }
}
