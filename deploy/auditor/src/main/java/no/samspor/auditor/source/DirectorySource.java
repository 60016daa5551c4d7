package no.samspor.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.proof.tile.Span;
import org.jspecify.annotations.Nullable;

/** A bundle that was unpacked, or a log that somebody mirrors as files. */
final class DirectorySource implements Source {

    private final Path directory;

    DirectorySource(Path directory) {
        this.directory = directory;
    }

    @Override
    public byte @Nullable [] read(String path) {
        Path file = directory.resolve(path);
        if (!Files.isRegularFile(file)) return null;
        try (InputStream content = Files.newInputStream(file)) {
            return Bounded.read(content, path);
        } catch (IOException e) {
            throw new Trouble(Exit.NOT_REACHABLE, file + " cannot be read");
        }
    }

    @Override
    public List<Entry> entries(Span span) {
        return StoredEntries.of(this, span);
    }

    @Override
    public List<String> names(String folder) {
        Path under = directory.resolve(folder);
        if (!Files.isDirectory(under)) return List.of();
        try (Stream<Path> files = Files.list(under)) {
            return files.map(file -> folder + "/" + file.getFileName()).toList();
        } catch (IOException e) {
            throw new Trouble(Exit.NOT_REACHABLE, under + " cannot be read");
        }
    }

    @Override
    public void close() {}
}
