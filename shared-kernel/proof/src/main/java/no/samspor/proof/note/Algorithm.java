package no.samspor.proof.note;

import java.util.OptionalLong;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;

/**
 * What a line under a note says and how it is signed; keys carry its type byte. Each type added
 * here, as ML-DSA-44 (0x06) once its cosignature is released, leaves older notes as they are.
 */
public sealed interface Algorithm permits Ed25519 {

    int SEED_BYTES = 32;

    byte type();

    /** Whether its lines say when they were signed, which makes them cosignatures. */
    boolean isTimed();

    byte[] publicKeyOf(byte[] seed);

    /** Refuses bytes that are no public key. */
    void check(byte[] publicKey);

    boolean verifies(byte[] publicKey, String text, byte[] signature);

    /**
     * @param timeSeconds since 1970, which only a timed algorithm signs
     */
    byte[] sign(Signer signer, byte[] seed, byte[] publicKey, String text, long timeSeconds);

    /** What a verified signature says of its time. */
    OptionalLong timeSecondsOf(byte[] signature);

    static Algorithm of(byte type) {
        for (Ed25519 algorithm : Ed25519.values()) {
            if (algorithm.type() == type) return algorithm;
        }
        throw new Rejected(Reason.UNKNOWN_ALGORITHM);
    }
}
