package no.samspor.query.screen.decision;

import java.text.Collator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Paged;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Say;
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
        Reading deciding = screen.read("/api/v1/decisions/bodies", "programme", id);
        model.addAttribute("decisions", screen.list("/api/v1/decisions", screen.asked(id)));
        model.addAttribute("bodies", bodies(bodies.items(), deciding.answer(), screen.say()));
        model.addAttribute("states", STATES);
        model.addAttribute("narrowed", q != null || body != null || kind != null || state != null);
        return "screen/decisions";
    }

    /**
     * The programme's own bodies and whoever else has decided for it, a council or a board, by
     * their names; what the reader may not know the name of cannot be chosen.
     */
    private static Map<String, String> bodies(List<Json> own, Json deciding, Say say) {
        Set<String> all = new LinkedHashSet<>(deciding.texts("item"));
        for (Json each : own) all.add(each.text("body", ""));
        Map<String, String> names = new HashMap<>();
        for (String each : all) {
            @Nullable String name = say.nameIfAny(each);
            if (name != null) names.put(each, name);
        }
        Collator alphabet = Collator.getInstance(Locale.of("nb"));
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(alphabet))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
