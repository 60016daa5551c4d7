package no.samspor.query.screen.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;

/**
 * What is handed over by who receives it.
 *
 * @param receivers the organisations that receive, a column each
 */
public record Board(List<String> receivers, List<Line> lines) {

    private static final int COLUMNS_MAX = 6;

    /**
     * What is handed over of one project.
     *
     * @param reception how many of the planned receivers have received, as the API counts them
     * @param cells one for each receiver: all that was planned for it, newest last
     */
    public record Line(String subject, Json reception, List<List<Handover>> cells) {

        public List<String> deliverables() {
            return cells.stream()
                    .flatMap(List::stream)
                    .flatMap(each -> each.row().texts("deliverables").stream())
                    .distinct()
                    .toList();
        }
    }

    static Board of(List<Handover> handovers, List<Json> overview, Say say) {
        List<String> receivers =
                handovers.stream()
                        .map(Handover::organisation)
                        .distinct()
                        .sorted(Comparator.comparing(say::name))
                        .toList();
        Map<String, List<Handover>> bySubject = new LinkedHashMap<>();
        for (Handover each : handovers) {
            bySubject.computeIfAbsent(each.subject(), _ -> new ArrayList<>()).add(each);
        }
        List<Line> lines = new ArrayList<>();
        bySubject.forEach(
                (subject, planned) ->
                        lines.add(
                                new Line(
                                        subject,
                                        reception(subject, overview),
                                        cells(planned, receivers))));
        lines.sort(
                Comparator.comparing(Board::isOpen)
                        .thenComparing(line -> say.name(line.subject())));
        return new Board(receivers, lines);
    }

    private static boolean isOpen(Line line) {
        return !line.reception().is("inOperation", "yes");
    }

    private static Json reception(String subject, List<Json> overview) {
        return overview.stream()
                .filter(line -> line.is("about", subject))
                .map(line -> line.in("parts").in("handovers"))
                .findFirst()
                .orElse(Json.NOTHING);
    }

    private static List<List<Handover>> cells(List<Handover> planned, List<String> receivers) {
        return receivers.stream()
                .map(
                        receiver ->
                                planned.stream()
                                        .filter(each -> each.organisation().equals(receiver))
                                        .toList())
                .toList();
    }

    /** Of all lines. */
    public long received() {
        return lines.stream().mapToLong(line -> line.reception().number("received")).sum();
    }

    public long planned() {
        return lines.stream().mapToLong(line -> line.reception().number("planned")).sum();
    }

    /** Whether it can be laid out with a column for each receiver. */
    public boolean isMatrix() {
        return receivers.size() <= COLUMNS_MAX;
    }
}
