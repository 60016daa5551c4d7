package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void of_a_text_is_that_of_its_utf_8_bytes() {
        // sha256sum of "Vedtatt på Stjørdal" in UTF-8, as coreutils prints it.
        assertThat(Sha256.of("Vedtatt på Stjørdal"))
                .isEqualTo(
                        Sha256.parse(
                                "85dcc8456d1e7d17d2384a12c6feb5c80cf24b6b37e8d75054d9f353f8d324fa"));
    }
}
