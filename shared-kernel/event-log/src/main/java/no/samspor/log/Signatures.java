package no.samspor.log;

import no.samspor.proof.note.Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What the log signs by: the same bytes as the JDK's, in a tenth of its time or less. A signature
 * is made for each commit, so it is part of what every command costs.
 */
final class Signatures implements Signer {

    @Override
    public byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }
}
