package no.samspor.proof.note;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NEXT;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.ORIGIN;
import static no.samspor.proof.note.Keys.SOR;
import static no.samspor.proof.note.Keys.STRANGER;
import static no.samspor.proof.note.Keys.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Grown;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final Grown GROWN = Grown.to(13);
    private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 13, GROWN.tree(13).root());
    private static final Note SIGNED = new Note(HEAD.text()).signedBy(LOG, 0);
    private static final Trust TRUST =
            new Trust(
                    ORIGIN,
                    List.of(LOG.verifier(), NEXT.verifier()),
                    List.of(NORD.verifier(), SOR.verifier()),
                    1);

    @Nested
    class A_checkpoint {

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

    @Nested
    class Trust_is_given {

        @Test
        void to_what_the_log_signed_and_enough_witnesses_cosigned() {
            assertThat(TRUST.accept(SIGNED.signedBy(NORD, 7))).isEqualTo(HEAD);
            assertThat(TRUST.accept(SIGNED.signedBy(NORD, 7).signedBy(SOR, 8))).isEqualTo(HEAD);
        }

        @Test
        void during_a_change_of_keys_to_either() {
            Note next = new Note(HEAD.text()).signedBy(NEXT, 0).signedBy(NORD, 7);
            assertThat(TRUST.accept(next)).isEqualTo(HEAD);
            assertThat(TRUST.accept(next.signedBy(LOG, 0))).isEqualTo(HEAD);
        }

        @Test
        void to_no_note_without_the_log() {
            Note unsigned = new Note(HEAD.text()).signedBy(NORD, 7).signedBy(STRANGER, 0);
            refuses(Reason.NOT_SIGNED, () -> TRUST.accept(unsigned));
            Trust nobody = new Trust(ORIGIN, List.of(), List.of(), 0);
            refuses(Reason.NOT_SIGNED, () -> nobody.accept(SIGNED));
        }

        @Test
        void to_no_other_log() {
            Note other =
                    new Note(new Checkpoint("other", 13, HEAD.root()).text())
                            .signedBy(LOG, 0)
                            .signedBy(NORD, 7);
            refuses(Reason.OTHER_ORIGIN, () -> TRUST.accept(other));
        }

        @Test
        void to_nothing_with_fewer_witnesses_than_asked_for() {
            refuses(Reason.NOT_WITNESSED, () -> TRUST.accept(SIGNED));
            Trust two = new Trust(ORIGIN, TRUST.log(), TRUST.witnesses(), 2);
            Note twice = SIGNED.signedBy(NORD, 7).signedBy(NORD, 8);
            refuses(Reason.NOT_WITNESSED, () -> two.accept(twice));
            assertThat(two.accept(twice.signedBy(SOR, 9))).isEqualTo(HEAD);
        }

        @Test
        void to_no_witness_that_does_not_say_when() {
            List<VerifierKey> untimed = List.of(STRANGER.verifier());
            refuses(Reason.NOT_A_KEY, () -> new Trust(ORIGIN, TRUST.log(), untimed, 1));
        }

        @Test
        void to_no_text_that_is_no_checkpoint_even_if_signed() {
            Note note = new Note("hello\n").signedBy(LOG, 0).signedBy(NORD, 7);
            refuses(Reason.NOT_A_CHECKPOINT, () -> TRUST.accept(note));
        }
    }

    @Nested
    class A_proof_that_stands_alone {

        private final LogProof proof = proof(5, null);

        @Test
        void is_written_and_read_back() {
            assertThat(LogProof.parse(proof.bytes())).isEqualTo(proof);
            LogProof more = proof(12, "ZXh0cmE=");
            assertThat(LogProof.parse(more.bytes())).isEqualTo(more);
            assertThat(Strict.text(more.bytes()))
                    .startsWith("c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 12\n")
                    .endsWith("\n\n" + Keys.text(more.checkpoint()));
        }

        @Test
        void of_the_only_leaf_has_no_hashes() {
            Note one =
                    new Note(new Checkpoint(ORIGIN, 1, Grown.leaf(0)).text())
                            .signedBy(LOG, 0)
                            .signedBy(NORD, 7);
            LogProof alone = new LogProof(null, 0, List.of(), one);
            assertThat(LogProof.parse(alone.bytes()).verify(Grown.leaf(0), TRUST).size()).isOne();
        }

        @Test
        void shows_that_its_leaf_is_in_the_log() {
            assertThat(proof.verify(Grown.leaf(5), TRUST)).isEqualTo(HEAD);
            refuses(Reason.PROOF_FAILS, () -> proof.verify(Grown.leaf(6), TRUST));
            LogProof outside = new LogProof(null, 13, proof.path(), proof.checkpoint());
            refuses(Reason.OUTSIDE_THE_TREE, () -> outside.verify(Grown.leaf(5), TRUST));
            LogProof unsigned = new LogProof(null, 5, proof.path(), new Note(HEAD.text()));
            refuses(Reason.NOT_SIGNED, () -> unsigned.verify(Grown.leaf(5), TRUST));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n\n",
                    "c2sp.org/tlog-proof@v1\n",
                    "c2sp.org/tlog-proof@v1\n\n",
                    "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                    "c2sp.org/tlog-proof@v1\nindex\n\n",
                    "c2sp.org/tlog-proof@v1\nextra AA==\n\n",
                    "c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\n",
                })
        void is_refused_in_any_other_form(String text) {
            refuses(Reason.NOT_A_PROOF, () -> LogProof.parse(utf8(text)));
        }

        @Test
        void is_refused_with_what_is_not_in_its_place() {
            String head = "c2sp.org/tlog-proof@v1\nindex ";
            String note = "\n" + Keys.text(proof.checkpoint());
            refuses(Reason.NOT_A_NUMBER, () -> LogProof.parse(utf8(head + "01\n" + note)));
            refuses(Reason.NOT_A_HASH, () -> LogProof.parse(utf8(head + "1\nAA==\n" + note)));
            refuses(Reason.NOT_A_NOTE, () -> LogProof.parse(utf8(head + "1\n\nnote\n")));
            refuses(Reason.NOT_BASE64, () -> proof(1, "?"));
            refuses(Reason.NOT_A_PROOF, () -> new LogProof(null, -1, List.of(), SIGNED));
            String hashes = (ROOT + "\n").repeat(InclusionProof.LONGEST);
            LogProof longest = LogProof.parse(utf8(head + "1\n" + hashes + note));
            assertThat(longest.path()).hasSize(InclusionProof.LONGEST);
            refuses(
                    Reason.PROOF_LENGTH,
                    () -> LogProof.parse(utf8(head + "1\n" + hashes + ROOT + "\n" + note)));
            refuses(Reason.TOO_LONG, () -> LogProof.parse(new byte[LogProof.BYTES_MAX + 1]));
        }

        @Test
        void is_refused_with_any_bit_changed_unless_nothing_vouches_for_it() {
            Random random = Seeded.random();
            byte[] bytes = proof.bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Reason reason =
                        reasonOf(() -> LogProof.parse(changed).verify(Grown.leaf(5), TRUST));
                assertThat(reason).as("byte %d", at).isNotNull();
            }
        }

        private static LogProof proof(int index, String extra) {
            List<Hash> path = GROWN.tree(13).inclusionOf(index).path();
            return new LogProof(extra, index, path, SIGNED.signedBy(NORD, 7));
        }
    }
}
