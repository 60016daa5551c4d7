package no.samspor.proof.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/** A text with lines that sign it (C2SP signed-note). Until verified, it says nothing. */
public record Note(String text, List<SignatureLine> lines) {

    public static final int BYTES_MAX = 262_144;
    public static final int LINES_MAX = 64;

    public Note {
        Rejected.unless(text.endsWith("\n"), Reason.NOT_A_NOTE);
        Rejected.unless(Strict.utf8(text).length <= BYTES_MAX, Reason.TOO_LONG);
        Rejected.unless(lines.size() <= LINES_MAX, Reason.TOO_LONG);
        lines = List.copyOf(lines);
    }

    /** Not signed yet. */
    public Note(String text) {
        this(text, List.of());
    }

    public static Note parse(byte[] bytes) {
        Rejected.unless(bytes.length <= BYTES_MAX, Reason.TOO_LONG);
        String note = Strict.text(bytes);
        int end = note.lastIndexOf("\n\n");
        Rejected.unless(end >= 0 && note.endsWith("\n"), Reason.NOT_A_NOTE);
        String signatures = note.substring(end + 2);
        Rejected.unless(!signatures.isEmpty(), Reason.NOT_A_NOTE);
        List<SignatureLine> lines = signatures.lines().map(SignatureLine::parse).toList();
        return new Note(note.substring(0, end + 1), lines);
    }

    public byte[] bytes() {
        StringBuilder note = new StringBuilder();
        writeTo(note);
        return Strict.utf8(note.toString());
    }

    void writeTo(StringBuilder out) {
        out.append(text).append('\n');
        for (SignatureLine line : lines) out.append(line).append('\n');
    }

    /**
     * The same with one more line.
     *
     * @param timeSeconds since 1970, which only a cosigner's key signs
     */
    public Note signedBy(SignerKey key, long timeSeconds) {
        Rejected.unless(timeSeconds >= 0, Reason.NOT_A_NUMBER);
        List<SignatureLine> more = new ArrayList<>(lines);
        more.add(SignatureLine.by(key, text, timeSeconds));
        return new Note(text, more);
    }

    /**
     * Which of {@code keys} have signed, in the order of the lines; what others signed is not
     * looked at. One signature of a known key that does not hold spoils the whole note.
     */
    public List<Signing> signings(Collection<VerifierKey> keys) {
        List<Signing> found = new ArrayList<>();
        for (SignatureLine line : lines) {
            for (VerifierKey key : keys) {
                if (!line.isBy(key)) continue;
                byte[] signature = line.signature();
                Rejected.unless(key.verifies(text, signature), Reason.BAD_SIGNATURE);
                found.add(new Signing(key, key.algorithm().timeSecondsOf(signature)));
            }
        }
        return found;
    }
}
