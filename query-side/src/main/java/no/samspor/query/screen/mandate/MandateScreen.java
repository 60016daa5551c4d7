package no.samspor.query.screen.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Mandates: what a programme may do, since when, and how much of its limits is used (R5). */
@Controller
final class MandateScreen {

    /** A frame on a mandate, and what is posted of it. */
    public record Use(Json frame, Json figures) {}

    @Reported
    @GetMapping("/programmes/{programme}/mandates")
    String mandates(@PathVariable ProgrammeId programme, Screen screen, Model model) {
        String id = programme.toString();
        screen.of(id, "mandates");
        model.addAttribute(
                "mandates",
                screen.read("/api/v1/mandates", "programme", id, "limit", "100").items());
        return "screen/mandates";
    }

    @Reported
    @GetMapping("/mandates/{mandate}")
    String mandate(@PathVariable MandateId mandate, Screen screen, Model model) {
        String id = mandate.toString();
        Reading reading = screen.read("/api/v1/mandates/" + id);
        Reading versions = screen.read("/api/v1/mandates/" + id + "/versions", "limit", "100");
        Reading frames = screen.read("/api/v1/frames", "mandate", id, "limit", "100");
        Reading decisions = screen.read("/api/v1/decisions", "mandate", id, "limit", "100");
        Json row = reading.item();
        screen.of(row.text("programme"), "mandates");
        model.addAttribute("row", row);
        model.addAttribute("versions", Version.of(versions.items()));
        model.addAttribute("uses", uses(frames.items(), screen));
        model.addAttribute("decisions", decisions.items());
        return "screen/mandate";
    }

    private static List<Use> uses(List<Json> frames, Screen screen) {
        Map<Json, Reading> actual = new LinkedHashMap<>();
        for (Json frame : frames) {
            String id = frame.text("frame", "");
            actual.put(frame, screen.read("/api/v1/frames/" + id + "/actual"));
        }
        List<Use> uses = new ArrayList<>();
        actual.forEach((frame, used) -> uses.add(new Use(frame, used.item().in("figures"))));
        return uses;
    }
}
