package no.samspor.query.reads;

import static no.samspor.kernel.Role.AUD;
import static no.samspor.kernel.Role.DPO;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.notary.reads.ReadLog;
import no.samspor.notary.reads.ReadsSealing;
import no.samspor.notary.store.Published;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.VerifierKey;
import no.samspor.query.sight.OnlyAs;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what that is closed, and whether the log of that is whole. */
@RestController
@RequestMapping("/api/v1/reads")
final class ReadsApi {

    private static final int LIMIT_MAX = 100;
    private static final String LIMIT = "25";

    private final ReadLog log;
    private final Published published;

    ReadsApi(ReadLog log, Published published) {
        this.log = log;
        this.published = published;
    }

    /** One read and its place in the log of reads, which is another than the record's. */
    record Item(long position, ReadEntry read) {}

    /**
     * @param next the position to give as {@code startingAfter}; null at the end
     */
    record Items(List<Item> items, @Nullable Long next) {}

    /** Reads of what the reader's organisation owns, and reads by that organisation. */
    @GetMapping
    @OnlyAs({AUD, DPO})
    ResponseEntity<Items> reads(
            @RequestParam(defaultValue = "0") long startingAfter,
            @RequestParam(defaultValue = LIMIT) int limit,
            Sight sight)
            throws SQLException {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", "limit")));
        }
        List<Item> items = new ArrayList<>();
        for (ReadLog.Noted each :
                log.concerning(sight.organisation().toString(), startingAfter, limit + 1)) {
            ReadEntry entry = SamsporJson.mapper().readValue(each.entry(), ReadEntry.class);
            items.add(new Item(each.position(), entry));
        }
        boolean more = items.size() > limit;
        if (more) items.removeLast();
        return kept(new Items(items, more ? items.getLast().position() : null));
    }

    /**
     * Whether the log of reads is as it was signed, found by reading all of it again.
     *
     * @param size how many reads are noted
     * @param signed how many of them the newest checkpoint covers
     * @param whole whether each signed entry is there and has its place under the signed root
     * @param missing the first entry that is not there; null where none is missing
     * @param checkpoint as it was signed; null before the first
     */
    record State(
            long size,
            long signed,
            boolean whole,
            @Nullable Long missing,
            @Nullable String checkpoint) {}

    @GetMapping("/state")
    @OnlyAs({AUD, DPO})
    ResponseEntity<State> state(Sight sight) throws SQLException {
        ReadLog.Whole found = log.whole();
        @Nullable Note note = found.note();
        if (note == null) return kept(new State(found.size(), 0, found.missing() == 0, null, null));
        Checkpoint signed = Checkpoint.parse(note.text());
        boolean whole =
                found.missing() == 0 && isSigned(note) && signed.root().equals(found.root());
        return kept(
                new State(
                        found.size(),
                        signed.size(),
                        whole && signed.size() <= found.size(),
                        found.missing() == 0 ? null : found.missing(),
                        new String(note.bytes(), StandardCharsets.UTF_8)));
    }

    /** Whether a key of the log signed it, as the log of reads and as nothing else. */
    private boolean isSigned(Note note) throws SQLException {
        List<VerifierKey> keys =
                published.read(
                        view ->
                                view.keys().stream()
                                        .filter(each -> each.owner() == null)
                                        .map(each -> VerifierKey.parse(each.verifier()))
                                        .toList());
        try {
            String origin = Checkpoint.parse(note.text()).origin();
            return !note.signings(keys).isEmpty()
                    && keys.stream()
                            .anyMatch(key -> ReadsSealing.originOf(key.name()).equals(origin));
        } catch (Rejected altered) {
            return false;
        }
    }

    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate()).body(body);
    }
}
