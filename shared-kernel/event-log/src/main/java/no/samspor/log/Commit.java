package no.samspor.log;

import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Leaf;
import no.samspor.proof.note.LogReceipt;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Promise;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Nodes;
import no.samspor.proof.tree.Tree;

/** The events of one commit as a tree of their own, so that one signature promises all of them. */
final class Commit implements Nodes {

    private final long first;
    private final Frontier edge = new Frontier();
    private final List<List<Hash>> levels = new ArrayList<>();

    Commit(long first) {
        this.first = first;
    }

    /** Takes in the event at the next position. */
    void add(Leaf leaf) {
        if (leaf.position() != first + edge.size()) {
            throw new IllegalArgumentException(leaf.position() + " does not follow in its commit");
        }
        edge.append(Hash.leaf(leaf.bytes()), this::keep);
    }

    private void keep(int level, long index, Hash subtree) {
        if (level == levels.size()) levels.add(new ArrayList<>());
        levels.get(level).add(subtree);
    }

    @Override
    public Hash at(int level, long index) {
        return levels.get(level).get((int) index);
    }

    Note promisedWith(LogKeys keys) {
        return keys.sign(new Promise(keys.origin(), first, edge.size(), edge.root()).text());
    }

    /** The receipts of {@code count} events up to and including the one at {@code last}. */
    List<EventReceipt> receipts(Note promise, long last, int count) {
        Tree tree = new Tree(edge.size(), this);
        List<EventReceipt> receipts = new ArrayList<>(count);
        for (long position = last - count + 1; position <= last; position++) {
            long index = position - first;
            LogReceipt receipt = new LogReceipt(index, tree.inclusionOf(index).path(), promise);
            receipts.add(new EventReceipt(position, at(0, index).toString(), receipt.text()));
        }
        return List.copyOf(receipts);
    }
}
