package no.samspor.query.audit;

import static no.samspor.kernel.Role.AUD;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.REC;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.query.projection.fold.Parked;
import no.samspor.query.projection.live.Upkeep;
import no.samspor.query.sight.OnlyAs;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether what is read is what the log says, and a view made anew from it. Neither is a command:
 * nothing is recorded, and no answer changes but a wrong one.
 */
@RestController
@RequestMapping("/api/v1/views")
final class ViewsApi {

    private final Upkeep upkeep;
    private final HiddenEvents hidden;

    ViewsApi(Upkeep upkeep, HiddenEvents hidden) {
        this.upkeep = upkeep;
        this.hidden = hidden;
    }

    /** All views: they are few, so there are no pages. */
    record All(List<Upkeep.Kept> items) {}

    @GetMapping
    All views() throws SQLException {
        return new All(upkeep.all());
    }

    /** Events that are parked: which, why, and which views lack them. */
    record Lacking(List<Unheard> items) {}

    /**
     * As {@link Upkeep.Unheard}; of an event that the reader may not see, only where it stands, why
     * it is parked, and what lacks it.
     */
    record Unheard(
            long position,
            @Nullable String stream,
            @Nullable UUID eventId,
            @Nullable String name,
            Parked.Why why,
            @Nullable String place,
            List<String> views,
            Instant since) {

        static Unheard of(Upkeep.Unheard parked, boolean isHidden) {
            return new Unheard(
                    parked.position(),
                    isHidden ? null : parked.stream(),
                    isHidden ? null : parked.eventId(),
                    isHidden ? null : parked.name(),
                    parked.why(),
                    isHidden ? null : parked.place(),
                    parked.views(),
                    parked.since());
        }
    }

    private Lacking lacking(List<Upkeep.Unheard> parked, Sight sight) {
        List<Long> positions = parked.stream().map(Upkeep.Unheard::position).toList();
        Set<Long> notSeen = hidden.among(positions, sight);
        return new Lacking(
                parked.stream()
                        .map(each -> Unheard.of(each, notSeen.contains(each.position())))
                        .toList());
    }

    @GetMapping("/parked")
    @OnlyAs({AUD, REC, OFF})
    Lacking parked(Sight sight) throws SQLException {
        return lacking(upkeep.parked(), sight);
    }

    /** Tries a parked event again; what is still parked then is the answer. */
    @PostMapping("/parked/{position}/replay")
    @OnlyAs({REC, OFF})
    Lacking replay(@PathVariable long position, Sight sight) throws SQLException {
        return lacking(
                upkeep.replay(position)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND))),
                sight);
    }

    /** Answers when the whole log has been read; meanwhile all is served as before. */
    @PostMapping("/comparison")
    @OnlyAs({AUD, REC, OFF})
    All compare(Sight sight) throws SQLException {
        return new All(upkeep.compare());
    }

    /** As {@link #compare}, for one view, whose tables are switched at the end. */
    @PostMapping("/{view}/rebuild")
    @OnlyAs({REC, OFF})
    Upkeep.Kept rebuild(@PathVariable String view, Sight sight) throws SQLException {
        return upkeep.rebuild(view)
                .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
    }
}
