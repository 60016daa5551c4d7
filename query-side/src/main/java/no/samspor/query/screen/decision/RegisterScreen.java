package no.samspor.query.screen.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision register of a programme (R3), newest first, narrowed as its address says. */
@Controller
final class RegisterScreen {

    private static final List<String> STATES =
            List.of(
                    "conditional",
                    "effective",
                    "implemented",
                    "superseded",
                    "annulled",
                    "lapsed",
                    "reversed");

    @Reported
    @GetMapping("/programmes/{programme}/decisions")
    String register(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String startingAfter,
            @RequestParam(required = false) @Nullable String endingBefore,
            Screen screen,
            Model model) {
        String id = programme.toString();
        screen.of(id, "decisions");
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("programme", id);
        asked.put("q", q);
        asked.put("body", body);
        asked.put("kind", kind);
        asked.put("state", state);
        asked.put("startingAfter", startingAfter);
        asked.put("endingBefore", endingBefore);
        Reading bodies = screen.read("/api/v1/bodies", "programme", id, "limit", "100");
        model.addAttribute("decisions", screen.list("/api/v1/decisions", asked));
        model.addAttribute("bodies", bodies.items());
        model.addAttribute("states", STATES);
        model.addAttribute("narrowed", q != null || body != null || kind != null || state != null);
        return "screen/decisions";
    }
}
