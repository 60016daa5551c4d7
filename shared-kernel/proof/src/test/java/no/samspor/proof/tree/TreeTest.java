package no.samspor.proof.tree;

import static no.samspor.proof.Refuses.isRefused;
import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int LARGEST = 64;
    private static final Grown GROWN = Grown.to(LARGEST + 1);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST + 1).mapToObj(GROWN::root).toList();

    @Nested
    class A_root {

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
    }

    @Nested
    class An_inclusion_proof {

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
                        for (List<Hash> path : changed(proof.path())) {
                            assertFails(proof, proof.index(), proof.size(), path);
                        }
                    });
        }

        @Test
        void fails_with_a_hash_more_or_fewer_or_two_swapped() {
            each(
                    proof -> {
                        for (List<Hash> path : misshapen(proof.path())) {
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
            List<Hash> longest = copies(InclusionProof.LONGEST);
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

    @Nested
    class A_consistency_proof {

        @Test
        void holds_between_every_two_sizes() {
            each(
                    proof -> {
                        proof.verify(
                                ROOTS.get((int) proof.earlier()), ROOTS.get((int) proof.later()));
                        int high = Long.SIZE - Long.numberOfLeadingZeros(proof.later());
                        assertThat(proof.path()).hasSizeLessThanOrEqualTo(high + 1);
                    });
        }

        @Test
        void fails_with_any_one_hash_changed() {
            each(
                    proof -> {
                        for (List<Hash> path : changed(proof.path())) {
                            assertFails(proof.earlier(), proof.later(), path);
                        }
                    });
        }

        @Test
        void fails_with_a_hash_more_or_fewer_or_two_swapped() {
            each(
                    proof -> {
                        for (List<Hash> path : misshapen(proof.path())) {
                            assertFails(proof.earlier(), proof.later(), path);
                        }
                    });
        }

        @Test
        void fails_for_every_other_size() {
            each(
                    proof -> {
                        if (proof.path().isEmpty()) return;
                        for (int other = 0; other <= LARGEST; other++) {
                            if (other != proof.earlier()) {
                                assertFails(other, proof.later(), proof.path());
                            }
                            if (other != proof.later()) {
                                assertFails(proof.earlier(), other, proof.path());
                            }
                        }
                    });
        }

        @Test
        void fails_for_every_other_root() {
            each(
                    proof -> {
                        Hash earlier = ROOTS.get((int) proof.earlier());
                        Hash later = ROOTS.get((int) proof.later());
                        Hash other = Grown.leaf(LARGEST);
                        assertThat(isRefused(() -> proof.verify(other, later))).isTrue();
                        if (proof.earlier() > 0 || proof.later() == 0) {
                            assertThat(isRefused(() -> proof.verify(earlier, other))).isTrue();
                        }
                    });
        }

        @Test
        void says_nothing_of_what_follows_nothing() {
            ConsistencyProof proof = GROWN.tree(9).consistencyWith(0);
            assertThat(proof.path()).isEmpty();
            proof.verify(Hash.EMPTY, Grown.leaf(1));
        }

        @Test
        void is_not_of_trees_that_shrink() {
            refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(5).consistencyWith(6));
            refuses(Reason.OUTSIDE_THE_TREE, () -> GROWN.tree(5).consistencyWith(-1));
            refuses(Reason.OUTSIDE_THE_TREE, () -> new ConsistencyProof(2, 1, List.of()));
            refuses(Reason.OUTSIDE_THE_TREE, () -> new ConsistencyProof(-1, 1, List.of()));
        }

        @Test
        void is_never_longer_than_a_tree_can_be_high() {
            List<Hash> longest = copies(ConsistencyProof.LONGEST);
            new ConsistencyProof(3, Long.MAX_VALUE, longest);
            longest.add(Hash.EMPTY);
            refuses(Reason.PROOF_LENGTH, () -> new ConsistencyProof(3, Long.MAX_VALUE, longest));
        }

        private void each(Consumer<ConsistencyProof> check) {
            for (int later = 0; later <= LARGEST; later++) {
                for (int earlier = 0; earlier <= later; earlier++) {
                    check.accept(GROWN.tree(later).consistencyWith(earlier));
                }
            }
        }

        private void assertFails(long earlier, long later, List<Hash> path) {
            Hash before = ROOTS.get((int) earlier);
            Hash after = ROOTS.get((int) later);
            if (!isRefused(
                    () -> new ConsistencyProof(earlier, later, path).verify(before, after))) {
                fail("passes from %d to %d with %s", earlier, later, path);
            }
        }
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
            path.set(at, flipped(path.get(at), random.nextInt(Hash.BYTES * 8)));
            InclusionProof changed = new InclusionProof(proof.index(), size, path);
            refuses(Reason.PROOF_FAILS, () -> changed.verify(leaf, root));

            int earlier = random.nextInt(size + 1);
            tree.consistencyWith(earlier).verify(grown.tree(earlier).root(), root);
        }
    }

    private static List<Hash> copies(int count) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) hashes.add(Hash.EMPTY);
        return hashes;
    }

    private static List<List<Hash>> changed(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (int bit : new int[] {0, 127, Hash.BYTES * 8 - 1}) {
                List<Hash> changed = new ArrayList<>(path);
                changed.set(i, flipped(path.get(i), bit));
                all.add(changed);
            }
        }
        return all;
    }

    private static List<List<Hash>> misshapen(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, i == 0 ? Hash.EMPTY : path.get(i - 1));
            all.add(longer);
            if (i == path.size()) continue;
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
            if (i == 0) continue;
            List<Hash> swapped = new ArrayList<>(path);
            swapped.set(i, path.get(i - 1));
            swapped.set(i - 1, path.get(i));
            all.add(swapped);
        }
        return all;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
