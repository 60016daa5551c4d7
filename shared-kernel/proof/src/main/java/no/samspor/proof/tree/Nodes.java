package no.samspor.proof.tree;

/** Where the hashes of complete subtrees lie, however they are kept. */
@FunctionalInterface
public interface Nodes {

    /** The hash over the {@code 2^level} leaves from {@code index * 2^level} on. */
    Hash at(int level, long index);
}
