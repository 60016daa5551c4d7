package no.samspor.auditor.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samspor.auditor.Sample;
import no.samspor.auditor.source.Entry;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.source.StoredPieces;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tile.Span;

/** An export in memory, together with what an auditor kept: any byte of it can be made other. */
public final class Pieces implements Source {

    private final Map<String, byte[]> pieces = new TreeMap<>();

    public Pieces put(String name, byte[] bytes) {
        pieces.put(name, bytes);
        return this;
    }

    public Pieces without(String name) {
        Pieces fewer = copy();
        fewer.pieces.remove(name);
        return fewer;
    }

    public Pieces copy() {
        Pieces copy = new Pieces();
        copy.pieces.putAll(pieces);
        return copy;
    }

    public Pieces older(byte[] note) {
        return put("older/" + count("older"), note);
    }

    public Pieces receipt(byte[] receipt) {
        return put("receipts/" + count("receipts"), receipt);
    }

    private int count(String folder) {
        return names(folder).size();
    }

    public List<String> names() {
        return List.copyOf(pieces.keySet());
    }

    @Override
    public byte[] read(String path) {
        return pieces.get(path);
    }

    @Override
    public List<Entry> entries(Span span) {
        return StoredPieces.entries(this, span);
    }

    @Override
    public List<String> names(String folder) {
        return pieces.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
    }

    @Override
    public void close() {}

    public Verdict verdict(int quorum) {
        List<VerifierKey> log = List.of(Sample.LOG.verifier(), Sample.NEXT.verifier());
        List<VerifierKey> witnesses = List.of(Sample.NORTH.verifier(), Sample.SOUTH.verifier());
        return Verification.of(
                this, new Question(log, witnesses, quorum, kept("older"), kept("receipts")));
    }

    private List<Question.Kept> kept(String folder) {
        return names(folder).stream()
                .map(name -> new Question.Kept(name, pieces.get(name)))
                .toList();
    }

    /** The exit code and, if there is a verdict, where each word fails. */
    public String summary(int quorum) {
        try {
            Verdict verdict = verdict(quorum);
            return "%d %s %s %s"
                    .formatted(
                            verdict.exit().code(),
                            word(verdict.completeness()),
                            word(verdict.accuracy()),
                            word(verdict.validity()));
        } catch (Trouble trouble) {
            return String.valueOf(trouble.exit().code());
        }
    }

    private static String word(Flaw flaw) {
        if (flaw == null) return "holds";
        return flaw.position() == 0 ? "FAILS" : String.valueOf(flaw.position());
    }

    /** As {@code batch.py} reads it: what of this is other than in {@code base}. */
    public String line(Pieces base) {
        List<String> words = new ArrayList<>();
        pieces.forEach(
                (name, bytes) -> {
                    if (bytes == base.pieces.get(name)) return;
                    words.add(name);
                    words.add(Base64.getEncoder().encodeToString(bytes));
                });
        base.pieces.keySet().stream()
                .filter(name -> !pieces.containsKey(name))
                .forEach(name -> words.addAll(List.of(name, "-")));
        return String.join(" ", words) + "\n";
    }

    public void writeTo(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> piece : pieces.entrySet()) {
            Path file = directory.resolve(piece.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, piece.getValue());
        }
    }

    public void zipTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> piece : pieces.entrySet()) {
                zip.putNextEntry(new ZipEntry(piece.getKey()));
                zip.write(piece.getValue());
            }
        }
    }
}
