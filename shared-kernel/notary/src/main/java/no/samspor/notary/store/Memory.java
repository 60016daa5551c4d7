package no.samspor.notary.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What the notary remembers outside the database: what it signed last, what before, and some older
 * roots, the denser the newer, by which a rewritten history is narrowed down.
 *
 * @param roots by size
 */
public record Memory(
        int epoch, @Nullable Sealed previous, @Nullable Sealed last, SortedMap<Long, Hash> roots) {

    private static final int ROOTS_MAX = 64;
    private static final String HEADER = "samspor.notary.memory/1";

    /** Of an epoch in which nothing is signed yet. */
    public static Memory begin(int epoch) {
        return new Memory(epoch, null, null, new TreeMap<>());
    }

    public Memory {
        Rejected.unless(epoch > 0, Reason.NOT_A_NUMBER);
        Rejected.unless(previous == null || last != null, Reason.NOT_A_NOTE);
    }

    /** The same, and {@code signed} after {@code before}, which is what the database has. */
    public Memory with(@Nullable Sealed before, Sealed signed) {
        SortedMap<Long, Hash> more = new TreeMap<>(roots);
        if (before != null) more.put(before.size(), before.checkpoint().root());
        while (more.size() > ROOTS_MAX) more.remove(leastMissed(more, signed.size()));
        return new Memory(epoch, before, signed, more);
    }

    /** The one between two others whose distance, seen from {@code now}, is the smallest. */
    private static long leastMissed(SortedMap<Long, Hash> roots, long now) {
        List<Long> sizes = new ArrayList<>(roots.keySet());
        long found = sizes.get(1);
        double least = Double.MAX_VALUE;
        for (int i = 1; i < sizes.size() - 1; i++) {
            double gap = sizes.get(i + 1) - sizes.get(i - 1);
            double seen = gap / (now - sizes.get(i - 1));
            if (seen < least) {
                least = seen;
                found = sizes.get(i);
            }
        }
        return found;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append("\nepoch ").append(epoch);
        roots.forEach((size, root) -> text.append("\nroot ").append(size).append(' ').append(root));
        append(text, "previous", previous);
        append(text, "last", last);
        return text.append("\nend\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void append(StringBuilder text, String word, @Nullable Sealed sealed) {
        if (sealed == null) return;
        String note = Strict.base64(sealed.note().bytes());
        text.append('\n').append(word).append(' ').append(note);
    }

    static Memory parse(byte[] bytes) {
        List<String> lines = Strict.text(bytes).lines().toList();
        Rejected.unless(lines.size() >= 3 && lines.getFirst().equals(HEADER), Reason.NOT_A_NOTE);
        Rejected.unless(lines.getLast().equals("end"), Reason.NOT_A_NOTE);
        int epoch = 0;
        @Nullable Sealed previous = null;
        @Nullable Sealed last = null;
        SortedMap<Long, Hash> roots = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] words = line.split(" ", -1);
            boolean isRoot = words[0].equals("root");
            Rejected.unless(words.length == (isRoot ? 3 : 2), Reason.NOT_A_NOTE);
            switch (words[0]) {
                case "epoch" -> epoch = (int) Math.min(Integer.MAX_VALUE, Strict.number(words[1]));
                case "root" -> roots.put(Strict.number(words[1]), Hash.parse(words[2]));
                case "previous" -> previous = Sealed.parse(Strict.base64(words[1]));
                case "last" -> last = Sealed.parse(Strict.base64(words[1]));
                default -> throw new Rejected(Reason.NOT_A_NOTE);
            }
        }
        return new Memory(epoch, previous, last, roots);
    }
}
