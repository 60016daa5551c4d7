package no.samspor.proof.note;

import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.proof.Reason;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String END = "\n" + ROOT + "\n";

    @Test
    void is_read_as_it_is_written() {
        String text = "o\npromise 41822 3" + END;
        Promise promise = Promise.parse(text);
        assertThat(promise).isEqualTo(new Promise("o", 41_822, 3, Hash.parse(ROOT)));
        assertThat(promise.text()).isEqualTo(text);
    }

    @Test
    void reaches_no_further_than_a_log_can() {
        String last = "o\npromise " + Long.MAX_VALUE + " 1" + END;
        assertThat(Promise.parse(last).first()).isEqualTo(Long.MAX_VALUE);
        refuses(
                Reason.NOT_A_PROMISE,
                () -> Promise.parse("o\npromise " + Long.MAX_VALUE + " 2" + END));
    }

    @Test
    void names_its_log_in_one_line() {
        Hash root = Hash.parse(ROOT);
        for (String origin : new String[] {"", "\n", "\no", "o\n", "o\no"}) {
            refuses(Reason.NOT_A_PROMISE, () -> new Promise(origin, 1, 1, root));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n1" + END,
                "o\npromise 1 1\n" + ROOT,
                "\npromise 1 1" + END,
                "o\npromise 1" + END,
                "o\npromise 1 1 1" + END,
                "o\npromise  1 1" + END,
                "o\nPromise 1 1" + END,
                "o\npromise 0 1" + END,
                "o\npromise 1 0" + END,
                "o\npromise 1 1" + END + "more\n",
                "o\npromise 1 1" + END + "\n",
            })
    void is_refused_in_any_other_form(String text) {
        refuses(Reason.NOT_A_PROMISE, () -> Promise.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 1", "1 01", "-1 1", "1 9223372036854775808", " 1"})
    void has_numbers_in_their_one_form(String numbers) {
        refuses(Reason.NOT_A_NUMBER, () -> Promise.parse("o\npromise " + numbers + END));
    }

    @Test
    void is_no_checkpoint_and_no_checkpoint_is_one() {
        Hash root = Hash.parse(ROOT);
        String promise = new Promise("o", 1, 1, root).text();
        refuses(Reason.NOT_A_NUMBER, () -> Checkpoint.parse(promise));
        String checkpoint = new Checkpoint("o", 1, root).text();
        refuses(Reason.NOT_A_PROMISE, () -> Promise.parse(checkpoint));
    }

    @Test
    void is_made_of_lines() {
        Hash root = Hash.parse(ROOT);
        refuses(Reason.NOT_A_PROMISE, () -> new Promise("a\nb", 1, 1, root));
        refuses(Reason.NOT_A_PROMISE, () -> new Promise("a", 0, 1, root));
        refuses(Reason.NOT_A_HASH, () -> Promise.parse("o\npromise 1 1\nAAAA\n"));
    }
}
