package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samspor.backup.Backup;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.StoredLeaf;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.Span;
import no.samspor.standalone.Verifiers.Answer;

/**
 * A whole log that a record has signed, as it is handed to an auditor, and asked about with some of
 * its files replaced.
 */
final class SignedExport {

    private static final String SELECT =
            "SELECT " + StoredLeaf.COLUMNS + " FROM log.event ORDER BY position LIMIT ";

    private final Path export;
    private final List<VerifierKey> keys;
    private final List<String> files;
    private final List<byte[]> entries = new ArrayList<>();

    /** Writes the export of {@code line}, all of whose events are signed, under {@code place}. */
    SignedExport(Line line, Path place) throws Exception {
        export = place.resolve("export");
        String[] words = {"--to", export.toString(), "--data", line.data().toString()};
        assertThat(Backup.run(Map.of(), words, _ -> {})).isZero();
        keys = line.bean(LogKeyFiles.class).get().verifiers();
        Trust trust = new Trust(keys.getFirst().name(), keys, List.of(), 0);
        Checkpoint signed = trust.accept(Note.parse(bytes("checkpoint")));
        try (Stream<Path> all = Files.walk(export)) {
            files =
                    all.filter(Files::isRegularFile)
                            .map(file -> export.relativize(file).toString())
                            .filter(name -> name.equals("checkpoint") || name.startsWith("tile/"))
                            .sorted()
                            .toList();
        }
        for (long at = 0; at < signed.size(); at += Span.FULL) {
            EntryBundle bundle = new EntryBundle(Span.of(at, signed.size()));
            entries.addAll(bundle.decode(bytes(bundle.path())));
        }
    }

    /** The checkpoint and the tiles. */
    List<String> files() {
        return files;
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(export.resolve(name));
    }

    /** As they were signed, in their order. */
    List<byte[]> entries() {
        return entries;
    }

    /**
     * What is stored now, row by row, as every reader of the log reads it; no more than are signed.
     *
     * @throws no.samspor.proof.Rejected where a row is none that could be honest
     */
    List<byte[]> stored(Connection admin) throws SQLException {
        List<byte[]> now = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(SELECT + entries.size())) {
            while (row.next()) now.add(StoredLeaf.of(row).bytes());
        }
        return now;
    }

    /** The files that would be other, if these were the entries. */
    Map<String, byte[]> holding(List<byte[]> now) throws IOException {
        Map<String, byte[]> others = new HashMap<>();
        for (long at = 0; at < entries.size(); at += Span.FULL) {
            String path = new EntryBundle(Span.of(at, entries.size())).path();
            byte[] encoded = encoded(now, (int) at);
            if (!Arrays.equals(encoded, bytes(path))) others.put(path, encoded);
        }
        return others;
    }

    private static byte[] encoded(List<byte[]> now, int at) {
        if (at >= now.size()) return new byte[0];
        Span span = Span.of(at, now.size());
        return new EntryBundle(span).encode(now.subList(at, at + span.width()));
    }

    /** Asks with these files in the place of the honest ones, and puts those back. */
    Answer asked(Map<String, byte[]> others, boolean ofBoth) throws Exception {
        Map<String, byte[]> honest = new HashMap<>();
        for (String name : others.keySet()) honest.put(name, bytes(name));
        try {
            write(others);
            String source = export.toString();
            return ofBoth
                    ? Verifiers.both(source, keys, null)
                    : Verifiers.first(source, keys, null);
        } finally {
            write(honest);
        }
    }

    private void write(Map<String, byte[]> contents) throws IOException {
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            Files.write(export.resolve(each.getKey()), each.getValue());
        }
    }
}
