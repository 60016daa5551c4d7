package no.samspor.proof.tree;

import static no.samspor.proof.Refuses.isRefused;
import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.samspor.proof.Reason;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private static final int LARGEST = 64;
    private static final Grown GROWN = Grown.to(LARGEST + 1);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST + 1).mapToObj(GROWN::root).toList();

    @Test
    void holds_for_every_leaf_of_every_size() {
        each(
                proof -> {
                    proof.verify(Grown.leaf(proof.index()), ROOTS.get((int) proof.size()));
                    int high = Long.SIZE - Long.numberOfLeadingZeros(proof.size() - 1);
                    assertThat(proof.path()).hasSizeLessThanOrEqualTo(high);
                });
    }

    @Test
    void fails_with_any_one_hash_changed() {
        each(
                proof -> {
                    for (List<Hash> path : Paths.changed(proof.path())) {
                        assertFails(proof, proof.index(), proof.size(), path);
                    }
                });
    }

    @Test
    void fails_with_a_hash_more_or_fewer_or_two_swapped() {
        each(
                proof -> {
                    for (List<Hash> path : Paths.misshapen(proof.path())) {
                        assertFails(proof, proof.index(), proof.size(), path);
                    }
                });
    }

    @Test
    void fails_for_every_other_leaf_index_and_size() {
        each(
                proof -> {
                    for (int other = 0; other <= LARGEST; other++) {
                        if (other != proof.index()) {
                            assertFails(proof, other, proof.size(), proof.path());
                            assertWrongLeaf(proof, other);
                        }
                        if (other != proof.size()) {
                            assertFails(proof, proof.index(), other, proof.path());
                        }
                    }
                });
    }

    @Test
    void is_of_a_leaf_that_is_there() {
        refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(5).inclusionOf(5));
        refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(5).inclusionOf(-1));
        refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(0).inclusionOf(0));
        refuses(Reason.OUTSIDE_THE_TREE, () -> new InclusionProof(-1, 1, List.of()));
    }

    @Test
    void is_never_longer_than_a_tree_can_be_high() {
        List<Hash> longest = Paths.copies(InclusionProof.LONGEST);
        new InclusionProof(0, Long.MAX_VALUE, longest);
        longest.add(Hash.EMPTY);
        refuses(Reason.PROOF_LENGTH, () -> new InclusionProof(0, Long.MAX_VALUE, longest));
    }

    @Test
    void says_whether_its_length_or_its_hashes_are_wrong() {
        InclusionProof proof = GROWN.tree(8).inclusionOf(3);
        Hash root = ROOTS.get(8);
        refuses(Reason.PROOF_FAILS, () -> proof.verify(Grown.leaf(4), root));
        InclusionProof cut = new InclusionProof(3, 8, proof.path().subList(0, 2));
        refuses(Reason.PROOF_LENGTH, () -> cut.verify(Grown.leaf(3), root));
    }

    private void each(Consumer<InclusionProof> check) {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                check.accept(GROWN.tree(size).inclusionOf(index));
            }
        }
    }

    private void assertWrongLeaf(InclusionProof proof, int other) {
        Hash root = ROOTS.get((int) proof.size());
        if (!isRefused(() -> proof.verify(Grown.leaf(other), root))) {
            fail("%s passes for leaf %d", proof, other);
        }
    }

    /** A size comes with its root: a checkpoint signs the two together. */
    private void assertFails(InclusionProof honest, long index, long size, List<Hash> path) {
        Hash leaf = Grown.leaf(honest.index());
        Hash root = ROOTS.get((int) size);
        if (!isRefused(() -> new InclusionProof(index, size, path).verify(leaf, root))) {
            fail("%s passes as %d of %d with %s", honest, index, size, path);
        }
    }
}
