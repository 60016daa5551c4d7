package no.samspor.query.screen.decision;

import java.util.List;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Paged;
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

    @Paged
    @Reported
    @GetMapping("/programmes/{programme}/decisions")
    String register(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            Screen screen,
            Model model) {
        String id = programme.toString();
        screen.of(id, "decisions");
        Reading bodies = screen.read("/api/v1/bodies", "programme", id, "limit", "100");
        model.addAttribute("decisions", screen.list("/api/v1/decisions", screen.asked(id)));
        model.addAttribute("bodies", bodies.items());
        model.addAttribute("states", STATES);
        model.addAttribute("narrowed", q != null || body != null || kind != null || state != null);
        return "screen/decisions";
    }
}
