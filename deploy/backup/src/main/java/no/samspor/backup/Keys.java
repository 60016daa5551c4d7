package no.samspor.backup;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The keys of protected fields, apart from what they protect: the vault's rows and the master key
 * that wraps them, sealed under a passphrase. Such a file is to live shorter than a backup, and
 * elsewhere: as long as it does, what was erased after it was made can be read with it.
 */
final class Keys {

    private static final byte[] LABEL = "samspor.keys/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int PASSPHRASE_CHARS_MIN = 12;

    /** The schema's own bookkeeping stays as the new database has it. */
    private static final String TABLES =
            "SELECT c.relname, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)"
                    + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relnamespace = 'vault'::regnamespace AND c.relkind = 'r'"
                    + " AND c.relname <> 'migrations' AND a.attnum > 0 AND NOT a.attisdropped"
                    // What others refer to comes first.
                    + " GROUP BY c.oid, c.relname ORDER BY (SELECT count(*) FROM pg_constraint f"
                    + " WHERE f.conrelid = c.oid AND f.contype = 'f'), c.relname";

    private final char[] passphrase;

    private Keys(char[] passphrase) {
        this.passphrase = passphrase;
    }

    static Keys under(Path passphraseFile) {
        try {
            String passphrase = Files.readString(passphraseFile).strip();
            if (passphrase.length() >= PASSPHRASE_CHARS_MIN) {
                return new Keys(passphrase.toCharArray());
            }
        } catch (IOException e) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE,
                    "The passphrase file " + passphraseFile + " cannot be read.");
        }
        throw new NotRestored(
                NotRestored.Reason.WRONG_USAGE,
                "The passphrase in %s is too short: %d characters at least."
                        .formatted(passphraseFile, PASSPHRASE_CHARS_MIN));
    }

    /**
     * Writes the vault's rows and the master key, sealed.
     *
     * @param master the file with the master key
     */
    void write(Connection owner, Path master, Path to) throws SQLException, IOException {
        if (Files.exists(to)) {
            throw new NotRestored(
                    NotRestored.Reason.WRONG_USAGE,
                    to + " is there already, and no keys are written over others.");
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        line(plain, "master " + Base64.getEncoder().encodeToString(Files.readAllBytes(master)));
        PGConnection driver = owner.unwrap(PGConnection.class);
        for (Table table : tables(owner)) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            driver.getCopyAPI()
                    .copyOut(
                            "COPY vault." + table.name() + " (" + table.columns() + ") TO STDOUT",
                            rows);
            line(plain, "table " + table.name() + " " + table.columns());
            line(plain, Base64.getEncoder().encodeToString(rows.toByteArray()));
        }
        writePrivate(to, sealed(plain.toByteArray()));
    }

    private record Table(String name, String columns) {}

    private static List<Table> tables(Connection owner) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement(TABLES);
                ResultSet row = select.executeQuery()) {
            List<Table> all = new ArrayList<>();
            while (row.next()) all.add(new Table(row.getString(1), row.getString(2)));
            return all;
        }
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What was written, opened and whole. */
    Opened read(Path from) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (IOException e) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE, "The keys in " + from + " cannot be read.");
        }
        return new Opened(opened(bytes, from));
    }

    /** Keys on their way into a vault that has none. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Opened(byte[] plain) {

        /** In the caller's transaction. */
        void restore(Connection owner) throws SQLException, IOException {
            PGConnection driver = owner.unwrap(PGConnection.class);
            try (BufferedReader lines = lines()) {
                need(lines);
                for (@Nullable String table = lines.readLine();
                        table != null;
                        table = lines.readLine()) {
                    String[] words = table.split(" ", 3);
                    byte[] rows = Base64.getDecoder().decode(need(lines));
                    driver.getCopyAPI()
                            .copyIn(
                                    "COPY vault." + words[1] + " (" + words[2] + ") FROM STDIN",
                                    new ByteArrayInputStream(rows));
                }
            }
        }

        /** The file with the master key, and with those that it followed. */
        String master() {
            try (BufferedReader lines = lines()) {
                String base64 = need(lines).substring("master ".length());
                return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new AssertionError("read from memory", impossible);
            }
        }

        private static String need(BufferedReader lines) throws IOException {
            @Nullable String line = lines.readLine();
            if (line == null) throw NotRestored.damaged("The file of keys ends too early.");
            return line;
        }

        private BufferedReader lines() {
            return new BufferedReader(
                    new InputStreamReader(new ByteArrayInputStream(plain), StandardCharsets.UTF_8));
        }
    }

    private byte[] sealed(byte[] plain) {
        byte[] salt = random(SALT_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, nonce, plain);
        return ByteBuffer.allocate(LABEL.length + SALT_BYTES + NONCE_BYTES + sealed.length)
                .put(LABEL)
                .put(salt)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] opened(byte[] bytes, Path from) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        byte[] label = new byte[LABEL.length];
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        if (left.remaining() > label.length + salt.length + nonce.length) {
            left.get(label).get(salt).get(nonce);
            if (Arrays.equals(label, LABEL)) {
                byte[] sealed = new byte[left.remaining()];
                left.get(sealed);
                return cipher(Cipher.DECRYPT_MODE, salt, nonce, sealed);
            }
        }
        throw NotRestored.damaged(from + " holds no keys. Nothing was restored.");
    }

    private byte[] cipher(int mode, byte[] salt, byte[] nonce, byte[] content) {
        try {
            byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(new PBEKeySpec(passphrase, salt, ROUNDS, KEY_BITS))
                            .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(LABEL);
            return cipher.doFinal(content);
        } catch (AEADBadTagException wrong) {
            throw NotRestored.damaged(
                    "The keys do not open: another passphrase, or a damaged file. Nothing was"
                            + " restored.");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has AES/GCM and PBKDF2", e);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void writePrivate(Path file, byte[] content) throws IOException {
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        mode)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
    }
}
