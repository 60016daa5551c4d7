package no.samspor.auditor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.auditor.verify.Pieces;
import no.samspor.proof.Leaf;
import no.samspor.proof.Part;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import no.samspor.proof.tree.Nodes;
import no.samspor.proof.tree.Tree;

/** A log in memory, honest or not, that can be exported and proven. */
public final class Sample implements Nodes {

    public static final String ORIGIN = "samspor.example/log";
    public static final SignerKey LOG = key(ORIGIN, Ed25519.SIGNATURE);
    public static final SignerKey NEXT = key(ORIGIN, Ed25519.SIGNATURE);
    public static final SignerKey NORTH = key("north.example/witness", Ed25519.COSIGNATURE);
    public static final SignerKey SOUTH = key("south.example/witness", Ed25519.COSIGNATURE);
    public static final long TIME = 1_795_000_000L;

    private record Place(int level, long index) {}

    private final List<byte[]> entries;
    private final Map<Place, Hash> nodes = new HashMap<>();

    private Sample(List<byte[]> entries) {
        this.entries = List.copyOf(entries);
        Frontier frontier = new Frontier();
        for (byte[] entry : entries) {
            frontier.append(
                    Hash.leaf(entry),
                    (level, index, hash) -> nodes.put(new Place(level, index), hash));
        }
    }

    public static SignerKey key(String name, Ed25519 algorithm) {
        return SignerKey.generate(name, algorithm, new SecureRandom());
    }

    public static Sample of(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int position = 1; position <= size; position++) entries.add(entry(position, ""));
        return new Sample(entries);
    }

    public static Sample of(List<byte[]> entries) {
        return new Sample(entries);
    }

    /** The event that stands at a position, or another one if {@code word} is not empty. */
    public static byte[] entry(long position, String word) {
        String payload = "{\"mandate\":\"%d\",\"ceiling\":50000%s}".formatted(position, word);
        return new Leaf(
                        position,
                        Instant.ofEpochSecond(TIME, position * 1_000),
                        new UUID(position / 3, 7),
                        new UUID(position, 9),
                        (int) (position % 3),
                        "mandate",
                        "mandate.approved/1",
                        Part.of("{\"actor\":\"per_1\"}".getBytes(StandardCharsets.UTF_8)),
                        Part.of(payload.getBytes(StandardCharsets.UTF_8)))
                .bytes();
    }

    /** A copy that may be changed: position p is at p - 1. */
    public List<byte[]> entries() {
        return new ArrayList<>(entries);
    }

    public int size() {
        return entries.size();
    }

    @Override
    public Hash at(int level, long index) {
        Hash hash = nodes.get(new Place(level, index));
        if (hash == null) throw new AssertionError("no complete subtree " + level + "/" + index);
        return hash;
    }

    public Tree tree(long size) {
        return new Tree(size, this);
    }

    public Note checkpoint(long size, SignerKey... keys) {
        Note note = new Note(new Checkpoint(ORIGIN, size, tree(size).root()).text());
        for (SignerKey key : keys) note = note.signedBy(key, TIME);
        return note;
    }

    public Note checkpoint() {
        return checkpoint(size(), LOG, NORTH, SOUTH);
    }

    /** The whole log, as it says that it is. */
    public Pieces export(Note checkpoint) {
        Pieces pieces = new Pieces().put("checkpoint", checkpoint.bytes());
        HashTile.of(size())
                .forEach(
                        tile -> {
                            pieces.put(tile.path(), tile.encode(hashes(tile)));
                            if (tile.level() == 0) bundle(tile.span(), pieces);
                        });
        return pieces;
    }

    private List<Hash> hashes(HashTile tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.span().width(); i++) {
            hashes.add(at(tile.level() * 8, tile.span().index() * Span.FULL + i));
        }
        return hashes;
    }

    private void bundle(Span span, Pieces pieces) {
        int first = (int) span.index() * Span.FULL;
        EntryBundle bundle = new EntryBundle(span);
        pieces.put(bundle.path(), bundle.encode(entries.subList(first, first + span.width())));
    }

    /** Some events of the log, each with its proof. */
    public Pieces part(Note checkpoint, long... positions) {
        Pieces pieces = new Pieces().put("checkpoint", checkpoint.bytes());
        for (long position : positions) {
            pieces.put("entries/" + position + ".leaf", entries.get((int) position - 1));
            pieces.put("proofs/" + position + ".proof", proof(position, checkpoint).bytes());
        }
        return pieces;
    }

    public LogProof proof(long position, Note checkpoint) {
        InclusionProof proof = tree(size()).inclusionOf(position - 1);
        return new LogProof(null, position - 1, proof.path(), checkpoint);
    }

    /** Of the event at a position, which was stored in one commit with its neighbours. */
    public byte[] receipt(long position, long first, int count, SignerKey key) {
        Sample commit = new Sample(entries.subList((int) first - 1, (int) first - 1 + count));
        InclusionProof proof = commit.tree(count).inclusionOf(position - first);
        Note promise =
                new Note(
                                "%s\npromise %d %d\n%s\n"
                                        .formatted(ORIGIN, first, count, commit.tree(count).root()))
                        .signedBy(key, 0);
        StringBuilder receipt =
                new StringBuilder("samspor.receipt/1\nindex " + proof.index() + "\n");
        for (Hash hash : proof.path()) receipt.append(hash).append('\n');
        receipt.append('\n').append(new String(promise.bytes(), StandardCharsets.UTF_8));
        return receipt.toString().getBytes(StandardCharsets.UTF_8);
    }
}
