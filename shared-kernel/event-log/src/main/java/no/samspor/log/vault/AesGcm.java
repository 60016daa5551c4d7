package no.samspor.log.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit nonce and a 128-bit tag. */
final class AesGcm {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    static byte[] seal(SecretKey key, byte[] nonce, byte[] about, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
    }

    /** Throws {@link Tampered} if the key, the nonce, {@code about} or the text is not the one. */
    static byte[] open(SecretKey key, byte[] nonce, byte[] about, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(sealed);
        } catch (GeneralSecurityException refused) {
            throw new Tampered(refused);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] about)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher;
    }
}
