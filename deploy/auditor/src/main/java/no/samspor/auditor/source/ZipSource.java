package no.samspor.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.samspor.proof.tile.Span;
import org.jspecify.annotations.Nullable;

/** A bundle as it was handed over. */
final class ZipSource implements Source {

    private final Path file;
    private final ZipFile zip;

    ZipSource(Path file) {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Trouble(Exit.DAMAGED, file + " is not a whole zip");
        } catch (IOException e) {
            throw new Trouble(Exit.NOT_REACHABLE, file + " cannot be read");
        }
        refuseTwins();
    }

    /** Two pieces of one name would let two readers see two bundles. */
    private void refuseTwins() {
        Set<String> names = new HashSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Trouble(Exit.DAMAGED, file + " has " + name + " twice");
                        });
    }

    @Override
    public byte @Nullable [] read(String path) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) return null;
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = Bounded.read(content, path);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() == entry.getCrc()) return bytes;
        } catch (IOException e) {
            // Said below: inside a zip that was opened, what cannot be read is damaged.
        }
        throw new Trouble(Exit.DAMAGED, path + " does not come out of " + file + " whole");
    }

    @Override
    public List<Entry> entries(Span span) {
        return StoredEntries.of(this, span);
    }

    @Override
    public List<String> names(String folder) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder + "/") && !name.endsWith("/"))
                .toList();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Trouble(Exit.NOT_REACHABLE, file + " cannot be closed");
        }
    }
}
