package no.samspor.auditor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;

/** A file that has, whenever the power goes, all of what it had or all of what it gets. */
final class Durable {

    /** Where a process may end; a test ends it there. */
    enum Point {
        BEGUN,
        WRITTEN,
        SYNCED,
        RENAMED,
        DONE
    }

    static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Consumer<Point> reached;

    Durable(Consumer<Point> reached) {
        this.reached = reached;
    }

    void write(Path file, byte[] content) throws IOException {
        Path directory = file.resolveSibling("");
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        reached.accept(Point.BEGUN);
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OWNER_ONLY)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) channel.write(left);
            reached.accept(Point.WRITTEN);
            channel.force(true);
        }
        reached.accept(Point.SYNCED);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        reached.accept(Point.RENAMED);
        sync(directory);
        reached.accept(Point.DONE);
    }

    /** A name is on disk once its directory is. */
    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
