package no.samspor.proof.note;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Hash;

/**
 * What the log signs of one commit before it answers: these events, in this order, from this
 * position on. It says nothing of what came before, and nothing that reads checkpoints takes it.
 *
 * @param first the position of the commit's first event, 1 or more
 * @param count how many events were committed, 1 or more
 * @param root over the leaf hashes of those events alone
 */
public record Promise(String origin, long first, long count, Hash root) {

    private static final String PROMISE = "promise ";

    public Promise {
        require(!origin.isEmpty() && origin.indexOf('\n') < 0);
        require(first >= 1 && count >= 1);
        require(first - 1 <= Long.MAX_VALUE - count);
    }

    public static Promise parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        require(lines.size() == 4 && lines.getLast().isEmpty());
        require(lines.get(1).startsWith(PROMISE));
        List<String> numbers = List.of(lines.get(1).substring(PROMISE.length()).split(" ", -1));
        require(numbers.size() == 2);
        return new Promise(
                lines.getFirst(),
                Strict.number(numbers.getFirst()),
                Strict.number(numbers.getLast()),
                Hash.parse(lines.get(2)));
    }

    public String text() {
        return origin + "\n" + PROMISE + first + " " + count + "\n" + root + "\n";
    }

    private static void require(boolean holds) {
        Rejected.unless(holds, Reason.NOT_A_PROMISE);
    }
}
