package no.samspor.query.screen.handover;

import java.util.List;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The handover board of a programme, and each of its handovers. */
@Controller
final class HandoverScreen {

    private static final String PLACE = "handovers";

    @Reported
    @GetMapping("/programmes/{programme}/handovers")
    String board(@PathVariable ProgrammeId programme, Screen screen, Model model) {
        String id = programme.toString();
        screen.of(id, PLACE);
        Reading overview = screen.read("/api/v1/programmes/" + id + "/overview");
        Reading rows = list(screen, "handovers", id);
        Reading projects = list(screen, "projects", id);
        Reading decisions = list(screen, "decisions", id);
        Claims claims = Claims.of(rows.items(), screen);
        List<Handover> handovers =
                rows.items().stream()
                        .map(row -> new Handover(row, claims.of(row.text("handover", ""))))
                        .toList();
        Board board = Board.of(handovers, overview.answer().list("item"), screen.say());
        var history = History.of(screen, decisions.items(), projects.items(), board);
        model.addAttribute("board", board);
        model.addAttribute("receivers", new Receivers(screen.say()));
        model.addAttribute("answer", rows.answer());
        model.addAttribute("history", Shown.of(history, "history", screen.language()));
        return "screen/handovers";
    }

    private static Reading list(Screen screen, String feature, String programme) {
        return screen.read("/api/v1/" + feature, "programme", programme, "limit", "100");
    }

    @Reported
    @GetMapping("/handovers/{handover}")
    String one(@PathVariable HandoverId handover, Screen screen, Model model) {
        Reading found = screen.read("/api/v1/handovers/" + handover);
        Reading checklist =
                screen.read("/api/v1/handovers/" + handover + "/checklist", "limit", "100");
        Json row = found.item();
        screen.of(row.text("programme"), PLACE);
        Claims claims = Claims.of(List.of(row), screen);
        model.addAttribute("handover", new Handover(row, claims.of(handover.toString())));
        model.addAttribute("receivers", new Receivers(screen.say()));
        model.addAttribute("items", of(checklist, "item"));
        model.addAttribute("remarks", of(checklist, "remark"));
        return "screen/handover";
    }

    private static List<Json> of(Reading checklist, String kind) {
        return checklist.items().stream().filter(each -> each.is("kind", kind)).toList();
    }
}
