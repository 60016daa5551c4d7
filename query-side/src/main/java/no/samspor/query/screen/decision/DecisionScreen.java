package no.samspor.query.screen.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.DecisionId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.drawn.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One decision: on whose authority, with which papers, and what rests on it (R3, R25). */
@Controller
final class DecisionScreen {

    @Reported
    @GetMapping("/decisions/{decision}")
    String decision(@PathVariable DecisionId decision, Screen screen, Model model) {
        String id = decision.toString();
        Reading reading = screen.read("/api/v1/decisions/" + id);
        Reading tasks = screen.read("/api/v1/decisions/" + id + "/tasks", "limit", "100");
        Reading own = screen.read("/api/v1/streams/" + id + "/events", "limit", "100");
        Reading about = screen.read("/api/v1/timeline", "about", id, "limit", "100");
        Reading log = screen.readPlain("/api/v1/log/state");
        Json row = reading.item();
        @Nullable Reading mandate = mandate(row, screen);
        screen.of(row.text("programme"), "decisions");
        List<Json> history = own.items();
        model.addAttribute("row", row);
        model.addAttribute("tasks", tasks.items());
        model.addAttribute("history", history);
        model.addAttribute("recorded", history.isEmpty() ? Json.NOTHING : history.getFirst());
        @Nullable Json under = mandate == null ? null : mandate.itemIfAny();
        List<Json> rests = rests(id, about.items());
        model.addAttribute("rests", rests);
        model.addAttribute("chain", Chain.of(screen, row, under, rests));
        model.addAttribute("proof", Proof.of(last(history), log));
        model.addAttribute("then", then(row, history));
        return "screen/decision";
    }

    private static @Nullable Reading mandate(Json row, Screen screen) {
        @Nullable String mandate = row.text("mandate");
        return mandate == null ? null : screen.read("/api/v1/mandates/" + mandate);
    }

    private static long last(List<Json> history) {
        return history.isEmpty() ? 0 : history.getLast().number("position");
    }

    /** The day to look back to: the one on which it was decided, else on which it was recorded. */
    private static @Nullable String then(Json row, List<Json> history) {
        @Nullable String decided = row.text("decidedOn");
        if (decided != null && decided.matches("\\d{4}-\\d{2}-\\d{2}")) return decided;
        return history.isEmpty() ? null : history.getFirst().text("recordedAt");
    }

    /**
     * What else happened on its ground: the newest event of each thing, in the order of the log.
     */
    private static List<Json> rests(String decision, List<Json> events) {
        Map<String, Json> things = new LinkedHashMap<>();
        for (Json each : events) {
            String stream = each.text("stream", "");
            if (!stream.equals(decision)) things.put(stream, each);
        }
        return new ArrayList<>(things.values());
    }
}
