package no.samspor.query.proof;

import java.sql.SQLException;
import java.util.List;
import no.samspor.notary.store.Published;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.query.asof.AnswersWith;
import no.samspor.query.sight.Sight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as files that never change (C2SP tlog-tiles), and its events one a line. */
@RestController
@RequestMapping("/api/v1/log")
final class TileApi {

    private static final int LIMIT_MAX = 1_000;
    private static final String LIMIT = "256";

    /** A page ends early rather than be longer. */
    private static final int PAGE_CHARS_MAX = 4_000_000;

    private final Published published;
    private final LeafTable entries;

    TileApi(Published published, LeafTable entries) {
        this.published = published;
        this.entries = entries;
    }

    /**
     * @param tile as C2SP writes it: {@code x001/x234/067}, and {@code x001/x234/067.p/8} for a
     *     part
     */
    @GetMapping("/tile/{level}/{*tile}")
    @AnswersWith(value = Exact.BYTES, means = "Hashene i flisen, 32 byte hver (C2SP).")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String tile, Sight sight)
            throws SQLException {
        try {
            HashTile asked = HashTile.parse("tile/" + level + tile);
            byte[] content = published.read(view -> view.tile(asked));
            return Exact.forEver(MediaType.APPLICATION_OCTET_STREAM, content);
        } catch (Rejected noSuchTile) {
            throw Exact.notFound();
        }
    }

    /** Only where the reader may see each of them; the hashes are open in any case. */
    @GetMapping("/tile/entries/{*bundle}")
    @AnswersWith(value = Exact.BYTES, means = "Bladene, hvert etter sin lengde i to byte (C2SP).")
    ResponseEntity<byte[]> bundle(@PathVariable String bundle, Sight sight) throws SQLException {
        try {
            EntryBundle asked = EntryBundle.parse("tile/entries" + bundle);
            Span span = asked.span();
            long before = span.index() * Span.FULL;
            if (before + span.width() > published.read(view -> view.window().sealed())) {
                throw Exact.notFound();
            }
            List<LeafTable.Entry> found = entries.after(before, span.width(), sight);
            if (!found.stream().allMatch(LeafTable.Entry::seen)) throw Exact.notFound();
            byte[] content = asked.encode(found.stream().map(LeafTable.Entry::leaf).toList());
            return Exact.forNow(MediaType.APPLICATION_OCTET_STREAM, content);
        } catch (Rejected noSuchBundle) {
            throw Exact.notFound();
        }
    }

    /**
     * A line for each event: its position, {@code leaf} and the leaf's bytes where the reader may
     * see it, else {@code hash} and their hash; both in base64. Which of the two it is changes with
     * what the reader may see.
     *
     * @param after the position of the last line that the reader has
     */
    @GetMapping("/entries")
    @AnswersWith(value = Exact.TEXT, means = "Posisjon, leaf eller hash, og base64; én på linja.")
    ResponseEntity<byte[]> entries(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = LIMIT) int limit,
            Sight sight) {
        if (limit < 1 || limit > LIMIT_MAX) throw Exact.bad("limit");
        if (after < 0 || after > Long.MAX_VALUE - limit) throw Exact.bad("after");
        List<LeafTable.Entry> found = entries.after(after, limit, sight);
        StringBuilder page = new StringBuilder();
        for (LeafTable.Entry each : found) {
            if (page.length() > PAGE_CHARS_MAX) break;
            page.append(line(each));
        }
        return Exact.forNow(page.toString());
    }

    private static String line(LeafTable.Entry entry) {
        String what = entry.seen() ? "leaf" : "hash";
        byte[] shown = entry.seen() ? entry.leaf() : entry.hash().bytes();
        return entry.position() + " " + what + " " + Strict.base64(shown) + "\n";
    }
}
