package no.samspor.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.TiledNodes;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the notary has signed, read as it keeps it: one checkpoint, and the tree under it. */
@Component
final class SealedLog {

    private static final String NEWEST =
            """
            SELECT epoch, size, note FROM notary.checkpoint
            WHERE epoch = (SELECT max(epoch) FROM notary.epoch)
            ORDER BY size DESC LIMIT 1
            """;

    private static final String LINES =
            """
            SELECT line FROM notary.cosignature WHERE epoch = :epoch AND size = :size
            ORDER BY cosigned_at, witness
            """;

    private static final String TILE =
            """
            SELECT hashes FROM notary.tile
            WHERE epoch = :epoch AND level = :level AND number = :number
            """;

    private final JdbcClient database;

    SealedLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A checkpoint with what its witnesses have said so far.
     *
     * @param size how many events it covers
     */
    record Seal(long size, Note note, Tree tree) {

        LogProof proof(long position) {
            var inclusion = tree.inclusionOf(position - 1);
            return new LogProof(null, inclusion.index(), inclusion.path(), note);
        }
    }

    private record Signed(int epoch, long size, Note note) {}

    /** Empty while nothing is signed. */
    Optional<Seal> newest() {
        return database.sql(NEWEST)
                .query(
                        (row, n) ->
                                new Signed(
                                        row.getInt("epoch"),
                                        row.getLong("size"),
                                        Note.parse(row.getBytes("note"))))
                .optional()
                .map(this::seal);
    }

    private Seal seal(Signed signed) {
        List<SignatureLine> lines = new ArrayList<>(signed.note().lines());
        Checkpoint checkpoint = Checkpoint.parse(signed.note().text());
        lines.addAll(
                database
                        .sql(LINES)
                        .params(Map.of("epoch", signed.epoch(), "size", signed.size()))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(SealedLog::line)
                        .toList());
        Tiles tiles = new Tiles(signed.epoch());
        Tree tree = new Tree(checkpoint.size(), new TiledNodes(checkpoint.size(), tiles::of));
        return new Seal(checkpoint.size(), new Note(signed.note().text(), lines), tree);
    }

    private static SignatureLine line(String written) {
        String note = "-\n\n" + written + "\n";
        return Note.parse(note.getBytes(StandardCharsets.UTF_8))
                .lines()
                .getFirst();
    }

    /** Each tile is read once for a bundle, however many proofs go through it. */
    private final class Tiles {

        private final int epoch;
        private final Map<HashTile, byte[]> read = new HashMap<>();

        Tiles(int epoch) {
            this.epoch = epoch;
        }

        byte[] of(HashTile tile) {
            return read.computeIfAbsent(tile, this::select);
        }

        private byte[] select(HashTile tile) {
            byte[] stored =
                    database.sql(TILE)
                            .params(
                                    Map.of(
                                            "epoch",
                                            epoch,
                                            "level",
                                            tile.level(),
                                            "number",
                                            tile.span().index()))
                            .query((row, n) -> row.getBytes("hashes"))
                            .single();
            return Arrays.copyOf(stored, tile.span().width() * Hash.BYTES);
        }
    }
}
