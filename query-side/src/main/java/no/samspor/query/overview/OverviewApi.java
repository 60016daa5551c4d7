package no.samspor.query.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.sight.Sight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A programme and its projects at a glance (R1). */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/overview")
final class OverviewApi {

    private final List<OverviewPart> parts;

    OverviewApi(List<OverviewPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparing(OverviewPart::name)).toList();
    }

    /**
     * What is shown of one thing.
     *
     * @param about the programme, one of its projects, or a body that holds a mandate of it
     * @param parts what each feature shows of it, by the name of the part
     */
    record Line(Id about, Map<String, Object> parts) {}

    /** The programme's own line first, then the others by their identities. */
    @GetMapping
    Answer.Made<List<Line>> overview(@PathVariable ProgrammeId programme, AsOf asOf, Sight sight) {
        Map<Id, Map<String, Object>> about = new LinkedHashMap<>();
        for (OverviewPart part : parts) {
            part.of(programme, asOf, sight)
                    .forEach(
                            (id, shown) ->
                                    about.computeIfAbsent(id, _ -> new LinkedHashMap<>())
                                            .put(part.name(), shown));
        }
        if (about.isEmpty()) throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
        List<Line> lines = new ArrayList<>();
        about.forEach((id, shown) -> lines.add(new Line(id, shown)));
        lines.sort(
                Comparator.comparing((Line line) -> !line.about().equals(programme))
                        .thenComparing(line -> line.about().toString()));
        return new Answer.Made<>(lines, Answer.Meta.of(asOf));
    }
}
