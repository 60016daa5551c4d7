package no.samspor.proof.note;

import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.samspor.proof.Reason;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    private static final long NOON = 1_795_348_800;
    private static final Note NOTE = new Note("one\n\ntwo\n").signedBy(LOG, NOON);

    @Test
    void signs_the_time_of_a_cosignature_before_the_text() {
        Note cosigned = new Note("text\n").signedBy(NORD, NOON);
        byte[] signature = cosigned.lines().getFirst().signature();
        assertThat(signature).hasSize(8 + 64).startsWith(0, 0, 0, 0, 0x6b, 0x02, 0xd9, 0x40);
        SignerKey plain = Keys.key(NORD.verifier().name(), Ed25519.SIGNATURE, 4);
        byte[] same = plain.sign("cosignature/v1\ntime 1795348800\ntext\n", 0);
        assertThat(Arrays.copyOfRange(signature, 8, 72)).isEqualTo(same);
    }

    @Test
    void does_not_hold_at_another_time() {
        Note cosigned = new Note("text\n").signedBy(NORD, NOON);
        for (int at : new int[] {0, 7}) {
            byte[] signature = cosigned.lines().getFirst().signature();
            signature[at] ^= (byte) 0x80;
            assertThat(NORD.verifier().verifies("text\n", signature)).isFalse();
        }
    }

    @Test
    void signs_a_time_that_can_be_written() {
        refuses(Reason.NOT_A_NUMBER, () -> NOTE.signedBy(NORD, -1));
        assertThat(
                        NOTE.signedBy(NORD, Long.MAX_VALUE)
                                .signings(List.of(NORD.verifier()))
                                .getFirst()
                                .timeSeconds())
                .hasValue(Long.MAX_VALUE);
        assertThat(NOTE.signedBy(NORD, 0).signings(List.of(NORD.verifier()))).hasSize(1);
        byte[] signature = NORD.sign("text\n", -1);
        assertThat(NORD.verifier().verifies("text\n", signature)).isFalse();
    }

    @Test
    void signs_in_64_bytes_after_the_time_and_no_others() {
        byte[] signature = NORD.sign("text\n", NOON);
        for (int length : new int[] {0, 7, 8, 64, 71, 73}) {
            byte[] other = Arrays.copyOf(signature, length);
            assertThat(NORD.verifier().verifies("text\n", other)).isFalse();
        }
        byte[] plain = LOG.sign("text\n", 0);
        assertThat(plain).hasSize(64);
        assertThat(LOG.verifier().verifies("text\n", plain)).isTrue();
        for (int length : new int[] {0, 63, 65, 72}) {
            byte[] other = Arrays.copyOf(plain, length);
            assertThat(LOG.verifier().verifies("text\n", other)).isFalse();
        }
    }

    @Test
    void is_not_zeroes_or_ones() {
        byte[] signature = new byte[64];
        assertThat(LOG.verifier().verifies("text\n", signature)).isFalse();
        Arrays.fill(signature, (byte) 0xff);
        assertThat(LOG.verifier().verifies("text\n", signature)).isFalse();
    }
}
