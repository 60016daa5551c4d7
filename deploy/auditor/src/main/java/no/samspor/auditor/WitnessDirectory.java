package no.samspor.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** All that a witness remembers: its key, the newest checkpoint of each log, and evidence. */
final class WitnessDirectory implements AutoCloseable {

    /** A log that is quarrelled over for ever must not fill the disk. */
    static final int EVIDENCE_MAX = 1_000;

    private final Path directory;
    private final Durable durable;
    private final FileChannel lock;

    WitnessDirectory(Path directory, Durable durable) {
        this.directory = directory;
        this.durable = durable;
        try {
            Files.createDirectories(directory, Durable.OWNER_ONLY_DIRECTORY);
            Files.createDirectories(directory.resolve("logs"), Durable.OWNER_ONLY_DIRECTORY);
            Files.createDirectories(directory.resolve("evidence"), Durable.OWNER_ONLY_DIRECTORY);
            Durable.sync(directory);
            lock =
                    FileChannel.open(
                            directory.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isAlone()) {
                lock.close();
                throw new Trouble(Exit.USAGE, "another witness uses " + directory);
            }
        } catch (IOException e) {
            throw new Trouble(Exit.USAGE, directory + " cannot be written: " + e.getMessage());
        }
    }

    private boolean isAlone() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * The key of the first start, whatever happened since.
     *
     * @param name what it is to be called; null leaves it to chance
     */
    SignerKey key(@Nullable String name) {
        Path file = directory.resolve("witness.key");
        try {
            if (!Files.exists(file)) {
                SignerKey made = made(name);
                durable.write(file, Strict.utf8(made.secret() + "\n"));
            }
            SignerKey key = SignerKey.parse(Files.readString(file).strip());
            if (name != null && !name.equals(key.verifier().name())) {
                throw new Trouble(
                        Exit.USAGE, "the witness is called " + key.verifier().name() + " already");
            }
            durable.write(directory.resolve("witness.pub"), Strict.utf8(key.verifier() + "\n"));
            return key;
        } catch (Rejected rejected) {
            throw Trouble.damaged(file.toString(), rejected);
        } catch (IOException e) {
            throw new Trouble(Exit.USAGE, file + " cannot be read or written");
        }
    }

    private static SignerKey made(@Nullable String name) {
        SecureRandom chance = new SecureRandom();
        String called =
                name == null
                        ? "witness.local/" + HexFormat.of().toHexDigits(chance.nextInt())
                        : name;
        try {
            return SignerKey.generate(called, Ed25519.COSIGNATURE, chance);
        } catch (Rejected rejected) {
            throw new Trouble(Exit.USAGE, "--name " + called + ": " + rejected.reason().says());
        }
    }

    /** The newest checkpoint that was cosigned; null if none ever was. */
    @Nullable Note newest(String origin) {
        Path file = log(origin);
        try {
            return Files.exists(file) ? Note.parse(Files.readAllBytes(file)) : null;
        } catch (Rejected rejected) {
            throw Trouble.damaged(file.toString(), rejected);
        } catch (IOException e) {
            throw new Trouble(Exit.DAMAGED, file + " cannot be read");
        }
    }

    void remember(String origin, Note cosigned) throws IOException {
        durable.write(log(origin), cosigned.bytes());
    }

    private Path log(String origin) {
        return directory.resolve("logs").resolve(name(origin));
    }

    /** Origins are anything: their hash is a name on every disk. */
    private static String name(String text) {
        Hash hash = Hash.leaf(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash.bytes(), 0, 16);
    }

    /** Keeps what one submission says once, however often it comes. */
    void keep(String about, String evidence) {
        Path file = directory.resolve("evidence").resolve(name(about) + ".txt");
        try {
            if (Files.exists(file) || evidenceCount() >= EVIDENCE_MAX) return;
            durable.write(file, evidence.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long evidenceCount() {
        try (Stream<Path> files = Files.list(directory.resolve("evidence"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
