package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;

/**
 * The size and root of a log at one moment (C2SP tlog-checkpoint), to be signed as a note.
 *
 * @param extensions lines that mean nothing here and are kept
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        Rejected.unless(isLine(origin), Reason.NOT_A_CHECKPOINT);
        Rejected.unless(extensions.stream().allMatch(Checkpoint::isLine), Reason.NOT_A_CHECKPOINT);
        Rejected.unless(size >= 0, Reason.NOT_A_CHECKPOINT);
        Rejected.unless(size > 0 || root.equals(Hash.EMPTY), Reason.NOT_A_CHECKPOINT);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    public static Checkpoint parse(String text) {
        Rejected.unless(text.endsWith("\n"), Reason.NOT_A_CHECKPOINT);
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        Rejected.unless(lines.size() >= 3, Reason.NOT_A_CHECKPOINT);
        return new Checkpoint(
                lines.get(0),
                Strict.number(lines.get(1)),
                Hash.parse(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        for (String line : extensions) text.append(line).append('\n');
        return text.toString();
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0;
    }
}
