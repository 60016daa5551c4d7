package no.samspor.query.evidence;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.samspor.notary.store.Published;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.InclusionProof;
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

    /** The newest that enough owners have cosigned, or else the newest; empty before the first. */
    Optional<Seal> newest() throws SQLException {
        return published.read(SealedLog::best).map(found -> new Seal(found.size(), found.note()));
    }

    private static Optional<Sealed> best(Published.View view) throws SQLException {
        Optional<Sealed> witnessed = view.newestWitnessed();
        return witnessed.isPresent() ? witnessed : view.newest();
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
