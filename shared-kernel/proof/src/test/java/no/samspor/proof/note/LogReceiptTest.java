package no.samspor.proof.note;

import static no.samspor.proof.Refuses.isRefused;
import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NEXT;
import static no.samspor.proof.note.Keys.ORIGIN;
import static no.samspor.proof.note.Keys.STRANGER;
import static no.samspor.proof.note.Keys.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

class LogReceiptTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final int EVENTS = 13;
    private static final long FIRST = 1_001;
    private static final Grown COMMIT = Grown.to(EVENTS);
    private static final Promise MADE =
            new Promise(ORIGIN, FIRST, EVENTS, COMMIT.tree(EVENTS).root());
    private static final Note SIGNED = new Note(MADE.text()).signedBy(LOG, 0);
    private static final Trust TRUST =
            new Trust(ORIGIN, List.of(LOG.verifier(), NEXT.verifier()), List.of(), 0);

    private final LogReceipt receipt = receipt(5);

    @Test
    void is_written_and_read_back() {
        assertThat(LogReceipt.parse(receipt.bytes())).isEqualTo(receipt);
        assertThat(Strict.text(receipt.bytes()))
                .startsWith("samspor.receipt/1\nindex 5\n")
                .endsWith("\n\n" + Keys.text(SIGNED));
    }

    @Test
    void shows_that_its_leaf_was_promised_at_its_position() {
        for (int index = 0; index < EVENTS; index++) {
            Promise made = receipt(index).verify(Grown.leaf(index), FIRST + index, TRUST);
            assertThat(made).isEqualTo(MADE);
        }
        refuses(Reason.PROOF_FAILS, () -> receipt.verify(Grown.leaf(6), FIRST + 5, TRUST));
        refuses(Reason.OTHER_POSITION, () -> receipt.verify(Grown.leaf(5), FIRST + 6, TRUST));
        refuses(Reason.OTHER_POSITION, () -> receipt.verify(Grown.leaf(5), 5, TRUST));
        LogReceipt outside = new LogReceipt(EVENTS, receipt.path(), SIGNED);
        refuses(
                Reason.OUTSIDE_THE_TREE,
                () -> outside.verify(Grown.leaf(5), FIRST + EVENTS, TRUST));
    }

    @Test
    void of_the_only_event_has_no_hashes() {
        Note one = new Note(new Promise(ORIGIN, 7, 1, Grown.leaf(0)).text()).signedBy(LOG, 0);
        LogReceipt alone = LogReceipt.parse(new LogReceipt(0, List.of(), one).bytes());
        assertThat(alone.verify(Grown.leaf(0), 7, TRUST).count()).isOne();
    }

    @Test
    void is_signed_by_either_key_during_a_change() {
        LogReceipt next =
                new LogReceipt(5, receipt.path(), new Note(MADE.text()).signedBy(NEXT, 0));
        assertThat(next.verify(Grown.leaf(5), FIRST + 5, TRUST)).isEqualTo(MADE);
        LogReceipt both = new LogReceipt(5, receipt.path(), SIGNED.signedBy(NEXT, 0));
        assertThat(both.verify(Grown.leaf(5), FIRST + 5, TRUST)).isEqualTo(MADE);
    }

    @Test
    void is_of_this_log_and_signed_by_it() {
        refusedWith(Reason.NOT_SIGNED, new Note(MADE.text()));
        refusedWith(Reason.NOT_SIGNED, new Note(MADE.text()).signedBy(STRANGER, 0));
        Promise other = new Promise("other", FIRST, EVENTS, MADE.root());
        refusedWith(Reason.OTHER_ORIGIN, new Note(other.text()).signedBy(LOG, 0));
        Promise more = new Promise(ORIGIN, FIRST, EVENTS + 1, MADE.root());
        refusedWith(Reason.BAD_SIGNATURE, new Note(more.text(), SIGNED.lines()));
        Checkpoint head = new Checkpoint(ORIGIN, EVENTS, MADE.root());
        refusedWith(Reason.NOT_A_PROMISE, new Note(head.text()).signedBy(LOG, 0));
    }

    private void refusedWith(Reason reason, Note promise) {
        LogReceipt forged = new LogReceipt(5, receipt.path(), promise);
        refuses(reason, () -> forged.verify(Grown.leaf(5), FIRST + 5, TRUST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "samspor.receipt/1\n",
                "samspor.receipt/1\n\n",
                "samspor.receipt/2\nindex 0\n\n",
                "samspor.receipt/1\nindex\n\n",
                "samspor.receipt/1\nextra AA==\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n",
            })
    void is_refused_in_any_other_form(String text) {
        refuses(Reason.NOT_A_PROOF, () -> LogReceipt.parse(utf8(text)));
    }

    @Test
    void is_refused_with_what_is_not_in_its_place() {
        String head = "samspor.receipt/1\nindex ";
        String note = "\n" + Keys.text(SIGNED);
        refuses(Reason.NOT_A_NUMBER, () -> LogReceipt.parse(utf8(head + "01\n" + note)));
        refuses(Reason.NOT_A_HASH, () -> LogReceipt.parse(utf8(head + "1\nAA==\n" + note)));
        refuses(Reason.NOT_A_NOTE, () -> LogReceipt.parse(utf8(head + "1\n\nnote\n")));
        refuses(Reason.NOT_A_PROOF, () -> new LogReceipt(-1, List.of(), SIGNED));
        String hashes = (ROOT + "\n").repeat(InclusionProof.LONGEST);
        LogReceipt longest = LogReceipt.parse(utf8(head + "1\n" + hashes + note));
        assertThat(longest.path()).hasSize(InclusionProof.LONGEST);
        refuses(
                Reason.PROOF_LENGTH,
                () -> LogReceipt.parse(utf8(head + "1\n" + hashes + ROOT + "\n" + note)));
        refuses(Reason.TOO_LONG, () -> LogReceipt.parse(new byte[LogReceipt.BYTES_MAX + 1]));
    }

    @Test
    void has_room_for_the_longest_note() {
        Note longest = new Note("t".repeat(Note.BYTES_MAX - 200) + "\n").signedBy(LOG, 0);
        List<Hash> path = Collections.nCopies(InclusionProof.LONGEST, Hash.parse(ROOT));
        LogReceipt large = new LogReceipt(Long.MAX_VALUE, path, longest);
        assertThat(LogReceipt.parse(large.bytes())).isEqualTo(large);
    }

    @Test
    void is_refused_with_any_bit_changed() {
        Random random = Seeded.random();
        byte[] bytes = receipt.bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Reason reason = reasonOf(() -> verified(changed));
            assertThat(reason).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void is_refused_with_another_path_or_place() {
        for (int index = 0; index < EVENTS; index++) {
            if (index != 5) refused(index, receipt.path());
        }
        for (int at = 0; at < receipt.path().size(); at++) {
            List<Hash> shorter = new ArrayList<>(receipt.path());
            Hash taken = shorter.remove(at);
            refused(5, shorter);
            shorter.add(at, Grown.leaf(99));
            refused(5, shorter);
            shorter.set(at, taken);
            shorter.add(at, taken);
            refused(5, shorter);
        }
        refused(5, receipt.path().reversed());
    }

    private static void refused(int index, List<Hash> path) {
        assertThat(isRefused(() -> verified(new LogReceipt(index, path, SIGNED).bytes()))).isTrue();
    }

    private static void verified(byte[] bytes) {
        LogReceipt.parse(bytes).verify(Grown.leaf(5), FIRST + 5, TRUST);
    }

    private static LogReceipt receipt(int index) {
        return new LogReceipt(index, COMMIT.tree(EVENTS).inclusionOf(index).path(), SIGNED);
    }
}
