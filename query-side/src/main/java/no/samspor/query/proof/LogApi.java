package no.samspor.query.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samspor.edge.Language;
import no.samspor.edge.Problem;
import no.samspor.notary.store.Published;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import no.samspor.query.asof.AnswersWith;
import no.samspor.query.asof.Refuses;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the log has signed, and proofs from it. None of it tells what any event says. */
@RestController
@RequestMapping("/api/v1/log")
final class LogApi {

    private final Published published;

    LogApi(Published published) {
        this.published = published;
    }

    /**
     * @param witnessed the newest that enough owners have cosigned, instead of the newest of all
     */
    @GetMapping("/checkpoint")
    @AnswersWith(value = Exact.TEXT, means = "Sjekkpunktet, med alle signaturer (C2SP).")
    ResponseEntity<byte[]> newest(
            @RequestParam(defaultValue = "false") boolean witnessed, Sight sight)
            throws SQLException {
        return note(published.read(view -> witnessed ? view.newestWitnessed() : view.newest()));
    }

    @GetMapping("/checkpoint/{size}")
    @AnswersWith(value = Exact.TEXT, means = "Sjekkpunktet, med alle signaturer (C2SP).")
    ResponseEntity<byte[]> ofSize(@PathVariable long size, Sight sight) throws SQLException {
        return note(published.read(view -> view.ofSize(size)));
    }

    /** Its text never changes, but more witnesses may still come. */
    private static ResponseEntity<byte[]> note(Optional<Sealed> sealed) {
        return Exact.forNow(sealed.orElseThrow(Exact::notFound).note().bytes());
    }

    /**
     * @param size of the checkpoint; if left out, the newest witnessed one that has the event, or
     *     else the newest
     */
    @GetMapping("/proof/{position}")
    @AnswersWith(value = Exact.TEXT, means = "Et bevis som står alene (C2SP tlog-proof).")
    @Refuses(ProofRefusal.class)
    ResponseEntity<byte[]> proof(
            @PathVariable long position,
            @RequestParam(required = false) @Nullable Long size,
            Sight sight)
            throws SQLException {
        byte[] proof = published.read(view -> proof(view, position, size));
        return Exact.forNow(proof);
    }

    private static byte[] proof(Published.View view, long position, @Nullable Long size)
            throws SQLException {
        if (position < 1 || position > view.window().head()) throw Exact.notFound();
        Sealed sealed =
                (size == null ? covering(view, position) : view.ofSize(size))
                        .filter(each -> each.size() >= position)
                        .orElseThrow(() -> size == null ? notSealed() : Exact.bad("size"));
        InclusionProof proof = view.tree(sealed.size()).inclusionOf(position - 1);
        return new LogProof(null, proof.index(), proof.path(), sealed.note()).bytes();
    }

    private static Optional<Sealed> covering(Published.View view, long position)
            throws SQLException {
        Optional<Sealed> witnessed = view.newestWitnessed();
        boolean covers = witnessed.isPresent() && witnessed.get().size() >= position;
        return covers ? witnessed : view.newest();
    }

    private static Problem.Thrown notSealed() {
        return new Problem.Thrown(Problem.of(ProofRefusal.NOT_SEALED));
    }

    /** That the tree of {@code to} leaves begins with all of the tree of {@code from}. */
    @GetMapping("/consistency")
    @AnswersWith(value = Exact.TEXT, means = "Hashene i beviset, én på hver linje (RFC 6962).")
    ResponseEntity<byte[]> consistency(@RequestParam long from, @RequestParam long to, Sight sight)
            throws SQLException {
        if (from < 0) throw Exact.bad("from");
        List<Hash> path =
                published.read(
                        view -> {
                            if (to < from || to > view.window().sealed()) throw Exact.bad("to");
                            return view.tree(to).consistencyWith(from).path();
                        });
        return Exact.forEver(path.stream().map(hash -> hash + "\n").collect(Collectors.joining()));
    }

    /** For convenience: whoever verifies has them from elsewhere. */
    @GetMapping("/keys")
    @AnswersWith(value = Exact.TEXT, means = "Loggens nøkler, så vitnenes, én på hver linje.")
    ResponseEntity<byte[]> keys(Sight sight) throws SQLException {
        return Exact.forNow(
                published.read(Published.View::keys).stream()
                        .map(key -> key.verifier() + "\n")
                        .collect(Collectors.joining()));
    }

    /** How far it is signed and witnessed, what its witnesses say, and whether an alarm stands. */
    @GetMapping("/state")
    ResponseEntity<LogState> state(HttpServletRequest request, Sight sight) throws SQLException {
        String language = Language.of(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(published.read(view -> LogState.of(view, language)));
    }
}
