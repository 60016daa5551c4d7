package no.samspor.query.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.sight.Sight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the things with these identities are called, as far as the reader may see them. */
@RestController
@RequestMapping("/api/v1/names")
final class NamesApi {

    private static final int IDS_MAX = 100;

    private final NamesTable names;

    NamesApi(NamesTable names) {
        this.names = names;
    }

    /** What one thing is called; a frame and a handover after what they are for. */
    record Name(Id id, String name) {}

    /** In the order of the identities; what has no name, or none to be seen, is left out. */
    @GetMapping
    Answer.Made<List<Name>> names(@RequestParam List<Id> ids, AsOf asOf, Sight sight) {
        if (ids.size() > IDS_MAX) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", "ids")));
        }
        List<Name> found = new ArrayList<>();
        names.of(ids, asOf, sight).forEach((id, name) -> found.add(new Name(id, name)));
        found.sort(Comparator.comparing(each -> each.id().toString()));
        return new Answer.Made<>(found, Answer.Meta.of(asOf));
    }
}
