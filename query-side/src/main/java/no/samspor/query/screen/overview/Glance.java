package no.samspor.query.screen.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samspor.query.screen.Json;
import org.jspecify.annotations.Nullable;

/** The overview of a programme, in the order in which it is read. */
public final class Glance {

    /** A project: how far it has come, and how it fares. */
    public record ProjectLine(Json row, Json handovers, List<Json> mandates, Signal signal) {}

    /** Something that somebody has to look into. */
    public record Need(String reason, @Nullable String about, @Nullable String when) {}

    private static final Comparator<ProjectLine> BY_NUMBER_AND_TITLE =
            Comparator.comparing((ProjectLine line) -> line.row().number("number"))
                    .thenComparing(line -> line.row().text("title", ""));

    private final Json programme;
    private final List<Json> mandates;
    private final @Nullable Json economy;
    private final List<Json> agreements;
    private final List<ProjectLine> projects = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private long received;
    private long possiblyReceived;
    private long planned;

    /** {@code waiting} is what somebody has to answer, beside what the lines tell of. */
    Glance(String id, List<Json> lines, List<Need> waiting) {
        Json own = Json.NOTHING;
        for (Json line : lines) {
            Json parts = line.in("parts");
            count(parts.in("handovers"));
            if (line.is("about", id)) own = parts;
            else if (parts.has("project")) projects.add(project(parts));
            for (Json each : parts.list("mandates")) need(each);
        }
        projects.sort(BY_NUMBER_AND_TITLE);
        programme = own.in("programme");
        mandates = own.list("mandates");
        economy = own.at("economy");
        agreements = own.list("endingAgreements");
        for (Json each : agreements) {
            needs.add(
                    new Need(
                            "agreementEnds",
                            each.text("agreement"),
                            each.in("expiry").text("lastDay")));
        }
        if (isOverspent()) needs.add(new Need("overspent", null, null));
        needs.addAll(waiting);
    }

    /**
     * What was put before somebody who has not answered: a mandate, or a handover.
     *
     * @param organisation that the reader acts for: what it has to answer itself is called so
     */
    static List<Need> waiting(List<Json> mandates, List<Json> handovers, String organisation) {
        List<Need> waiting = new ArrayList<>();
        for (Json each : handovers) {
            if (!each.is("state", "offered")) continue;
            boolean isTheirs = each.is("organisation", organisation);
            waiting.add(
                    new Need(
                            isTheirs ? "handoverYours" : "handoverOffered",
                            each.text("handover"),
                            null));
        }
        for (Json each : mandates) {
            if (each.is("state", "proposed")) {
                waiting.add(new Need("mandateProposed", each.text("mandate"), null));
            }
        }
        return waiting;
    }

    private static ProjectLine project(Json parts) {
        Json row = parts.in("project");
        List<Json> mandates = parts.list("mandates");
        return new ProjectLine(
                row, parts.in("handovers"), mandates, Signal.of(row, mandates, false));
    }

    private void count(Json handovers) {
        received += handovers.number("received");
        possiblyReceived += handovers.number("possiblyReceived");
        planned += handovers.number("planned");
    }

    private void need(Json mandate) {
        Json expiry = mandate.in("expiry");
        if (expiry.is("soon", "no")) return;
        boolean over = expiry.is("over", "yes");
        needs.add(
                new Need(
                        over ? "mandateOver" : "mandateEnds",
                        mandate.text("mandate"),
                        expiry.text("lastDay")));
    }

    private boolean isOverspent() {
        return economy != null && economy.in("figures").in("remaining").number("minor") < 0;
    }

    public Json programme() {
        return programme;
    }

    /** Of the programme itself, or of the project that fares worse. */
    public Signal signal() {
        Signal own = Signal.of(programme, mandates, isOverspent());
        return projects.stream()
                .map(line -> line.signal().level())
                .min(Comparator.naturalOrder())
                .filter(worst -> worst.compareTo(own.level()) < 0)
                .map(worst -> new Signal(worst, "projects"))
                .orElse(own);
    }

    /** The approved mandates that the programme itself holds. */
    public List<Json> mandates() {
        return mandates;
    }

    /** Null where it has no frame. */
    public @Nullable Json economy() {
        return economy;
    }

    public List<ProjectLine> projects() {
        return projects;
    }

    public List<Need> needs() {
        return needs;
    }

    public long received() {
        return received;
    }

    public long possiblyReceived() {
        return possiblyReceived;
    }

    public long planned() {
        return planned;
    }
}
