package no.samspor.proof.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/**
 * Makes a signature of RFC 8032 (Ed25519), which is the same whoever makes it. The JDK takes about
 * a millisecond; whoever signs often brings one that is faster.
 */
@FunctionalInterface
public interface Signer {

    Signer OF_THE_JDK = (seed, publicKey, message) -> ofTheJdk(seed, message);

    /**
     * @param seed the private key, 32 bytes
     * @param publicKey of the same pair, 32 bytes
     * @return 64 bytes
     */
    byte[] sign(byte[] seed, byte[] publicKey, byte[] message);

    private static byte[] ofTheJdk(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has Ed25519", impossible);
        }
    }
}
