package no.samspor.query.screen.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Paged;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.drawn.Balance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of a programme, from each sum to its entries and the decision behind it. */
@Controller
final class MoneyScreen {

    private static final String ALL = "100";

    /** A frame with its figures. */
    public record FrameLine(Json frame, Json figures) {}

    @Reported
    @GetMapping("/programmes/{programme}/money")
    String money(@PathVariable ProgrammeId programme, Screen screen, Model model) {
        String id = programme.toString();
        screen.of(id, "money");
        Reading economy = screen.read("/api/v1/economy", "programme", id);
        Reading frames = screen.read("/api/v1/frames", "programme", id, "limit", ALL);
        Reading fundings = screen.read("/api/v1/fundings", "programme", id, "limit", ALL);
        Reading total = screen.read("/api/v1/fundings/total", "programme", id);
        model.addAttribute("economy", economy.item());
        List<FrameLine> lines = lines(frames.items(), economy.item().list("frames"));
        Balance balance = Balance.of(screen);
        for (FrameLine line : lines) {
            String of = line.frame().text("frame", "");
            @Nullable String decision = screen.say().nameIfAny(line.frame().text("decision"));
            String name = screen.say().name(of) + (decision == null ? "" : ", " + decision);
            balance.add(name, line.figures(), screen.page(of));
        }
        model.addAttribute("frames", lines);
        model.addAttribute("years", SumLine.ofYears(economy.item().list("years"), screen));
        model.addAttribute("projects", SumLine.ofProjects(lines, screen));
        model.addAttribute("balance", balance.drawn());
        model.addAttribute("fundings", fundings.items());
        model.addAttribute("total", total.item());
        return "screen/money";
    }

    private static List<FrameLine> lines(List<Json> frames, List<Json> sums) {
        Map<String, Json> figures = new LinkedHashMap<>();
        for (Json each : sums) figures.put(each.text("frame", ""), each.in("figures"));
        List<FrameLine> lines = new ArrayList<>();
        for (Json each : frames) {
            Json of = figures.getOrDefault(each.text("frame", ""), Json.NOTHING);
            lines.add(new FrameLine(each, of));
        }
        return lines;
    }

    /** The posted lines behind a sum of a year, a project or an organisation. */
    @Paged
    @Reported
    @GetMapping("/programmes/{programme}/bookings")
    String bookings(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String frame,
            @RequestParam(required = false) @Nullable String organisation,
            Screen screen,
            Model model) {
        String id = programme.toString();
        screen.of(id, "money");
        Reading frames = screen.read("/api/v1/frames", "programme", id, "limit", ALL);
        model.addAttribute("year", year);
        model.addAttribute("of", frame == null ? List.of() : names(frame.split(",", -1), screen));
        model.addAttribute("organisation", organisation);
        model.addAttribute("bookings", screen.list("/api/v1/economy/bookings", screen.asked(id)));
        model.addAttribute("decisions", decisions(frames.items()));
        return "screen/bookings";
    }

    private static List<String> names(String[] ids, Screen screen) {
        return Stream.of(ids).map(screen.say()::name).distinct().toList();
    }

    @Reported
    @GetMapping("/frames/{frame}")
    String frame(@PathVariable FrameId frame, Screen screen, Model model) {
        String at = "/api/v1/frames/" + frame;
        Reading reading = screen.read(at);
        Reading actual = screen.read(at + "/actual");
        Reading lines = screen.read(at + "/lines", "limit", ALL);
        Reading grants = screen.read(at + "/grants", "limit", ALL);
        Reading bookings = screen.read(at + "/bookings", "limit", ALL);
        Reading overruns = screen.read(at + "/overruns", "limit", ALL);
        Json row = reading.item();
        screen.of(row.text("programme"), "money");
        Map<String, Json> titles = new LinkedHashMap<>();
        for (Json each : lines.items()) titles.put(each.text("line", ""), each);
        model.addAttribute("row", row);
        model.addAttribute("actual", actual.item());
        model.addAttribute("titles", titles);
        model.addAttribute("grants", grants.items());
        model.addAttribute("bookings", bookings.items());
        model.addAttribute("overruns", overruns.items());
        return "screen/frame-money";
    }

    @Paged
    @Reported
    @GetMapping("/programmes/{programme}/entries")
    String entries(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String frame,
            Screen screen,
            Model model) {
        String id = programme.toString();
        screen.of(id, "money");
        Reading frames = screen.read("/api/v1/frames", "programme", id, "limit", ALL);
        model.addAttribute("entries", screen.list("/api/v1/entries", screen.asked(id)));
        model.addAttribute("decisions", decisions(frames.items()));
        return "screen/entries";
    }

    /** The decision behind each frame. */
    private static Map<String, String> decisions(List<Json> frames) {
        Map<String, String> decisions = new LinkedHashMap<>();
        for (Json each : frames) {
            if (each.has("decision")) {
                decisions.put(each.text("frame", ""), each.text("decision", ""));
            }
        }
        return decisions;
    }

    @Reported
    @GetMapping("/entries/{entry}")
    String entry(@PathVariable EntryId entry, Screen screen, Model model) {
        String at = "/api/v1/entries/" + entry;
        Reading reading = screen.read(at);
        Reading lines = screen.read(at + "/lines", "limit", ALL);
        Reading history = screen.read("/api/v1/streams/" + entry + "/events", "limit", ALL);
        Json row = reading.item();
        screen.of(row.text("programme"), "money");
        Reading frames =
                screen.read("/api/v1/frames", "programme", row.text("programme", ""), "limit", ALL);
        model.addAttribute("row", row);
        model.addAttribute("lines", lines.items());
        model.addAttribute("history", history.items());
        model.addAttribute("decisions", decisions(frames.items()));
        return "screen/entry";
    }
}
