package no.samspor.query.screen.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Opened;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Reported;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Flow;
import no.samspor.query.screen.picture.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The bodies of a programme with their seats, and its positions. */
@Controller
final class BodyScreen {

    private static final String PLACE = "bodies";
    private static final String ALL = "100";

    /** Roles of those who are let into what an organisation keeps of union mandates. */
    private static final Set<String> KEEPERS = Set.of("REC", "DPO");

    /** The order in which the code list names their types: from councils to working groups. */
    private static final List<String> RANKS =
            CodeLists.builtIn().all("bodyType").stream()
                    .map(entry -> entry.code().toString())
                    .toList();

    private static final Comparator<Json> BY_RANK =
            Comparator.comparing((Json body) -> RANKS.indexOf(body.text("bodyType", "")))
                    .thenComparing(body -> body.text("name", ""));

    @Reported
    @GetMapping("/programmes/{programme}/bodies")
    String bodies(@PathVariable ProgrammeId programme, Screen screen, Model model) {
        String id = programme.toString();
        screen.of(id, PLACE);
        Reading bodies = screen.read("/api/v1/bodies", "programme", id, "limit", ALL);
        Reading seated = screen.read("/api/v1/bodies/seats", "programme", id);
        Reading positions = screen.read("/api/v1/positions", "programme", id, "limit", ALL);
        List<Json> ranked = bodies.items().stream().sorted(BY_RANK).toList();
        List<Seats> seats = seats(ranked, seated.answer().list("item"));
        Flow organisation = Organisation.of(screen, seats);
        model.addAttribute("seats", seats);
        model.addAttribute("answer", bodies.answer());
        model.addAttribute("positions", positions.items());
        if (!organisation.nodes().isEmpty()) {
            Shown shown = Shown.of(organisation, "organisation", screen.language());
            model.addAttribute("organisation", shown);
        }
        return "screen/bodies";
    }

    private static List<Seats> seats(List<Json> bodies, List<Json> seated) {
        Map<String, Json> byBody = new LinkedHashMap<>();
        for (Json each : seated) byBody.put(each.text("body", ""), each);
        List<Seats> seats = new ArrayList<>();
        for (Json body : bodies) {
            Json of = byBody.getOrDefault(body.text("body", ""), Json.NOTHING);
            seats.add(new Seats(body, of.list("members"), of.list("composition")));
        }
        return seats;
    }

    @Reported
    @GetMapping("/bodies/{body}")
    String one(
            @PathVariable BodyId body,
            @RequestParam(defaultValue = "false") boolean opened,
            Screen screen,
            Model model) {
        String at = "/api/v1/bodies/" + body;
        Reading found = screen.read(at);
        Reading members = screen.read(at + "/members", "limit", ALL);
        Reading deputies = screen.read(at + "/deputies");
        Reading composition = screen.read(at + "/composition");
        Reading conditions = screen.read(at + "/standing-conditions", "limit", ALL);
        Json row = found.item();
        screen.of(row.text("programme"), PLACE);
        List<Json> parts = composition.answer().list("item");
        Seats seats = new Seats(row, members.items(), parts);
        boolean mayOpen = mayOpen(seats, screen);
        model.addAttribute("seats", seats);
        model.addAttribute("mayOpen", mayOpen);
        if (mayOpen && opened) {
            model.addAttribute("mandates", Opened.in(body.toString(), screen).byThing());
        }
        model.addAttribute("deputies", deputies.answer().list("item"));
        model.addAttribute("conditions", conditions.items());
        return "screen/body";
    }

    /**
     * Whether there may be union mandates that the API would open to the reader: only then is there
     * a way to ask it, since that is noted. What is opened, the API alone says.
     */
    private static boolean mayOpen(Seats seats, Screen screen) {
        boolean keeps =
                seats.members().stream()
                        .anyMatch(each -> each.is("organisation", screen.organisation()));
        boolean answersForIt = screen.roles().stream().anyMatch(KEEPERS::contains);
        return (keeps && answersForIt) || screen.sitsIn(seats.id());
    }
}
