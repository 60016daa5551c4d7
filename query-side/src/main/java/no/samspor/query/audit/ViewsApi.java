package no.samspor.query.audit;

import static no.samspor.kernel.Role.AUD;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.REC;

import java.sql.SQLException;
import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.query.projection.live.Upkeep;
import no.samspor.query.sight.OnlyAs;
import no.samspor.query.sight.Sight;
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

    ViewsApi(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** All views: they are few, so there are no pages. */
    record All(List<Upkeep.Kept> items) {}

    @GetMapping
    All views() throws SQLException {
        return new All(upkeep.all());
    }

    /** Events that are parked: which, why, and which views lack them. */
    record Lacking(List<Upkeep.Unheard> items) {}

    @GetMapping("/parked")
    @OnlyAs({AUD, REC, OFF})
    Lacking parked(Sight sight) throws SQLException {
        return new Lacking(upkeep.parked());
    }

    /** Tries a parked event again; what is still parked then is the answer. */
    @PostMapping("/parked/{position}/replay")
    @OnlyAs({REC, OFF})
    Lacking replay(@PathVariable long position, Sight sight) throws SQLException {
        return new Lacking(
                upkeep.replay(position)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND))));
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
