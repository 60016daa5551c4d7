package no.samspor.auditor.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.tree.Hash;

/**
 * What the log said before, and a reader kept: it is held to that, position by position. An older
 * checkpoint tells only that something up to its size is other; a receipt tells which.
 */
final class Held {

    private final List<Checkpoint> older;
    private final List<Receipt> receipts;

    private final List<Checkpoint> broken = new ArrayList<>();
    private long kept;
    private long exact = Long.MAX_VALUE;
    private int nextOlder;
    private int nextReceipt;

    Held(List<Checkpoint> older, List<Receipt> receipts) {
        this.older = older.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        this.receipts =
                receipts.stream().sorted(Comparator.comparingLong(Receipt::position)).toList();
    }

    /** The size up to which the newest older checkpoint agrees. */
    long kept() {
        return kept;
    }

    /** How the log looks at {@code size} leaves, once for each size from 0 on. */
    void at(long size, Hash root) {
        while (nextOlder < older.size() && older.get(nextOlder).size() == size) {
            Checkpoint said = older.get(nextOlder++);
            if (said.root().equals(root)) kept = size;
            else broken.add(said);
        }
    }

    /** A part shows no more of the log than its own checkpoint and positions. */
    void limitTo(long size, Set<Long> positions) {
        if (older.stream().anyMatch(said -> said.size() != size)) {
            throw new Trouble(
                    Exit.USAGE,
                    "a part of a log can be held only to a checkpoint of its own size, %d"
                            .formatted(size));
        }
        for (Receipt receipt : receipts) {
            if (positions.contains(receipt.position())) continue;
            throw new Trouble(
                    Exit.USAGE,
                    "the event at position %d, of which there is a receipt, is not in this part"
                            .formatted(receipt.position()));
        }
    }

    /** Whether somebody holds the root of a log of that size: it costs to compute. */
    boolean asksAt(long size) {
        return nextOlder < older.size() && older.get(nextOlder).size() == size;
    }

    void leaf(long position, Hash leaf) {
        while (nextReceipt < receipts.size() && receipts.get(nextReceipt).position() <= position) {
            Receipt receipt = receipts.get(nextReceipt++);
            if (receipt.position() == position && !receipt.holds(leaf)) {
                exact = Math.min(exact, position);
            }
        }
    }

    /** After all leaves of a log of {@code size}. */
    void conclude(long size, Findings findings) {
        if (exact <= size) findings.incomplete(exact, "its receipt is of another event");
        for (Checkpoint said : broken) {
            if (exact <= said.size()) continue;
            findings.incomplete(
                    kept + 1,
                    "a checkpoint of size %d was signed for another log".formatted(said.size()));
        }
        for (Checkpoint said : older.subList(nextOlder, older.size())) {
            findings.incomplete(
                    size + 1,
                    "the log ends before it, a checkpoint of size %d was signed"
                            .formatted(said.size()));
        }
        for (Receipt receipt : receipts.subList(nextReceipt, receipts.size())) {
            findings.incomplete(
                    receipt.position(), "it has a receipt, and the checkpoint does not reach it");
        }
    }
}
