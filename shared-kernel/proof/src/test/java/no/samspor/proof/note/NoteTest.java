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
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final long NOON = 1_795_348_800;
    private static final Note NOTE = new Note("one\n\ntwo\n").signedBy(LOG, NOON);

    @Test
    void is_written_and_read_back() {
        Note cosigned = NOTE.signedBy(NORD, NOON).signedBy(STRANGER, NOON);
        assertThat(Note.parse(cosigned.bytes())).isEqualTo(cosigned);
        assertThat(Note.parse(cosigned.bytes()).text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void may_say_nothing_and_be_as_long_as_it_may() {
        Note empty = new Note("\n").signedBy(LOG, NOON);
        assertThat(Note.parse(empty.bytes())).isEqualTo(empty);
        int signed = empty.bytes().length - "\n".length();
        Note longest = new Note("x".repeat(Note.BYTES_MAX - signed - 1) + "\n").signedBy(LOG, NOON);
        assertThat(longest.bytes()).hasSize(Note.BYTES_MAX);
        assertThat(Note.parse(longest.bytes())).isEqualTo(longest);
        assertThat(new Note("x".repeat(Note.BYTES_MAX - 1) + "\n").text()).endsWith("x\n");
        refuses(Reason.TOO_LONG, () -> new Note("x".repeat(Note.BYTES_MAX) + "\n"));
    }

    @Test
    void has_as_many_lines_as_it_may() {
        SignatureLine line = NOTE.lines().getFirst();
        Note most = new Note("most\n", Collections.nCopies(Note.LINES_MAX, line));
        assertThat(Note.parse(most.bytes())).isEqualTo(most);
        refuses(
                Reason.TOO_LONG,
                () -> new Note("more\n", Collections.nCopies(Note.LINES_MAX + 1, line)));
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
        Note renamed = new Note(NOTE.text(), List.of(new SignatureLine("other", line.base64())));
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
    void is_refused_when_cut() {
        byte[] bytes = NOTE.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(reasonOf(() -> Note.parse(cut))).isNotNull();
        }
    }

    @Test
    void is_shown_as_it_is_written() {
        assertThat(text(NOTE)).startsWith("one\n\ntwo\n\n\u2014 samspor.example/log ");
    }
}
