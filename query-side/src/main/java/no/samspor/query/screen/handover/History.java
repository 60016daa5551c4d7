package no.samspor.query.screen.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Mark;
import no.samspor.query.screen.picture.Mark.Kind;
import no.samspor.query.screen.picture.Timeline;
import no.samspor.query.screen.picture.Timeline.Lane;
import org.jspecify.annotations.Nullable;

/** When a programme decided, and when each of its projects was handed over, as a picture. */
final class History {

    private final Screen screen;
    private final Receivers receivers;
    private final Map<String, List<Mark>> lanes = new LinkedHashMap<>();

    private History(Screen screen) {
        this.screen = screen;
        this.receivers = new Receivers(screen.say());
    }

    static Timeline of(Screen screen, List<Json> decisions, List<Json> projects, Board board) {
        History history = new History(screen);
        String programme = Objects.requireNonNull(screen.programme());
        history.lanes.put(programme, new ArrayList<>());
        board.lines().forEach(line -> history.lanes.put(line.subject(), new ArrayList<>()));
        Map<String, String> laneOf = new LinkedHashMap<>();
        for (Json project : projects) history.project(project, laneOf);
        for (Json decision : decisions) history.decision(decision, laneOf, programme);
        board.lines().forEach(history::handovers);
        return new Timeline(
                screen.say().word("handover.history"),
                history.drawn(programme),
                LocalDate.parse(screen.day()));
    }

    private List<Lane> drawn(String programme) {
        List<Lane> drawn = new ArrayList<>();
        lanes.forEach(
                (subject, marks) -> {
                    String programmeLane = screen.say().word("handover.history.programme");
                    String name =
                            subject.equals(programme) ? programmeLane : screen.say().name(subject);
                    if (!marks.isEmpty()) drawn.add(new Lane(name, marks));
                });
        return drawn;
    }

    /** A decision about a project stands in its lane, as far as the project says which it is. */
    private void project(Json project, Map<String, String> laneOf) {
        String id = project.text("project", "");
        for (String field : List.of("decision", "gateDecision", "interim")) {
            @Nullable String decision = project.text(field);
            if (decision != null) laneOf.put(decision, id);
        }
        if (!project.has("gate")) return;
        String gate = screen.say().of("gate", project.text("gate"));
        lane(id).add(
                        mark(
                                Kind.GATE,
                                gate,
                                List.of(project.text("gatePassedOn", "unstated")),
                                null));
    }

    private void decision(Json decision, Map<String, String> laneOf, String programme) {
        String id = decision.text("decision", "");
        String on = decision.text("decidedOn", decision.text("effectiveFrom", "unstated"));
        String title = decision.text("title", screen.say().word("say.unnamed"));
        Mark mark = mark(Kind.DECISION, title, List.of(on), screen.page(id));
        lane(laneOf.getOrDefault(id, programme)).add(mark);
    }

    private void handovers(Board.Line line) {
        for (List<Handover> cell : line.cells()) {
            for (Handover each : cell) {
                String to = receivers.name(each.row());
                Mark mark = mark(kind(each), to, each.days(), screen.page(each.id()));
                lane(line.subject()).add(mark);
            }
        }
    }

    private List<Mark> lane(String subject) {
        return lanes.computeIfAbsent(subject, _ -> new ArrayList<>());
    }

    private static Kind kind(Handover handover) {
        return switch (handover.state()) {
            case "offered" -> Kind.OFFERED;
            case "accepted", "closed" -> Kind.RECEIVED;
            case "acceptedWithRemarks" -> Kind.REMARKED;
            case "rejected" -> Kind.REFUSED;
            case "reversed" -> Kind.REVERSED;
            default -> Kind.PLANNED;
        };
    }

    private static Mark mark(Kind kind, String text, List<String> on, @Nullable String href) {
        return new Mark(kind, text, on.stream().map(UncertainDate::parse).toList(), href);
    }
}
