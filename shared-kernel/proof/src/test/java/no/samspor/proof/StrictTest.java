package no.samspor.proof;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "ed è subito sera.", "\u2014 \ud83d\ude00", "\u007f"})
    void text_is_read_and_written(String text) {
        assertThat(Strict.text(Strict.utf8(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\t", "\r\n", "a\u001f"})
    void text_has_no_control_characters(String text) {
        refuses(Reason.NOT_TEXT, () -> Strict.utf8(text));
        refuses(Reason.NOT_TEXT, () -> Strict.text(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void text_is_utf_8() {
        refuses(Reason.NOT_TEXT, () -> Strict.text(new byte[] {(byte) 0xff}));
        refuses(Reason.NOT_TEXT, () -> Strict.text(new byte[] {(byte) 0xc1, (byte) 0x81}));
        refuses(Reason.NOT_TEXT, () -> Strict.text(new byte[] {(byte) 0xe2, (byte) 0x80}));
        refuses(Reason.NOT_TEXT, () -> Strict.utf8("\ud83d"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 20_852_163, Long.MAX_VALUE})
    void a_number_is_read(long number) {
        assertThat(Strict.number(Long.toString(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "-1",
                "+1",
                "1 ",
                "1.0",
                "1e3",
                "٣",
                "9223372036854775808",
                "99999999999999999999"
            })
    void a_number_has_one_form(String text) {
        refuses(Reason.NOT_A_NUMBER, () -> Strict.number(text));
    }

    @Test
    void base64_has_one_form() {
        assertThat(Strict.base64("AQ==")).containsExactly(1);
        assertThat(Strict.base64("")).isEmpty();
        for (String other :
                new String[] {"AQ", "AQ=", "AR==", "AQ==\n", "A", "_-==", "AQ== ", "é"}) {
            refuses(Reason.NOT_BASE64, () -> Strict.base64(other));
        }
    }
}
