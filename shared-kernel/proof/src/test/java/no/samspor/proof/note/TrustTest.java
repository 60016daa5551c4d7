package no.samspor.proof.note;

import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NEXT;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.ORIGIN;
import static no.samspor.proof.note.Keys.SOR;
import static no.samspor.proof.note.Keys.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.proof.Reason;
import no.samspor.proof.tree.Grown;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 13, Grown.leaf(0));
    private static final Note SIGNED = new Note(HEAD.text()).signedBy(LOG, 0);
    private static final Trust TRUST =
            new Trust(
                    ORIGIN,
                    List.of(LOG.verifier(), NEXT.verifier()),
                    List.of(NORD.verifier(), SOR.verifier()),
                    1);

    @Test
    void is_given_to_what_the_log_signed_and_enough_witnesses_cosigned() {
        assertThat(TRUST.accept(SIGNED.signedBy(NORD, 7))).isEqualTo(HEAD);
        assertThat(TRUST.accept(SIGNED.signedBy(NORD, 7).signedBy(SOR, 8))).isEqualTo(HEAD);
    }

    @Test
    void is_given_to_either_key_during_a_change() {
        Note next = new Note(HEAD.text()).signedBy(NEXT, 0).signedBy(NORD, 7);
        assertThat(TRUST.accept(next)).isEqualTo(HEAD);
        assertThat(TRUST.accept(next.signedBy(LOG, 0))).isEqualTo(HEAD);
    }

    @Test
    void is_not_given_to_a_note_without_the_log() {
        Note unsigned = new Note(HEAD.text()).signedBy(NORD, 7).signedBy(STRANGER, 0);
        refuses(Reason.NOT_SIGNED, () -> TRUST.accept(unsigned));
        Trust nobody = new Trust(ORIGIN, List.of(), List.of(), 0);
        refuses(Reason.NOT_SIGNED, () -> nobody.accept(SIGNED));
    }

    @Test
    void is_not_given_to_another_log() {
        Note other =
                new Note(new Checkpoint("other", 13, HEAD.root()).text())
                        .signedBy(LOG, 0)
                        .signedBy(NORD, 7);
        refuses(Reason.OTHER_ORIGIN, () -> TRUST.accept(other));
    }

    @Test
    void is_not_given_with_fewer_witnesses_than_asked_for() {
        refuses(Reason.NOT_WITNESSED, () -> TRUST.accept(SIGNED));
        Trust two = new Trust(ORIGIN, TRUST.log(), TRUST.witnesses(), 2);
        Note twice = SIGNED.signedBy(NORD, 7).signedBy(NORD, 8);
        refuses(Reason.NOT_WITNESSED, () -> two.accept(twice));
        assertThat(two.accept(twice.signedBy(SOR, 9))).isEqualTo(HEAD);
    }

    @Test
    void is_not_given_to_a_witness_that_does_not_say_when() {
        List<VerifierKey> untimed = List.of(STRANGER.verifier());
        refuses(Reason.NOT_A_KEY, () -> new Trust(ORIGIN, TRUST.log(), untimed, 1));
    }

    @Test
    void is_not_given_to_a_text_that_is_no_checkpoint_even_if_signed() {
        Note note = new Note("hello\n").signedBy(LOG, 0).signedBy(NORD, 7);
        refuses(Reason.NOT_A_CHECKPOINT, () -> TRUST.accept(note));
    }
}
