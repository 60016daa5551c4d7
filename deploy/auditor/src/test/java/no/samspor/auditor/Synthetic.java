package no.samspor.auditor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;

/**
 * Writes the export of a log of as many events as are asked for, to measure verifiers with: prints
 * the key to pin. Arguments: the zip, and how many.
 */
final class Synthetic {

    private final ZipOutputStream zip;
    private final int size;
    private final Map<Integer, List<Hash>> levels = new HashMap<>();
    private final Frontier frontier = new Frontier();

    private Synthetic(ZipOutputStream zip, int size) {
        this.zip = zip;
        this.size = size;
    }

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]));
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            zip.setLevel(Deflater.BEST_SPEED);
            new Synthetic(zip, Integer.parseInt(arguments[1])).write();
        }
        System.out.println(Sample.LOG.verifier());
    }

    private void write() throws IOException {
        for (int at = 0; at < size; at += Span.FULL) {
            Span span = Span.of(at, size);
            List<byte[]> entries = new ArrayList<>();
            for (int i = 1; i <= span.width(); i++) {
                byte[] entry = Sample.entry(at + i, ",\"basis\":\"" + "x".repeat(400) + "\"");
                entries.add(entry);
                frontier.append(Hash.leaf(entry), this::complete);
            }
            put(new EntryBundle(span).path(), new EntryBundle(span).encode(entries));
        }
        for (HashTile tile : HashTile.of(size).toList()) {
            int first = (int) tile.span().index() * Span.FULL;
            List<Hash> level = levels.get(tile.level());
            put(tile.path(), tile.encode(level.subList(first, first + tile.span().width())));
        }
        Checkpoint checkpoint = new Checkpoint(Sample.ORIGIN, size, frontier.root());
        put("checkpoint", new Note(checkpoint.text()).signedBy(Sample.LOG, 0).bytes());
    }

    private void complete(int level, long index, Hash subtree) {
        if (level % HashTile.HEIGHT != 0) return;
        levels.computeIfAbsent(level / HashTile.HEIGHT, tiles -> new ArrayList<>()).add(subtree);
    }

    private void put(String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
    }
}
