package no.samspor.proof.note;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import no.samspor.proof.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static final String PUBLIC =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    @Test
    void is_written_and_read_back() {
        VerifierKey key = VerifierKey.parse(PUBLIC);
        assertThat(key).hasToString(PUBLIC).isEqualTo(VerifierKey.parse(PUBLIC));
        assertThat(key).hasSameHashCodeAs(VerifierKey.parse(PUBLIC)).isNotEqualTo(PUBLIC);
        assertThat(key.name()).isEqualTo("PeterNeumann");
        assertThat(key.algorithm()).isEqualTo(Ed25519.SIGNATURE);
        assertThat(key.id()).isEqualTo(0xc74f20a3);
        SignerKey signer = SignerKey.parse(SECRET);
        assertThat(signer.secret()).isEqualTo(SECRET);
        assertThat(signer.verifier()).isEqualTo(key).isNotEqualTo(Keys.LOG.verifier());
    }

    /** Among many keys each is found by its hash, so not all have the same. */
    @Test
    void is_told_from_another_by_its_hash() {
        assertThat(Keys.LOG.verifier()).doesNotHaveSameHashCodeAs(Keys.NEXT.verifier());
    }

    @Test
    void gives_whoever_makes_its_signatures_all_it_takes() {
        SignerKey key = SignerKey.parse(SECRET);
        List<byte[]> given = new ArrayList<>();
        SignerKey elsewhere =
                key.signingBy(
                        (seed, publicKey, message) -> {
                            given.addAll(List.of(seed, publicKey, message));
                            return Signer.OF_THE_JDK.sign(seed, publicKey, message);
                        });
        assertThat(new Note("text\n").signedBy(elsewhere, 0))
                .isEqualTo(new Note("text\n").signedBy(key, 0));
        assertThat(given).hasSize(3);
        byte[] typed = Base64.getDecoder().decode(PUBLIC.substring(PUBLIC.lastIndexOf('+') + 1));
        assertThat(given.get(1)).isEqualTo(Arrays.copyOfRange(typed, 1, typed.length));
        assertThat(given.get(2)).isEqualTo(Keys.utf8("text\n"));
    }

    @Test
    void is_made_by_chance() {
        SignerKey one = SignerKey.generate("a", Ed25519.SIGNATURE, new SecureRandom());
        SignerKey other = SignerKey.generate("a", Ed25519.SIGNATURE, new SecureRandom());
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(SignerKey.parse(one.secret()).verifier()).isEqualTo(one.verifier());
    }

    @Test
    void does_not_tell_its_secret_by_accident() {
        assertThat(SignerKey.parse(SECRET)).hasToString(PUBLIC);
    }

    @Test
    void has_another_id_for_each_name_algorithm_and_key() {
        assertThat(Keys.key("a", Ed25519.SIGNATURE, 1).verifier().id())
                .isNotEqualTo(Keys.key("b", Ed25519.SIGNATURE, 1).verifier().id())
                .isNotEqualTo(Keys.key("a", Ed25519.COSIGNATURE, 1).verifier().id())
                .isNotEqualTo(Keys.key("a", Ed25519.SIGNATURE, 2).verifier().id());
    }

    @Test
    void is_refused_in_every_shorter_form() {
        for (int from = 0; from <= PUBLIC.length(); from++) {
            for (int to = from; to <= PUBLIC.length(); to++) {
                if (from == 0 && to == PUBLIC.length()) continue;
                String part = PUBLIC.substring(from, to);
                assertThat(reasonOf(() -> VerifierKey.parse(part))).isNotNull();
            }
        }
        for (int to = 0; to < SECRET.length(); to++) {
            String part = SECRET.substring(0, to);
            assertThat(reasonOf(() -> SignerKey.parse(part))).isNotNull();
        }
    }

    @Test
    void is_refused_with_any_character_changed() {
        for (int at = 0; at < PUBLIC.length(); at++) {
            String changed = changed(PUBLIC, at);
            assertThat(reasonOf(() -> VerifierKey.parse(changed))).isNotNull();
        }
        for (int at = 0; at < SECRET.length(); at++) {
            String changed = changed(SECRET, at);
            assertThat(reasonOf(() -> SignerKey.parse(changed))).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "a+00000000+Bg==",
            })
    void of_an_unknown_type_is_refused(String key) {
        refuses(Reason.UNKNOWN_ALGORITHM, () -> VerifierKey.parse(key));
    }

    @Test
    void is_32_bytes_that_are_a_point() {
        refuses(Reason.NOT_A_KEY, () -> new VerifierKey("a", Ed25519.SIGNATURE, new byte[31]));
        refuses(Reason.NOT_A_KEY, () -> new VerifierKey("a", Ed25519.SIGNATURE, new byte[33]));
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;
        refuses(Reason.NOT_A_KEY, () -> new VerifierKey("a", Ed25519.SIGNATURE, noPoint));
        refuses(Reason.NOT_A_KEY, () -> SignerKey.parse("PRIVATE+KEY+a+00000000+AQE="));
        refuses(Reason.NOT_A_KEY, () -> SignerKey.parse("PRIVATE+KEY+a+00000000+"));
    }

    @Test
    void has_a_bounded_name_without_spaces_and_plus_signs() {
        String longest = "n".repeat(255);
        assertThat(Keys.key(longest, Ed25519.SIGNATURE, 1).verifier().name()).isEqualTo(longest);
        String[] bad = {"", "a b", "a+b", "a\u00a0b", "a\u0085b", "a\nb", "a\u3000", longest + "n"};
        for (String name : bad) {
            refuses(Reason.NOT_A_KEY, () -> Keys.key(name, Ed25519.SIGNATURE, 1));
        }
        refuses(Reason.TOO_LONG, () -> VerifierKey.parse("n".repeat(8_193)));
        refuses(Reason.TOO_LONG, () -> SignerKey.parse("n".repeat(1_025)));
        refuses(Reason.NOT_A_KEY, () -> VerifierKey.parse("n".repeat(8_192)));
        refuses(Reason.NOT_A_KEY, () -> SignerKey.parse("n".repeat(1_024)));
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
    }
}
