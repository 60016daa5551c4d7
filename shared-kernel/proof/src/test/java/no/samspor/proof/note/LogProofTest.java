package no.samspor.proof.note;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NEXT;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.ORIGIN;
import static no.samspor.proof.note.Keys.SOR;
import static no.samspor.proof.note.Keys.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Grown;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProofTest {

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
    void has_room_for_what_an_application_adds_and_for_the_longest_note() {
        Note longest = new Note("t".repeat(Note.BYTES_MAX - 200) + "\n").signedBy(LOG, 0);
        String extra = "A".repeat(LogProof.EXTRA_CHARS_MAX);
        List<Hash> path = Collections.nCopies(InclusionProof.LONGEST, Hash.parse(ROOT));
        LogProof large = new LogProof(extra, Long.MAX_VALUE, path, longest);
        assertThat(LogProof.parse(large.bytes())).isEqualTo(large);
        refuses(Reason.TOO_LONG, () -> proof(5, extra + "AAAA"));
    }

    @Test
    void is_refused_with_any_bit_changed() {
        Random random = Seeded.random();
        byte[] bytes = proof.bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Reason reason = reasonOf(() -> LogProof.parse(changed).verify(Grown.leaf(5), TRUST));
            assertThat(reason).as("byte %d", at).isNotNull();
        }
    }

    private static LogProof proof(int index, String extra) {
        List<Hash> path = GROWN.tree(13).inclusionOf(index).path();
        return new LogProof(extra, index, path, SIGNED.signedBy(NORD, 7));
    }
}
