package no.samspor.log.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps the data keys, so that the vault's table alone opens nothing. It is a file of its own: a
 * backup of the database without it is ciphertext.
 */
public final class MasterKey {

    private final SecretKey key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Reads the key, or makes one where there is no file; readable for this user only. */
    public static MasterKey in(Path file) {
        try {
            if (Files.notExists(file)) make(file);
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (!PosixFilePermissions.toString(rights).endsWith("------")) {
                throw new IllegalStateException(
                        "others can read the master key " + file + ": chmod 600, and change it");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != AesGcm.KEY_BYTES) {
                throw new IllegalStateException(file + " does not hold a key of 256 bits");
            }
            return new MasterKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        String text = Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)) + "\n";
        try (var out =
                Files.newByteChannel(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SYNC),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        }
    }

    byte[] wrap(UUID id, byte[] secret) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        byte[] sealed = AesGcm.seal(key, nonce, bytes(id), secret);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    SecretKey unwrap(UUID id, byte[] wrapped) {
        ByteBuffer parts = ByteBuffer.wrap(wrapped);
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        parts.get(nonce);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return new SecretKeySpec(AesGcm.open(key, nonce, bytes(id), sealed), "AES");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
