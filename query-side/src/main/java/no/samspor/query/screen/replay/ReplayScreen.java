package no.samspor.query.screen.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a programme, a decision or a sum, step by step (R23). */
@Controller
final class ReplayScreen {

    private static final String PLACE = "replay";

    @Reported
    @GetMapping("/programmes/{programme}/replay")
    String ofProgramme(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable String from,
            Screen screen,
            Model model) {
        screen.of(programme.toString(), PLACE);
        return show(programme.toString(), step, from, screen, model);
    }

    @Reported
    @GetMapping("/replay/{about}")
    String of(
            @PathVariable Id about,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable String from,
            Screen screen,
            Model model) {
        String id = about.toString();
        screen.of(programme(id, screen), PLACE);
        return show(id, step, from, screen, model);
    }

    /** That of the thing itself, where it tells. */
    static @Nullable String programme(String id, Screen screen) {
        if (id.startsWith("prg_")) return id;
        List<View> views = Views.of(id);
        if (views.isEmpty()) return null;
        return Optional.ofNullable(screen.read(views.getFirst().path()).itemIfAny())
                .map(row -> row.text("programme"))
                .orElse(null);
    }

    private static String show(
            String id, @Nullable Integer step, @Nullable String from, Screen screen, Model model) {
        History history = History.of(id, from, step, screen);
        model.addAttribute("history", history);
        model.addAttribute("from", from);
        boolean oneStep = !history.isEmpty() && (step != null || !screen.isReport());
        model.addAttribute("oneStep", oneStep);
        if (oneStep) {
            String day = day(history.step(), screen);
            model.addAttribute("day", day);
            model.addAttribute("changes", changes(history.step(), day, screen));
        }
        return "screen/replay";
    }

    /** The day of the page; where the event takes effect later, and no day was stated, that one. */
    private static String day(Step step, Screen screen) {
        LocalDate day = LocalDate.parse(screen.day());
        UncertainDate from = UncertainDate.parse(step.stamp().text("effectiveFrom", "unstated"));
        boolean later = from.isExact() && from.earliest().isAfter(day);
        boolean stated = screen.times().effectiveOn() != null;
        return (later && !stated ? from.earliest() : day).toString();
    }

    /** What each view says of it at its position, against what it said right before. */
    private static List<Compared> changes(Step step, String day, Screen screen) {
        List<View> views = new ArrayList<>(Views.of(step.stream()));
        if (screen.programme() != null) views.add(Views.overview(screen.programme()));
        Map<View, Reading> before = new LinkedHashMap<>();
        Map<View, Reading> after = new LinkedHashMap<>();
        for (View view : views) {
            before.put(view, read(view, day, step.position() - 1, screen));
            after.put(view, read(view, day, step.position(), screen));
        }
        Spoken spoken = new Spoken(screen.say());
        return views.stream()
                .map(view -> Compared.of(view, answer(before, view), answer(after, view), spoken))
                .filter(compared -> !compared.groups().isEmpty())
                .toList();
    }

    private static Reading read(View view, String day, long position, Screen screen) {
        return screen.readPlain(view.at(day, "atPosition", Long.toString(position)));
    }

    private static Json answer(Map<View, Reading> readings, View view) {
        return Answers.orNothing(readings.get(view));
    }
}
