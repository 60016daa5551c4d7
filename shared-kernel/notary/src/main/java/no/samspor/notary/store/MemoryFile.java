package no.samspor.notary.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the memory lies: replaced as a whole, and on the disk before anybody goes on. */
public final class MemoryFile {

    private static final long BYTES_MAX = 4_000_000;

    private final Path path;

    public MemoryFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public Path path() {
        return path;
    }

    /**
     * What is remembered; empty where nothing ever was.
     *
     * @throws no.samspor.proof.Rejected if it is not as this class writes it
     */
    public Optional<Memory> read() throws IOException {
        if (!Files.exists(path)) return Optional.empty();
        if (Files.size(path) > BYTES_MAX) throw new IOException(path + " is too large");
        return Optional.of(Memory.parse(Files.readAllBytes(path)));
    }

    public void write(Memory memory) throws IOException {
        Path directory = path.resolveSibling(".");
        Files.createDirectories(directory);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(memory.bytes());
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        Files.move(fresh, path, ATOMIC_MOVE, REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(directory, READ)) {
            entry.force(true); // the name too must outlast a loss of power
        }
    }

    /** Keeps a copy beside it, for whoever looks into what happened; the first one stays. */
    public void keepAs(String suffix) throws IOException {
        Path kept = path.resolveSibling(path.getFileName() + "." + suffix);
        if (Files.exists(path) && !Files.exists(kept)) Files.copy(path, kept);
    }
}
