package no.samspor.query.screen.handover;

import java.util.List;
import java.util.Set;
import no.samspor.query.screen.Json;

/**
 * One handover as the board shows it.
 *
 * @param row as the API answers it
 * @param claims what sources say of its day, each in its own words; empty where they agree
 */
public record Handover(Json row, List<Json> claims) {

    private static final Set<String> ACCEPTED = Set.of("accepted", "acceptedWithRemarks", "closed");

    public String id() {
        return row.text("handover", "");
    }

    /** Planned, offered, accepted, acceptedWithRemarks, rejected, closed or reversed. */
    public String state() {
        return row.text("state", "planned");
    }

    public boolean isAccepted() {
        return ACCEPTED.contains(state());
    }

    public boolean isDisputed() {
        return !claims.isEmpty();
    }

    /** From when it is run by the receiver, or is to be; as each source says it. */
    public List<String> days() {
        if (isDisputed()) return claims.stream().map(each -> each.text("value", "")).toList();
        String planned = row.text("plannedFrom", "unstated");
        return List.of(isAccepted() ? row.text("inOperationFrom", "unstated") : planned);
    }

    /** Whose unit or body receives. */
    public String organisation() {
        return row.text("organisation", "");
    }

    /** What is handed over: a project's result, or the programme's. */
    String subject() {
        return row.text("project", row.text("programme", ""));
    }
}
