package no.samspor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static no.samspor.database.CannotServe.Reason.ALREADY_RUNNING;
import static no.samspor.database.CannotServe.Reason.DISK_FULL;
import static no.samspor.database.CannotServe.Reason.STATE_NOT_WRITABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one directory that holds everything of an installation: the database, the unpacked server and
 * the secrets. One process at a time holds it; the operating system lets go when that process ends,
 * however it ends.
 */
public final class StateDirectory implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private StateDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Where state lies when nobody says otherwise. */
    public static Path usual(Map<String, String> environment) {
        @Nullable String state = environment.get("XDG_STATE_HOME");
        if (state != null && Path.of(state).isAbsolute()) return Path.of(state, "samspor");
        return Path.of(System.getProperty("user.home"), ".local", "state", "samspor");
    }

    /** Takes the directory for this process, creating it when it is not there. */
    public static StateDirectory hold(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            secluded(root);
            FileChannel channel = FileChannel.open(root.resolve("lock"), CREATE, READ, WRITE);
            @Nullable FileLock lock = locked(channel);
            if (lock == null) {
                String holder = text(channel);
                channel.close();
                throw new CannotServe(
                        ALREADY_RUNNING,
                        "Another Samspor"
                                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                                + " uses the data in "
                                + root
                                + ". Stop it first, or give this one a directory of its own with"
                                + " --data DIR. Nothing was changed.");
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
            return new StateDirectory(root, channel, lock);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    public Path path() {
        return root;
    }

    /** A directory inside, readable by this user alone. */
    public Path inside(String name) {
        Path path = root.resolve(name);
        try {
            secluded(path);
            return path;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The named secret, if it was made before. */
    Optional<String> secret(String name) {
        Path file = inside("secrets").resolve(name);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** The named secret, made by {@code first} when there is none: a file of this user alone. */
    public String secret(String name, Supplier<String> first) {
        return secret(name).orElseGet(() -> keep(name, first.get()));
    }

    /** As {@link #secret(String, Supplier)}, with 256 random bits. */
    String randomSecret(String name) {
        return secret(
                name,
                () -> {
                    var bytes = new byte[SECRET_BYTES];
                    new SecureRandom().nextBytes(bytes);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                });
    }

    /** Keeps the named secret in place of any earlier one: a file of this user alone. */
    public String keep(String name, String secret) {
        replace(inside("secrets").resolve(name), secret);
        return secret;
    }

    /** Puts a file of this user alone, whole and on the disk, in place of any earlier one. */
    public static void replace(Path file, String text) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            writePrivate(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    static void writePrivate(Path file, String text) throws IOException {
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode)) {
            channel.write(UTF_8.encode(text));
            channel.force(true);
        }
    }

    static CannotServe unwritable(Path path, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return new CannotServe(
                    DISK_FULL,
                    "The disk that holds "
                            + path
                            + " is full. What was acknowledged is safe. Free some space (about 300"
                            + " MB for a first start) and start again.",
                    e);
        }
        return new CannotServe(
                STATE_NOT_WRITABLE,
                "The directory "
                        + path
                        + " cannot be used ("
                        + e
                        + "). Give a directory that this user may write with --data DIR.",
                e);
    }

    private static void secluded(Path directory) throws IOException {
        if (Files.isDirectory(directory)) return;
        @Nullable Path parent = directory.getParent();
        if (parent != null) Files.createDirectories(parent);
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(directory, mode);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return UTF_8.decode(bytes.flip()).toString().strip();
    }
}
