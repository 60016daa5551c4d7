package no.samspor.proof.tree;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.proof.Reason;
import org.junit.jupiter.api.Test;

class HashTest {

    @Test
    void is_written_in_base64_and_read_back() {
        Hash hash = Grown.leaf(1);
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.EMPTY).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void is_32_bytes() {
        refuses(Reason.NOT_A_HASH, () -> Hash.of(new byte[31]));
        refuses(Reason.NOT_A_HASH, () -> Hash.of(new byte[33]));
        refuses(Reason.NOT_A_HASH, () -> Hash.parse(""));
        refuses(Reason.NOT_BASE64, () -> Hash.parse("?"));
    }

    @Test
    void of_a_leaf_is_never_that_of_a_node() {
        Hash left = Grown.leaf(1);
        Hash right = Grown.leaf(2);
        byte[] both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertThat(Hash.leaf(both)).isNotEqualTo(Hash.node(left, right));
    }

    @Test
    void of_left_and_right_is_not_that_of_right_and_left() {
        assertThat(Hash.node(Grown.leaf(1), Grown.leaf(2)))
                .isNotEqualTo(Hash.node(Grown.leaf(2), Grown.leaf(1)));
    }

    @Test
    void cannot_be_changed_from_outside() {
        byte[] bytes = Grown.leaf(1).bytes();
        Hash hash = Hash.of(bytes);
        bytes[0]++;
        hash.bytes()[1]++;
        assertThat(hash).isEqualTo(Grown.leaf(1)).isNotEqualTo(Grown.leaf(2)).isNotEqualTo("");
    }
}
