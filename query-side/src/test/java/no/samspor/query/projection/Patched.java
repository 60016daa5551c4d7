package no.samspor.query.projection;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.Stamp;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as corrected, for a log that is a list in memory. */
public record Patched(List<Recorded<Event>> log) implements Corrected {

    private static final JsonMapper JSON = SamsporJson.mapper();

    @Override
    public Recorded<Event> read(RegistrationCorrected correction, long position) {
        Recorded<Event> original = log.get((int) correction.corrects() - 1);
        ObjectNode both = JSON.createObjectNode();
        both.set("event", JSON.valueToTree(original.event()));
        both.set("stamp", JSON.valueToTree(original.stamp()));
        for (Recorded<Event> each : log.subList(0, (int) position)) {
            if (each.event() instanceof RegistrationCorrected made
                    && made.corrects() == correction.corrects()) {
                made.changes().forEach(change -> apply(both, change));
            }
        }
        Event event = JSON.treeToValue(both.get("event"), original.event().getClass());
        Stamp stamp = JSON.treeToValue(both.get("stamp"), Stamp.class);
        return new Recorded<>(
                original.position(),
                original.version(),
                original.eventId(),
                original.recordedAt(),
                event,
                stamp);
    }

    private static void apply(ObjectNode both, FieldChange change) {
        JsonPointer field = JsonPointer.compile(change.field());
        ObjectNode owner = (ObjectNode) both.at(field.head());
        String name = field.last().getMatchingProperty();
        JsonNode after = change.after() == null ? null : JSON.readTree(change.after());
        if (after == null) {
            owner.remove(name);
        } else {
            owner.set(name, after);
        }
    }
}
