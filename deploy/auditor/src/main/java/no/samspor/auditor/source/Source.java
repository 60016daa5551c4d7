package no.samspor.auditor.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samspor.proof.Rejected;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** The pieces of a log, by the names that {@code docs/proof-format.md} gives them. */
public interface Source extends AutoCloseable {

    /** No piece is larger: 256 of the longest entries, a line of base64 each. */
    int BYTES_MAX = 2 * Span.FULL * EntryBundle.ENTRY_BYTES_MAX;

    /** Null where there is no such piece. */
    byte @Nullable [] read(String path);

    /**
     * What stands at the positions of a span, in their order; more than it has room for is told.
     */
    List<Entry> entries(Span span);

    /** The names of the pieces under a folder; none where that cannot be asked. */
    List<String> names(String folder);

    @Override
    void close();

    /**
     * @param token to show where the source asks who is there; null to show none
     */
    static Source of(String address, @Nullable String token) {
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return new HttpSource(uri(address), token);
        }
        Path path = Path.of(address);
        if (Files.isDirectory(path)) return new DirectorySource(path);
        if (Files.isRegularFile(path)) return new ZipSource(path);
        throw new Trouble(Exit.NOT_REACHABLE, "there is no file, directory or address " + address);
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException e) {
            throw new Trouble(Exit.USAGE, "not an address: " + address);
        }
    }

    default byte[] need(String path) {
        byte[] content = read(path);
        if (content == null) throw new Trouble(Exit.DAMAGED, path + " is missing");
        return content;
    }

    default List<Hash> hashes(HashTile tile) {
        try {
            return tile.decode(need(tile.path()));
        } catch (Rejected rejected) {
            throw Trouble.damaged(tile.path(), rejected);
        }
    }
}
