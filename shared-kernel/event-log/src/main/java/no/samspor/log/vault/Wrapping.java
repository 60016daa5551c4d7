package no.samspor.log.vault;

import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key sealed with another: nonce and ciphertext, bound to the name of the key inside. */
final class Wrapping {

    private Wrapping() {}

    static byte[] wrap(SecretKey with, UUID id, byte[] secret) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] sealed = AesGcm.seal(with, nonce, bytes(id), secret);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    static SecretKey unwrap(SecretKey with, UUID id, byte[] wrapped) {
        ByteBuffer parts = ByteBuffer.wrap(wrapped);
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        parts.get(nonce);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return new SecretKeySpec(AesGcm.open(with, nonce, bytes(id), sealed), "AES");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
