package no.samspor.log.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the organisations' keys, so that the vault's tables alone open nothing. It is a file of its
 * own, one key a line: a backup of the database without it is ciphertext.
 *
 * <p>While it is changed the file holds two, the new one first: what is wrapped goes over to the
 * new one, and then the old one leaves the file. Whatever was wrapped by it, in an older backup or
 * an older write-ahead log, opens for nobody any more who has not kept the old file.
 */
public final class MasterKey {

    private static final byte[] NAMING = "samspor master key".getBytes(US_ASCII);
    private static final int NAME_BYTES = 8;

    private final Path file;
    private volatile Map<String, SecretKey> keys;

    private MasterKey(Path file) throws IOException {
        this.file = file;
        this.keys = read(file);
    }

    /** Reads the key, or makes one where there is no file; readable for this user only. */
    public static MasterKey in(Path file) {
        try {
            if (Files.notExists(file)) make(file);
            return new MasterKey(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the key in use goes by; it tells nothing of the key. */
    String name() {
        return keys.keySet().iterator().next();
    }

    byte[] wrap(UUID id, byte[] secret) {
        return Wrapping.wrap(keys.values().iterator().next(), id, secret);
    }

    /** Reads the file again where it does not know the name: another process changed the key. */
    SecretKey unwrap(String master, UUID id, byte[] wrapped) {
        @Nullable SecretKey key = keys.get(master);
        if (key == null) {
            refresh();
            key = keys.get(master);
        }
        if (key == null) throw new WrongMasterKey(file, master);
        return Wrapping.unwrap(key, id, wrapped);
    }

    /** A key from before organisations had theirs: it does not say by which master key. */
    SecretKey unwrap(UUID id, byte[] wrapped) {
        List<SecretKey> all = List.copyOf(keys.values());
        for (SecretKey each : all.subList(0, all.size() - 1)) {
            try {
                return Wrapping.unwrap(each, id, wrapped);
            } catch (Tampered notThisOne) {
                // The next one, then.
            }
        }
        return Wrapping.unwrap(all.getLast(), id, wrapped);
    }

    /**
     * Puts a new key before the one in use, unless an earlier change was not brought to its end.
     */
    void begin() {
        refresh();
        if (keys.size() > 1) return;
        Map<String, SecretKey> both = new LinkedHashMap<>();
        SecretKey fresh = new SecretKeySpec(AesGcm.random(AesGcm.KEY_BYTES), "AES");
        both.put(nameOf(fresh), fresh);
        both.putAll(keys);
        write(both);
    }

    /** Leaves nothing in the file but the newest key. */
    void end() {
        write(Map.of(name(), keys.values().iterator().next()));
    }

    /** Reads the file anew. */
    void refresh() {
        try {
            keys = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, SecretKey> read(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (!PosixFilePermissions.toString(rights).endsWith("------")) {
            throw new IllegalStateException(
                    "others can read the master key " + file + ": chmod 600, and change it");
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String line : Files.readString(file).strip().split("\n", -1)) {
            byte[] key = Base64.getDecoder().decode(line.strip());
            if (key.length != AesGcm.KEY_BYTES) {
                throw new IllegalStateException(file + " does not hold a key of 256 bits");
            }
            SecretKey secret = new SecretKeySpec(key, "AES");
            keys.put(nameOf(secret), secret);
        }
        return keys;
    }

    private static void make(Path file) throws IOException {
        try {
            create(file, List.of(AesGcm.random(AesGcm.KEY_BYTES)));
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        }
    }

    /** Beside and moved into place, on the disk before it counts: it is never half a file. */
    private void write(Map<String, SecretKey> now) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            List<byte[]> all = new ArrayList<>();
            for (SecretKey each : now.values()) all.add(each.getEncoded());
            create(draft, all);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            @Nullable Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                try (FileChannel entries = FileChannel.open(directory)) {
                    entries.force(true);
                }
            }
            keys = now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, List<byte[]> keys) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] each : keys) text.append(Base64.getEncoder().encodeToString(each)).append('\n');
        try (var out =
                Files.newByteChannel(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SYNC),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(text.toString().getBytes(US_ASCII)));
        }
    }

    private static String nameOf(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NAMING), 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HmacSHA256", impossible);
        }
    }
}
