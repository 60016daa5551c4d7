package no.samspor.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup to be read: a zip, or the same files in a directory. */
interface Bundle extends AutoCloseable {

    /** The signed checkpoint, with what others signed under it. */
    String CHECKPOINT = "checkpoint";

    /** Entries that no checkpoint covers yet, 256 to a file, as in {@code tile/entries}. */
    String TAIL = "store/tail/";

    /** The bytes of parts that a leaf holds by their hash. */
    String PARTS = "store/parts";

    /** What each idempotency key was answered. */
    String ANSWERS = "store/answers";

    /** What was erased so far, to be shown to a restore of an older backup. */
    String ERASURES = "store/erasures";

    /** Tables of the notary, a file each. */
    String NOTARY = "store/notary/";

    @Nullable InputStream open(String path) throws IOException;

    @Override
    void close();

    static Bundle at(Path place) {
        if (Files.isDirectory(place)) return new Directory(place);
        if (!Files.isRegularFile(place)) {
            throw new NotRestored(
                    NotRestored.Reason.NOT_REACHABLE, "There is no backup at " + place + ".");
        }
        try {
            return new Zip(place, new ZipFile(place.toFile()));
        } catch (IOException e) {
            throw NotRestored.damaged(
                    place
                            + " is not a whole zip ("
                            + e.getMessage()
                            + "): it was cut off or"
                            + " damaged. Take another backup.");
        }
    }

    default boolean has(String path) {
        try (InputStream found = open(path)) {
            return found != null;
        } catch (IOException e) {
            return false;
        }
    }

    default byte[] read(String path) {
        try (InputStream found = need(path)) {
            return found.readAllBytes();
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    default InputStream need(String path) {
        try {
            @Nullable InputStream found = open(path);
            if (found != null) return found;
        } catch (IOException e) {
            throw unreadable(path);
        }
        throw NotRestored.damaged("The backup has no " + path + ": it is not whole.");
    }

    static NotRestored unreadable(String path) {
        return NotRestored.damaged("The backup's " + path + " is damaged and cannot be read.");
    }

    /** The files as they lie. */
    record Directory(Path place) implements Bundle {
        @Override
        public @Nullable InputStream open(String path) throws IOException {
            Path file = place.resolve(path);
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        }

        @Override
        public void close() {}
    }

    /** All in one file; what is damaged inside does not come out of it. */
    record Zip(Path place, ZipFile zip) implements Bundle {
        @Override
        public @Nullable InputStream open(String path) throws IOException {
            @Nullable ZipEntry entry = zip.getEntry(path);
            return entry == null ? null : zip.getInputStream(entry);
        }

        @Override
        public void close() {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
