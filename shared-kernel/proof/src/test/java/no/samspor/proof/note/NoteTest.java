package no.samspor.proof.note;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NEXT;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.SOR;
import static no.samspor.proof.note.Keys.STRANGER;
import static no.samspor.proof.note.Keys.text;
import static no.samspor.proof.note.Keys.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final long NOON = 1_795_348_800;
    private static final Note NOTE = new Note("one\n\ntwo\n").signedBy(LOG, NOON);

    @Nested
    class A_note {

        @Test
        void is_written_and_read_back() {
            Note cosigned = NOTE.signedBy(NORD, NOON).signedBy(STRANGER, NOON);
            assertThat(Note.parse(cosigned.bytes())).isEqualTo(cosigned);
            assertThat(Note.parse(cosigned.bytes()).text()).isEqualTo("one\n\ntwo\n");
        }

        @Test
        void says_which_known_keys_signed_it_and_ignores_the_others() {
            Note signed = NOTE.signedBy(STRANGER, NOON).signedBy(NORD, NOON).signedBy(NEXT, NOON);
            assertThat(signed.signings(List.of(NORD.verifier(), LOG.verifier(), SOR.verifier())))
                    .containsExactly(
                            new Signing(LOG.verifier(), OptionalLong.empty()),
                            new Signing(NORD.verifier(), OptionalLong.of(NOON)));
            assertThat(NOTE.signings(List.of(NEXT.verifier()))).isEmpty();
        }

        @Test
        void is_spoilt_by_one_bad_signature_of_a_known_key() {
            SignatureLine good = NOTE.signedBy(STRANGER, NOON).lines().getLast();
            Note other = new Note("other\n").signedBy(LOG, NOON);
            Note spoilt = new Note(other.text(), List.of(other.lines().getFirst(), good));
            assertThat(spoilt.signings(List.of(LOG.verifier()))).hasSize(1);
            refuses(
                    Reason.BAD_SIGNATURE,
                    () -> spoilt.signings(List.of(LOG.verifier(), STRANGER.verifier())));
        }

        @Test
        void is_not_signed_by_a_key_of_the_same_name_or_the_same_id() {
            SignatureLine line = NOTE.lines().getFirst();
            Note renamed =
                    new Note(NOTE.text(), List.of(new SignatureLine("other", line.base64())));
            assertThat(renamed.signings(List.of(LOG.verifier()))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n",
                    "\n\n",
                    "text\n",
                    "text\n\n",
                    "text\n\n\n",
                    "\u2014 a AAAAAAA=\n",
                    "text\n\u2014 a AAAAAAA=\n",
                    "text\n\n\u2014 a AAAAAAA=",
                    "text\n\n- a AAAAAAA=\n",
                    "text\n\n\u2014a AAAAAAA=\n",
                    "text\n\n\u2014  AAAAAAA=\n",
                    "text\n\n\u2014 a\n",
                    "text\n\n\u2014 a  AAAAAAA=\n",
                    "text\n\n\u2014 a AAAAAAA= \n",
                    "text\n\n\u2014 a+b AAAAAAA=\n",
                    "text\n\n\u2014 a\u00a0b AAAAAAA=\n",
                    "text\n\n\u2014 a AAAAAA==\n",
                    "text\n\n\u2014 a AAAAAAA=\nx\n",
                    "text\n\n\u2014 a AAAAAAA=\n\n",
                })
        void is_refused_in_any_other_form(String text) {
            refuses(Reason.NOT_A_NOTE, () -> Note.parse(utf8(text)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text\r\n\n\u2014 a AAAAAAA=\n", "te\txt\n\n\u2014 a AAAAAAA=\n"})
        void has_no_control_characters(String text) {
            refuses(Reason.NOT_TEXT, () -> Note.parse(utf8(text)));
        }

        @Test
        void is_written_in_base64_of_one_form() {
            refuses(Reason.NOT_BASE64, () -> Note.parse(utf8("text\n\n\u2014 a AAAAAAB=\n")));
            refuses(Reason.NOT_BASE64, () -> Note.parse(utf8("text\n\n\u2014 a AAAAAAA\n")));
        }

        @Test
        void is_bounded() {
            String line = "\u2014 a AAAAAAA=\n";
            assertThat(Note.parse(utf8("t\n\n" + line.repeat(64))).lines()).hasSize(64);
            refuses(Reason.TOO_LONG, () -> Note.parse(utf8("t\n\n" + line.repeat(65))));
            String longest = "t".repeat(Note.BYTES_MAX - utf8("\n\n" + line).length);
            assertThat(Note.parse(utf8(longest + "\n\n" + line)).lines()).hasSize(1);
            refuses(Reason.TOO_LONG, () -> Note.parse(utf8("t" + longest + "\n\n" + line)));
            refuses(Reason.TOO_LONG, () -> new Note("t".repeat(Note.BYTES_MAX) + "\n"));
        }

        @Test
        void has_a_text_that_ends_its_last_line() {
            refuses(Reason.NOT_A_NOTE, () -> new Note(""));
            refuses(Reason.NOT_A_NOTE, () -> new Note("text"));
            refuses(Reason.NOT_TEXT, () -> new Note("\t\n"));
        }

        @Test
        void says_nothing_or_is_refused_with_any_bit_changed() {
            Random random = Seeded.random();
            Note note = NOTE.signedBy(NORD, NOON);
            List<VerifierKey> keys = List.of(LOG.verifier(), NORD.verifier());
            byte[] bytes = note.bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Reason reason =
                        reasonOf(
                                () ->
                                        assertThat(Note.parse(changed).signings(keys))
                                                .hasSizeLessThan(2));
                assertThat(reason)
                        .isIn(
                                null,
                                Reason.NOT_TEXT,
                                Reason.NOT_A_NOTE,
                                Reason.NOT_BASE64,
                                Reason.BAD_SIGNATURE);
            }
        }

        @Test
        void is_refused_or_another_when_cut() {
            byte[] bytes = NOTE.bytes();
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThat(reasonOf(() -> Note.parse(cut))).isNotNull();
            }
        }
    }

    @Nested
    class A_cosignature {

        @Test
        void signs_the_time_before_the_text() {
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
        void is_of_a_time_that_can_be_written() {
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
        void is_as_long_as_it_is() {
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
        void of_zeroes_or_ones_is_none() {
            byte[] signature = new byte[64];
            assertThat(LOG.verifier().verifies("text\n", signature)).isFalse();
            Arrays.fill(signature, (byte) 0xff);
            assertThat(LOG.verifier().verifies("text\n", signature)).isFalse();
        }
    }

    @Test
    void is_shown_as_it_is_written() {
        assertThat(text(NOTE)).startsWith("one\n\ntwo\n\n\u2014 samspor.example/log ");
    }
}
