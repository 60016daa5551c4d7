package no.samspor.proof.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import no.samspor.proof.Strict;

/** Keys that are the same in every run. */
final class Keys {

    static final String ORIGIN = "samspor.example/log";
    static final SignerKey LOG = key(ORIGIN, Ed25519.SIGNATURE, 1);
    static final SignerKey NEXT = key(ORIGIN, Ed25519.SIGNATURE, 2);
    static final SignerKey STRANGER = key("stranger.example", Ed25519.SIGNATURE, 3);
    static final SignerKey NORD = key("nord.example/witness", Ed25519.COSIGNATURE, 4);
    static final SignerKey SOR = key("sor.example/witness", Ed25519.COSIGNATURE, 5);

    private Keys() {}

    static SignerKey key(String name, Algorithm algorithm, int seed) {
        SecureRandom always =
                new SecureRandom() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void nextBytes(byte[] bytes) {
                        Arrays.fill(bytes, (byte) seed);
                    }
                };
        return SignerKey.generate(name, algorithm, always);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(Note note) {
        return Strict.text(note.bytes());
    }
}
