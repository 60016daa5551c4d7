package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SignaturesTest {

    @RepeatedTest(50)
    void signsAsTheJdkDoes(RepetitionInfo run) {
        SignerKey key = SignerKey.generate("log.example", Ed25519.SIGNATURE, new SecureRandom());
        Random chance = new Random(run.getCurrentRepetition());
        String text = "x".repeat(chance.nextInt(5_000)) + chance.nextLong() + "\n";

        Note signed = new Note(text).signedBy(key.signingBy(new Signatures()), 0);

        assertThat(signed).isEqualTo(new Note(text).signedBy(key, 0));
        assertThat(signed.signings(java.util.List.of(key.verifier()))).hasSize(1);
    }
}
