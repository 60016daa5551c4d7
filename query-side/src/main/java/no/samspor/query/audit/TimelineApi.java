package no.samspor.query.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.audit.TimelineTable.Filter;
import no.samspor.query.audit.TimelineTable.Sign;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's timeline (R23): every event, in the order in which it was recorded. */
@RestController
@RequestMapping("/api/v1")
final class TimelineApi {

    private static final int LIMIT_MAX = 100;
    private static final String LIMIT = "25";

    private final TimelineTable timeline;

    TimelineApi(TimelineTable timeline) {
        this.timeline = timeline;
    }

    /**
     * @param next the position to give as {@code startingAfter}; null at the end
     */
    record Entries(List<TimelineEntry> items, @Nullable Long next, Answer.Meta meta)
            implements Answer {}

    /**
     * @param backdated only what surely took effect before the day it was asked
     * @param afterTheFact only what was surely decided after it took effect
     * @param authorityMissing only what rests on no decision, delegation, agreement or law
     * @param amountAtLeast only what tells of an amount of so many øre or more
     */
    @GetMapping("/timeline")
    Entries timeline(
            @RequestParam(required = false) @Nullable Id stream,
            @RequestParam(required = false) @Nullable Id about,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable Origin origin,
            @RequestParam(required = false) @Nullable Invariant rule,
            @RequestParam(required = false) @Nullable Long amountAtLeast,
            @RequestParam(defaultValue = "false") boolean backdated,
            @RequestParam(defaultValue = "false") boolean afterTheFact,
            @RequestParam(defaultValue = "false") boolean authorityMissing,
            @RequestParam(defaultValue = "0") long startingAfter,
            @RequestParam(defaultValue = LIMIT) int limit,
            AsOf asOf,
            Sight sight) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (backdated) signs.add(Sign.BACKDATED);
        if (afterTheFact) signs.add(Sign.AFTER_THE_FACT);
        if (authorityMissing) signs.add(Sign.AUTHORITY_MISSING);
        return page(
                new Filter(
                        stream,
                        about,
                        family,
                        text(person),
                        text(organisation),
                        origin == null ? null : origin.name().toLowerCase(Locale.ROOT),
                        text(rule),
                        amountAtLeast,
                        signs),
                startingAfter,
                limit,
                asOf,
                sight);
    }

    /** One stream, as it was at the position asked for: what its state is folded from. */
    @GetMapping("/streams/{stream}/events")
    Entries stream(
            @PathVariable Id stream,
            @RequestParam(defaultValue = "0") long startingAfter,
            @RequestParam(defaultValue = LIMIT) int limit,
            AsOf asOf,
            Sight sight) {
        return page(Filter.of(stream), startingAfter, limit, asOf, sight);
    }

    private Entries page(Filter filter, long after, int limit, AsOf asOf, Sight sight) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", "limit")));
        }
        List<TimelineEntry> found = timeline.list(filter, after, asOf.position(), limit + 1, sight);
        boolean more = found.size() > limit;
        List<TimelineEntry> items = more ? found.subList(0, limit) : found;
        return new Entries(items, more ? items.getLast().position() : null, Answer.Meta.of(asOf));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
