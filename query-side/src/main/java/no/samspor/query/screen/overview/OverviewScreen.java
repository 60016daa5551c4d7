package no.samspor.query.screen.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A programme at a glance (R1): what a project office and a steering group open first. */
@Controller
final class OverviewScreen {

    private static final String STEERING_GROUP = "styringsgruppe";

    @Reported
    @GetMapping("/programmes/{programme}")
    String overview(@PathVariable ProgrammeId programme, Screen screen, Model model) {
        String id = programme.toString();
        screen.of(id, "overview");
        Reading lines = screen.read("/api/v1/programmes/" + id + "/overview");
        Reading steering =
                screen.read("/api/v1/bodies", "programme", id, "bodyType", STEERING_GROUP);
        Map<String, Reading> lists = new LinkedHashMap<>();
        lists.put("decision", list(screen, "decisions", id));
        lists.put("mandate", list(screen, "mandates", id));
        lists.put("frame", list(screen, "frames", id));
        lists.put("handover", list(screen, "handovers", id));
        Set<String> bodies =
                steering.items().stream()
                        .map(each -> each.text("body", ""))
                        .collect(Collectors.toSet());
        List<Json> decisions = lists.get("decision").items();
        @Nullable Json last =
                Since.last(
                        decisions.stream()
                                .filter(each -> bodies.contains(each.text("body", "")))
                                .toList());
        List<Glance.Need> waiting =
                Glance.waiting(
                        lists.get("mandate").items(),
                        lists.get("handover").items(),
                        screen.organisation());
        model.addAttribute("glance", new Glance(id, lines.answer().list("item"), waiting));
        model.addAttribute("since", Since.of(last, lists));
        return "screen/overview";
    }

    private static Reading list(Screen screen, String feature, String programme) {
        return screen.read("/api/v1/" + feature, "programme", programme, "limit", "100");
    }
}
