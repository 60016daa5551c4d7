package no.samspor.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.log.ErasureList;
import no.samspor.proof.Leaf;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup into an empty log, in one transaction: what lies in the table is read back and
 * must be what was signed, and must follow from what others have seen. Until that is shown nothing
 * is committed, so that whatever ends this half way leaves the log empty.
 */
final class Import {

    private final Connection connection;
    private final Bundle bundle;
    private final List<VerifierKey> keys;
    private final Manifest manifest;

    /** The tile that was read last, for whoever looks for the first leaf that is wrong. */
    private @Nullable HashTile held;

    private List<Hash> hashes = List.of();

    /**
     * @param connection of the log's owner
     * @param keys the log's, by which its checkpoints are known
     */
    Import(Connection connection, Bundle bundle, List<VerifierKey> keys) {
        this.connection = connection;
        this.bundle = bundle;
        this.keys = List.copyOf(keys);
        manifest = Manifest.parse(bundle.read(Manifest.PATH));
    }

    Manifest manifest() {
        return manifest;
    }

    /** Done again when a restore is started again. */
    @FunctionalInterface
    interface BeforeCommit {
        void run(Outcome outcome) throws SQLException, IOException;
    }

    /**
     * Restores, and commits if it holds.
     *
     * @param shown checkpoints that others have seen
     * @param override whether to go on where it does not follow from them
     * @param vault the keys of protected fields, if they are given
     * @param erased what was erased since, as newer backups tell it
     * @param beforeCommit what belongs to the record and not to its database, once all holds
     */
    Outcome run(
            List<Shown> shown,
            boolean override,
            Optional<Keys.Opened> vault,
            List<ErasureList> erased,
            BeforeCommit beforeCommit)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            Outcome outcome = restored(shown, override);
            if (vault.isPresent()) {
                vault.get().restore(connection);
                // An older file of keys must not bring back what the log says is erased.
                Erased.apply(connection, Erased.in(bundle));
            }
            for (ErasureList each : erased) Erased.apply(connection, each);
            beforeCommit.run(outcome);
            connection.commit();
            return outcome;
        } finally {
            connection.rollback();
        }
    }

    private Outcome restored(List<Shown> shown, boolean override) throws SQLException, IOException {
        digests();
        @Nullable Shown own = own();
        Notary notary = new Notary(connection);
        boolean notarised = own != null && notary.isThere();
        long unread = events();
        if (bundle.has(Bundle.ANSWERS)) answers();
        if (notarised) notary.restore(bundle);
        Notary.@Nullable Newest newest = notarised ? notary.newest() : null;
        int epoch = newest == null ? 1 : newest.epoch();

        Set<Long> asked = new TreeSet<>();
        if (own != null) asked.add(own.size());
        for (Shown each : shown) asked.add(each.size());
        Rebuilt rebuilt =
                Rebuilt.from(
                        connection,
                        asked,
                        notarised && own != null ? own.size() : 0,
                        (tile, content) -> notary.keep(epoch, tile, content));
        refuseDamaged(rebuilt, own);
        @Nullable Broken broken = Broken.of(rebuilt, own, shown);
        if (broken != null && !override) {
            throw new NotRestored(NotRestored.Reason.DOES_NOT_HOLD, broken.refusal());
        }
        return new Outcome(manifest, rebuilt, own, shown, broken, unread);
    }

    /** What no tree covers is compared with what the backup says of it. */
    private void digests() throws IOException {
        for (Map.Entry<String, String> each : manifest.digests().entrySet()) {
            MessageDigest digest = Export.sha256();
            try (InputStream in = new DigestInputStream(bundle.need(each.getKey()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException damaged) {
                throw Bundle.unreadable(each.getKey());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(each.getValue())) {
                throw NotRestored.damaged(
                        "The backup's "
                                + each.getKey()
                                + " is not what was written: it is"
                                + " damaged. Nothing was restored.");
            }
        }
    }

    /** The backup's own checkpoint; null where the log was never signed. */
    private @Nullable Shown own() {
        if (manifest.sealed() == 0) return null;
        Note note;
        try {
            note = Note.parse(bundle.read(Bundle.CHECKPOINT));
        } catch (Rejected notANote) {
            throw NotRestored.damaged("The backup's checkpoint is damaged. Nothing was restored.");
        }
        Shown own = Shown.of(note, keys, "The backup's checkpoint");
        if (own.size() != manifest.sealed() || own.size() > manifest.events()) {
            throw NotRestored.damaged(
                    "The backup holds %d events, %d of them sealed, but its checkpoint is of %d."
                            .formatted(manifest.events(), manifest.sealed(), own.size()));
        }
        return own;
    }

    /** Returns how many could not be read. */
    private long events() throws SQLException, IOException {
        EventBatch batch = new EventBatch(connection);
        try (LongParts parts =
                new LongParts(
                        new DataInputStream(new BufferedInputStream(bundle.need(Bundle.PARTS))))) {
            long position = 0;
            while (position < manifest.events()) {
                for (byte[] entry : entries(position)) {
                    position++;
                    batch.add(stored(position, entry, parts));
                }
            }
            batch.flush();
        }
        return batch.unread();
    }

    private List<byte[]> entries(long before) {
        boolean sealed = before < manifest.sealed();
        long from = sealed ? before : before - manifest.sealed();
        long count = sealed ? manifest.sealed() : manifest.events() - manifest.sealed();
        EntryBundle entries = new EntryBundle(Span.of(from, count));
        String path = sealed ? entries.path() : Bundle.TAIL + entries.span().index();
        try {
            return entries.decode(bundle.read(path));
        } catch (Rejected damaged) {
            throw NotRestored.damaged(
                    ("The backup's %s is damaged: an event from position %d on cannot be read."
                                    + " Nothing was restored.")
                            .formatted(path, before + 1));
        }
    }

    private static StoredEvent stored(long position, byte[] entry, LongParts parts)
            throws IOException {
        try {
            Leaf leaf = Leaf.parse(entry);
            if (leaf.position() == position) {
                return new StoredEvent(
                        leaf,
                        parts.stored(leaf.stamp(), position),
                        parts.stored(leaf.payload(), position));
            }
        } catch (Rejected damaged) {
            // Said below.
        }
        throw NotRestored.damaged(
                "The backup is damaged at position " + position + ". Nothing was restored.");
    }

    private void answers() throws SQLException, IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(bundle.need(Bundle.ANSWERS)))) {
            Answers.restore(connection, in, manifest.events(), manifest.headMicros());
        }
    }

    /** What is in the table is not what the backup's own checkpoint, or its own root, is of. */
    private void refuseDamaged(Rebuilt rebuilt, @Nullable Shown own) throws SQLException {
        boolean sealedHolds =
                own == null || Objects.equals(own.root(), rebuilt.rootAt().get(own.size()));
        if (sealedHolds && rebuilt.root().equals(manifest.root())) return;
        String where =
                sealedHolds
                        ? "after position " + manifest.sealed()
                        : "at position " + firstOther(manifest.sealed());
        throw NotRestored.damaged(
                "The backup is damaged or was changed "
                        + where
                        + ": its events are not those that its "
                        + (sealedHolds ? "manifest" : "signed checkpoint")
                        + " is of. Nothing was restored.");
    }

    /** The first leaf that is not the one in its tile, once something is known to be wrong. */
    private long firstOther(long sealed) throws SQLException {
        List<Long> others = new ArrayList<>();
        StoredEvent.forEach(
                connection,
                event -> {
                    long index = event.leaf().position() - 1;
                    if (index >= sealed || !others.isEmpty()) return;
                    Hash leaf = Hash.leaf(event.leaf().bytes());
                    if (!Objects.equals(leaf, tiled(index, sealed))) {
                        others.add(index + 1);
                    }
                });
        return others.isEmpty() ? 1 : others.getFirst();
    }

    private @Nullable Hash tiled(long index, long sealed) {
        HashTile tile = HashTile.holding(0, index, sealed);
        if (!Objects.equals(tile, held)) {
            held = tile;
            try {
                hashes = tile.decode(bundle.read(tile.path()));
            } catch (Rejected damaged) {
                hashes = List.of();
            }
        }
        int at = (int) (index % Span.FULL);
        return at < hashes.size() ? hashes.get(at) : null;
    }
}
