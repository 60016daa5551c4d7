package no.samspor.query.screen.doing;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person may do now: with one thing, or to make a new one. */
@Controller
final class DoingScreen {

    /** In place of an identity, in the addresses of what is made anew. */
    static final String NEW = "new";

    private final Commands commands;
    private final Description description;

    DoingScreen(Commands commands, Description description) {
        this.commands = commands;
        this.description = description;
    }

    /** Everything that can be made, and by whom. */
    @GetMapping("/do/new")
    String anew(
            @RequestParam(required = false) @Nullable String programme,
            Screen screen,
            Model model) {
        screen.of(programme, "doing");
        model.addAttribute("lists", CodeListing.all(screen.say()));
        return list(Task.of(commands.anew(screen)), null, programme, model);
    }

    /** What can be done with a programme, and within it. */
    @GetMapping("/programmes/{programme}/do")
    String programme(@PathVariable String programme, Screen screen, Model model) {
        screen.of(programme, "doing");
        return of(programme, programme, screen, model);
    }

    @GetMapping("/do/{thing}")
    String of(@PathVariable String thing, Screen screen, Model model) {
        @Nullable String programme = programmeOf(thing, screen, description);
        screen.of(programme, null);
        return of(thing, programme, screen, model);
    }

    private String of(String thing, @Nullable String programme, Screen screen, Model model) {
        Json told = commands.of(things(thing, description), thing, screen);
        return list(Task.of(told), thing, programme, model);
    }

    private static String list(
            List<Task> tasks, @Nullable String thing, @Nullable String programme, Model model) {
        model.addAttribute("thing", thing);
        model.addAttribute("programme", programme);
        model.addAttribute("now", tasks.stream().filter(Task::isAllowed).toList());
        model.addAttribute("others", tasks.stream().filter(Task::isForOthers).toList());
        model.addAttribute(
                "later",
                tasks.stream().filter(each -> !each.isAllowed() && !each.isForOthers()).toList());
        return "screen/doing";
    }

    /** What the API calls the things that {@code thing} is one of. */
    static String things(String thing, Description description) {
        @Nullable String things = description.things(thing);
        if (things == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
        return things;
    }

    /** The programme that a thing belongs to; null where it belongs to none, or cannot be read. */
    static @Nullable String programmeOf(String thing, Screen screen, Description description) {
        if (thing.startsWith("prg_")) return thing;
        String address = "/api/v1/" + things(thing, description) + "/" + thing;
        @Nullable Json row = screen.read(address).itemIfAny();
        return row == null ? null : row.text("programme");
    }
}
