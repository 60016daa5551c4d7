package no.samspor.query.sealed;

import java.util.List;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import no.samspor.log.EventCodec;
import no.samspor.log.vault.KeyVault;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Refuses;
import no.samspor.query.asof.Versions;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies sealed in a stream, opened for whoever may. */
@RestController
@RequestMapping("/api/v1")
final class SealedApi {

    private static final int LIMIT_MAX = 100;
    private static final String LIMIT = "25";

    private final SealedTable table;
    private final EventCodec codec;
    private final KeyVault vault;
    private final Versions versions;

    SealedApi(SealedTable table, EventCodec codec, KeyVault vault, Versions versions) {
        this.table = table;
        this.codec = codec;
        this.vault = vault;
        this.versions = versions;
    }

    /**
     * @param next the position to give as {@code startingAfter}; null at the end
     */
    record Values(List<SealedValue> items, @Nullable Long next, Answer.Meta meta)
            implements Answer {}

    /** In order of position; of a stream in which the reader may open nothing, nothing. */
    @GetMapping("/streams/{stream}/sealed")
    @Refuses(SealedRefusal.class)
    Values sealed(
            @PathVariable Id stream,
            @RequestParam(defaultValue = "0") long startingAfter,
            @RequestParam(defaultValue = LIMIT) int limit,
            AsOf asOf,
            Sight sight) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", "limit")));
        }
        if (vault == KeyVault.NONE) throw new Problem.Thrown(Problem.of(SealedRefusal.NO_KEYS));
        List<SealedTable.Stored> found =
                table.list(stream, startingAfter, asOf.position(), limit + 1, sight);
        List<SealedTable.Stored> shown = found.stream().limit(limit).toList();
        Opening opening = new Opening(codec, table.erased(sight), sight.shown());
        return new Values(
                shown.stream().map(opening::of).toList(),
                found.size() > limit ? shown.getLast().position() : null,
                meta(stream, shown, asOf));
    }

    /**
     * The version of the stream is told to who sees something of it as others do. The answer for
     * two stated times is not for ever: an erasure is of every day.
     */
    private Answer.Meta meta(Id stream, List<SealedTable.Stored> shown, AsOf asOf) {
        boolean isSeen = shown.stream().anyMatch(each -> !each.own());
        return new Answer.Meta(
                asOf.effectiveOn(),
                asOf.knownAt(),
                asOf.position(),
                isSeen ? versions.meta(stream, asOf).version() : null,
                false,
                asOf.incomplete());
    }
}
