package no.samspor.proof.note;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void is_read_as_published() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint)
                .isEqualTo(
                        new Checkpoint(
                                "example.com/behind-the-sofa", 20_852_163, Hash.parse(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void keeps_lines_it_does_not_know() {
        Checkpoint checkpoint = Checkpoint.parse("o\n1\n" + ROOT + "\nmore\nand more\n");
        assertThat(checkpoint.extensions()).containsExactly("more", "and more");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void of_the_empty_tree_has_its_root() {
        String text = "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        assertThat(Checkpoint.parse(text).size()).isZero();
        refuses(Reason.NOT_A_CHECKPOINT, () -> Checkpoint.parse("o\n0\n" + ROOT + "\n"));
        refuses(Reason.NOT_A_CHECKPOINT, () -> new Checkpoint("o", -1, Hash.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n",
                "o\n1\n",
                "\n1\n" + ROOT + "\n",
                "o\n1\n" + ROOT,
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nmore\n",
            })
    void is_refused_in_any_other_form(String text) {
        refuses(Reason.NOT_A_CHECKPOINT, () -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "-1", "1 ", "0x1", "", "9223372036854775808"})
    void has_a_size_without_leading_zeroes(String size) {
        refuses(Reason.NOT_A_NUMBER, () -> Checkpoint.parse("o\n" + size + "\n" + ROOT + "\n"));
    }

    @Test
    void is_made_of_lines() {
        Hash root = Hash.parse(ROOT);
        refuses(Reason.NOT_A_CHECKPOINT, () -> new Checkpoint("a\nb", 1, root));
        refuses(Reason.NOT_A_CHECKPOINT, () -> new Checkpoint("a", -1, root));
        refuses(Reason.NOT_A_CHECKPOINT, () -> new Checkpoint("a", 1, root, List.of("")));
        refuses(Reason.NOT_A_HASH, () -> Checkpoint.parse("o\n1\nAAAA\n"));
    }
}
