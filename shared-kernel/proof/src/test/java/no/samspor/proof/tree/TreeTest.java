package no.samspor.proof.tree;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int LARGEST = 64;
    private static final Grown GROWN = Grown.to(LARGEST + 1);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST + 1).mapToObj(GROWN::root).toList();

    @Test
    void is_that_of_the_definition_at_every_size() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(GROWN.tree(size).root()).as("%d", size).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void is_the_same_from_the_edge_alone() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).as("%d", size).isEqualTo(ROOTS.get(size));
            frontier.append(Grown.leaf(size), (level, index, subtree) -> {});
        }
    }

    @Test
    void goes_on_from_every_size_that_is_kept() {
        for (int size = 0; size <= LARGEST; size++) {
            Frontier resumed = new Frontier(size, GROWN);
            assertThat(resumed.root()).isEqualTo(ROOTS.get(size));
            resumed.append(Grown.leaf(size), (level, index, subtree) -> {});
            assertThat(resumed.root()).isEqualTo(ROOTS.get(size + 1));
            assertThat(resumed.size()).isEqualTo(size + 1);
        }
    }

    @Test
    void grows_by_as_many_hashes_as_the_tree_is_high() {
        Frontier frontier = new Frontier();
        int[] hashes = {0};
        for (int size = 1; size <= 1024; size++) {
            hashes[0] = 0;
            frontier.append(Grown.leaf(size), (level, index, subtree) -> hashes[0]++);
            assertThat(hashes[0]).isEqualTo(1 + Integer.numberOfTrailingZeros(size));
        }
    }

    @Test
    void is_not_of_a_size_below_nothing() {
        refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(-1));
        refuses(Reason.OUTSIDE_THE_TREE, () -> new Frontier(-1, GROWN));
    }

    @Test
    void knows_its_size() {
        assertThat(GROWN.tree(7).size()).isEqualTo(7);
    }

    @Test
    void proofs_by_chance_hold_until_one_bit_is_changed() {
        Random random = Seeded.random();
        Grown grown = Grown.to(5_000);
        for (int i = 0; i < 300; i++) {
            int size = 2 + random.nextInt(4_998);
            Tree tree = grown.tree(size);
            Hash root = tree.root();
            InclusionProof proof = tree.inclusionOf(random.nextInt(size));
            Hash leaf = Grown.leaf(proof.index());
            proof.verify(leaf, root);
            List<Hash> path = new ArrayList<>(proof.path());
            int at = random.nextInt(path.size());
            path.set(at, Paths.flipped(path.get(at), random.nextInt(Hash.BYTES * 8)));
            InclusionProof changed = new InclusionProof(proof.index(), size, path);
            refuses(Reason.PROOF_FAILS, () -> changed.verify(leaf, root));

            int earlier = random.nextInt(size + 1);
            tree.consistencyWith(earlier).verify(grown.tree(earlier).root(), root);
        }
    }
}
