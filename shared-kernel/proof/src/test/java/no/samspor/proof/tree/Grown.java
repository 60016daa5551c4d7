package no.samspor.proof.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree whose nodes are all in memory, and what RFC 6962 says of it, computed from its leaves. */
public final class Grown implements Nodes {

    private record Place(int level, long index) {}

    private final Map<Place, Hash> nodes = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final Frontier frontier = new Frontier();

    /** Leaves that all differ. */
    public static Grown to(int size) {
        Grown grown = new Grown();
        for (int i = 0; i < size; i++) grown.append(leaf(i));
        return grown;
    }

    public static Hash leaf(long index) {
        return Hash.leaf(("leaf " + index).getBytes(StandardCharsets.UTF_8));
    }

    public void append(Hash leaf) {
        leaves.add(leaf);
        frontier.append(
                leaf, (level, index, subtree) -> nodes.put(new Place(level, index), subtree));
    }

    @Override
    public Hash at(int level, long index) {
        Hash node = nodes.get(new Place(level, index));
        if (node == null) throw new AssertionError("no complete subtree " + level + "/" + index);
        return node;
    }

    public Tree tree(long size) {
        return new Tree(size, this);
    }

    public Frontier frontier() {
        return frontier;
    }

    /** MTH of RFC 6962 section 2.1, word for word, over the leaves. */
    public Hash root(int size) {
        return size == 0 ? Hash.EMPTY : mth(leaves.subList(0, size));
    }

    private static Hash mth(List<Hash> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return Hash.node(mth(leaves.subList(0, split)), mth(leaves.subList(split, leaves.size())));
    }
}
