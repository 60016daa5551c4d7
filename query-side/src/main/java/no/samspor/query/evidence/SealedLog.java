package no.samspor.query.evidence;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.samspor.notary.store.Published;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.InclusionProof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One checkpoint of the notary for a whole bundle, and the proofs under it. */
@Component
final class SealedLog {

    private final Published published;

    SealedLog(Published published) {
        this.published = published;
    }

    /**
     * A checkpoint with what its witnesses have said so far.
     *
     * @param size how many events it covers
     */
    record Seal(long size, Note note) {

        private LogProof proof(InclusionProof path) {
            return new LogProof(null, path.index(), path.path(), note);
        }
    }

    /**
     * What stands at one moment.
     *
     * @param witnessed the newest that enough owners have cosigned; null where none is
     */
    record Seals(Seal newest, @Nullable Seal witnessed) {

        /**
         * The cosigned one if it covers {@code last}, the last event that is asked for: others that
         * came since are no reason to do without witnesses.
         */
        Seal over(long last) {
            return witnessed != null && last <= witnessed.size() ? witnessed : newest;
        }
    }

    /** Empty before the first. */
    Optional<Seals> newest() throws SQLException {
        return published.read(SealedLog::seals);
    }

    private static Optional<Seals> seals(Published.View view) throws SQLException {
        Optional<Sealed> witnessed = view.newestWitnessed();
        return view.newest()
                .map(SealedLog::seal)
                .map(newest -> new Seals(newest, witnessed.map(SealedLog::seal).orElse(null)));
    }

    private static Seal seal(Sealed found) {
        return new Seal(found.size(), found.note());
    }

    /** That each of the events is under that checkpoint, in their order. */
    List<LogProof> proofs(Seal seal, List<Told> events) throws SQLException {
        return published.read(
                view -> {
                    var tree = view.tree(seal.size());
                    return events.stream()
                            .map(told -> seal.proof(tree.inclusionOf(told.position() - 1)))
                            .toList();
                });
    }
}
