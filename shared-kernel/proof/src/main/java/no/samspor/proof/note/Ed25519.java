package no.samspor.proof.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/** RFC 8032 over a note's text, or over the text and a time (C2SP tlog-cosignature v1). */
public enum Ed25519 implements Algorithm {
    SIGNATURE(0x01),
    COSIGNATURE(0x04) {
        @Override
        public boolean isTimed() {
            return true;
        }
    };

    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes where the JDK reads and writes a public key. */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte type;

    Ed25519(int type) {
        this.type = (byte) type;
    }

    @Override
    public byte type() {
        return type;
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public byte[] publicKeyOf(byte[] seed) {
        byte[] encoded = pair(seed).getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, ENCODING.length, encoded.length);
    }

    @Override
    public void check(byte[] publicKey) {
        Rejected.unless(publicKey.length == KEY_BYTES, Reason.NOT_A_KEY);
        try {
            verifierFor(publicKey);
        } catch (GeneralSecurityException e) {
            throw new Rejected(Reason.NOT_A_KEY);
        }
    }

    @Override
    public boolean verifies(byte[] publicKey, String text, byte[] signature) {
        if (signature.length != (isTimed() ? Long.BYTES : 0) + SIGNATURE_BYTES) return false;
        long timeSeconds = timeSecondsOf(signature).orElse(0);
        if (timeSeconds < 0) return false;
        try {
            Signature verifier = verifierFor(publicKey);
            verifier.update(message(text, timeSeconds));
            return verifier.verify(signature, signature.length - SIGNATURE_BYTES, SIGNATURE_BYTES);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("the key was checked when it was read", impossible);
        }
    }

    @Override
    public byte[] sign(
            Signer signer, byte[] seed, byte[] publicKey, String text, long timeSeconds) {
        byte[] signed = signer.sign(seed, publicKey, message(text, timeSeconds));
        if (!isTimed()) return signed;
        ByteBuffer timed = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES);
        return timed.putLong(timeSeconds).put(signed).array();
    }

    @Override
    public OptionalLong timeSecondsOf(byte[] signature) {
        return isTimed()
                ? OptionalLong.of(ByteBuffer.wrap(signature).getLong())
                : OptionalLong.empty();
    }

    private byte[] message(String text, long timeSeconds) {
        String head = isTimed() ? "cosignature/v1\ntime " + timeSeconds + "\n" : "";
        return Strict.utf8(head + text);
    }

    private static Signature verifierFor(byte[] publicKey) throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(ENCODING.length + KEY_BYTES)
                        .put(ENCODING)
                        .put(publicKey)
                        .array();
        PublicKey key =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        return verifier;
    }

    /**
     * The JDK derives a public key only while it makes a pair, from 32 bytes of chance: here they
     * are the seed. Whoever reads a key compares its id, so a JDK that did otherwise is noticed.
     */
    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has Ed25519", impossible);
        }
    }

    /** No chance at all. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
