package no.samspor.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is being written, under another name than it gets: nothing that was broken off is
 * ever taken for one. Readable for this user only.
 */
final class BundleDraft implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 20;

    private final Path place;
    private final Path draft;
    private final @Nullable ZipOutputStream zip;
    private boolean kept;

    /**
     * @param place what ends in {@code .zip} becomes one file, all else a directory
     */
    BundleDraft(Path place) throws IOException {
        this.place = place.toAbsolutePath();
        if (Files.exists(this.place)) {
            throw new NotRestored(
                    NotRestored.Reason.WRONG_USAGE,
                    this.place + " is there already, and no backup is written over another.");
        }
        draft = this.place.resolveSibling(this.place.getFileName() + ".new");
        remove(draft);
        Files.createDirectories(directory());
        if (this.place.toString().endsWith(".zip")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            zip =
                    new ZipOutputStream(
                            new BufferedOutputStream(
                                    Files.newOutputStream(draft, StandardOpenOption.WRITE),
                                    BUFFER_BYTES));
            zip.setLevel(Deflater.BEST_SPEED);
        } else {
            Files.createDirectory(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            zip = null;
        }
    }

    private Path directory() {
        @Nullable Path parent = place.getParent();
        return parent == null ? place : parent;
    }

    void write(String path, byte[] content) throws IOException {
        try (OutputStream out = begin(path)) {
            out.write(content);
        }
    }

    /** One file at a time: the next begins when this one is closed. */
    OutputStream begin(String path) throws IOException {
        ZipOutputStream all = zip;
        if (all == null) {
            Path file = draft.resolve(path);
            @Nullable Path parent = file.getParent();
            if (parent != null) Files.createDirectories(parent);
            return new BufferedOutputStream(Files.newOutputStream(file));
        }
        all.putNextEntry(new ZipEntry(path));
        return new FilterOutputStream(all) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                all.closeEntry();
            }
        };
    }

    /** Whole, on the disk, and under its own name. */
    void keep() throws IOException {
        if (zip != null) zip.close();
        if (Files.isDirectory(draft)) {
            try (var files = Files.walk(draft)) {
                for (Path each : files.toList()) force(each);
            }
        } else {
            force(draft);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        force(directory());
        kept = true;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (kept) return;
        try {
            if (zip != null) zip.close();
        } finally {
            remove(draft);
        }
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) return;
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException e) throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
