package no.samspor.query.screen.replay;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Labels;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;

/** One event of a history, as the timeline of the API tells it. */
public record Step(Json entry, Say say) {

    public long position() {
        return entry.number("position");
    }

    public String stream() {
        return entry.text("stream", "");
    }

    /** What happened, in words. */
    public String what() {
        return Labels.event(entry.text("type", "")).in(say.language());
    }

    public Json stamp() {
        return entry.in("stamp");
    }

    public String recordedAt() {
        return say.moment(entry.text("recordedAt"));
    }

    /** The role and the organisation of who did it, and for whom. */
    public String who() {
        Json actor = stamp().in("actor");
        if (!actor.has("role")) return say.word("say.unstated");
        String who = say.role(actor.text("role", "")) + ", " + say.name(actor.text("organisation"));
        if (!actor.has("onBehalfOf")) return who;
        return say.word("replay.onBehalfOf", who, say.name(actor.text("onBehalfOf")));
    }

    /** Decision, delegation or agreement that it rests on, by identity. */
    public List<String> authority() {
        List<String> found = new ArrayList<>();
        for (String field : List.of("decision", "delegation", "agreement")) {
            @Nullable String id = stamp().in("authority").text(field);
            if (id != null) found.add(id);
        }
        @Nullable String own = entry.in("event").text("decision");
        if (own != null && !found.contains(own) && !own.equals(stream())) found.add(own);
        return found;
    }

    /** The law that it rests on; empty where none is stated. */
    public String law() {
        Json law = stamp().in("authority").in("law");
        if (law.isEmpty()) return "";
        return say.code("law", law.text("act")) + " " + law.text("section", "");
    }

    /** The reasons that were given, none where nobody gave one. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>(entry.in("event").texts("reasons"));
        for (String field : List.of("reason", "remarks", "ground")) {
            Json event = entry.in("event");
            if (event.has(field) && event.node().get(field).isString()) {
                reasons.add(event.text(field, ""));
            }
        }
        return reasons;
    }

    public @Nullable String quote() {
        return stamp().text("quote");
    }

    public boolean isMirrored() {
        return stamp().is("origin", "mirrored");
    }

    public List<Json> evidence() {
        return stamp().list("evidence");
    }

    /** What the event itself says, field by field. */
    public List<Difference> says() {
        Json nothing = Json.NOTHING;
        String family = entry.text("type", "").replaceAll("[./].*", "");
        return Difference.between(
                family, nothing.node(), entry.in("event").node(), new Spoken(say));
    }
}
