package no.samspor.query.screen.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two times beside each other, with a list of what differs. */
@Controller
final class ComparisonScreen {

    private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final int BACK_MONTHS = 12;

    /** Which of the two times is compared. */
    private static final String KNOWN = "known";

    /**
     * @param first the earlier day, as it is written in Norway or as ISO; a year before the page's
     *     if it is not stated
     * @param second the later day; that of the page if it is not stated
     */
    @Reported
    @GetMapping("/replay/{about}/comparison")
    String compare(
            @PathVariable Id about,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            Screen screen,
            Model model) {
        String id = about.toString();
        screen.of(ReplayScreen.programme(id, screen), "replay");
        LocalDate today = LocalDate.parse(screen.day());
        @Nullable LocalDate one = first == null ? today.minusMonths(BACK_MONTHS) : day(first);
        @Nullable LocalDate other = second == null ? today : day(second);
        boolean known = KNOWN.equals(by);
        model.addAttribute("about", id);
        model.addAttribute("by", known ? KNOWN : "effective");
        model.addAttribute("first", one == null ? first : screen.say().date(one.toString()));
        model.addAttribute("second", other == null ? second : screen.say().date(other.toString()));
        model.addAttribute("unread", one == null ? "first" : other == null ? "second" : null);
        if (one != null && other != null) {
            model.addAttribute("changes", changes(id, known, one, other, screen));
        }
        return "screen/comparison";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notIso) {
            try {
                return LocalDate.parse(text.strip(), NORWEGIAN);
            } catch (DateTimeException neither) {
                return null;
            }
        }
    }

    private static List<Compared> changes(
            String id, boolean known, LocalDate one, LocalDate other, Screen screen) {
        List<View> views = id.startsWith("prg_") ? Views.lists(id) : Views.of(id);
        Map<View, Reading> before = new LinkedHashMap<>();
        Map<View, Reading> after = new LinkedHashMap<>();
        for (View view : views) {
            before.put(view, read(view, known, one, screen));
            after.put(view, read(view, known, other, screen));
        }
        Spoken spoken = new Spoken(screen.say());
        return views.stream()
                .map(
                        view ->
                                Compared.of(
                                        view,
                                        Answers.orNothing(before.get(view)),
                                        Answers.orNothing(after.get(view)),
                                        spoken))
                .filter(compared -> !compared.groups().isEmpty())
                .toList();
    }

    /** By what held on each day as known now, or by what was known on each as of the page's day. */
    private static Reading read(View view, boolean known, LocalDate day, Screen screen) {
        String address =
                known
                        ? view.at(screen.day(), "knownAt", day.toString())
                        : view.at(day.toString(), "atPosition", Long.toString(screen.position()));
        return screen.readPlain(address);
    }
}
