package no.samspor.query.screen.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words looked for in decisions, mandates and projects, of one programme or of all. */
@Controller
final class SearchScreen {

    private static final String SHOWN_MAX = "25";

    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String programme,
            Screen screen,
            Model model) {
        screen.of(programme == null || programme.isBlank() ? null : programme, null);
        boolean asked = q != null && !q.isBlank();
        Map<String, Reading> found = new LinkedHashMap<>();
        if (asked) {
            for (String feature : List.of("decision", "mandate", "project")) {
                Map<String, @Nullable String> parameters = new LinkedHashMap<>();
                parameters.put("q", q);
                parameters.put("programme", programme);
                parameters.put("limit", SHOWN_MAX);
                found.put(feature, screen.read("/api/v1/" + feature + "s", parameters));
            }
        }
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute(
                "nothing", found.values().stream().allMatch(each -> each.items().isEmpty()));
        return "screen/search";
    }
}
