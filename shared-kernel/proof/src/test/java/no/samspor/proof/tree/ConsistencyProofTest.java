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

class ConsistencyProofTest {

    private static final int LARGEST = 64;
    private static final Grown GROWN = Grown.to(LARGEST + 1);
    private static final List<Hash> ROOTS =
            IntStream.rangeClosed(0, LARGEST + 1).mapToObj(GROWN::root).toList();

    @Test
    void holds_between_every_two_sizes() {
        each(
                proof -> {
                    proof.verify(ROOTS.get((int) proof.earlier()), ROOTS.get((int) proof.later()));
                    int high = Long.SIZE - Long.numberOfLeadingZeros(proof.later());
                    assertThat(proof.path()).hasSizeLessThanOrEqualTo(high + 1);
                });
    }

    @Test
    void fails_with_any_one_hash_changed() {
        each(
                proof -> {
                    for (List<Hash> path : Paths.changed(proof.path())) {
                        assertFails(proof.earlier(), proof.later(), path);
                    }
                });
    }

    @Test
    void fails_with_a_hash_more_or_fewer_or_two_swapped() {
        each(
                proof -> {
                    for (List<Hash> path : Paths.misshapen(proof.path())) {
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
        List<Hash> longest = Paths.copies(ConsistencyProof.LONGEST);
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
        if (!isRefused(() -> new ConsistencyProof(earlier, later, path).verify(before, after))) {
            fail("passes from %d to %d with %s", earlier, later, path);
        }
    }
}
