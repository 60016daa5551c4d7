package no.samspor.command.record.correction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samspor.command.record.correction.Correctable.Trait;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.Id;
import no.samspor.log.Corrections;
import no.samspor.log.EventCodec;
import no.samspor.log.vault.KeyVault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads out of an event, as JSON, what the rules of a correction need to know of it. */
final class CorrectionReading {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final Corrections CORRECTIONS = new Corrections(new EventCodec(KeyVault.NONE));
    private static final String EVENT = "/event";
    private static final String STAMP = "/stamp";
    private static final Set<String> STAMP_FIELDS =
            Set.of("effectiveFrom", "effectiveTo", "decidedOn", "evidence");

    /** With one of these, what would come of it is not looked at. */
    private static final Set<Trait> BARS = Set.of(Trait.NOBODYS, Trait.PROTECTED);

    private CorrectionReading() {}

    static Correctable of(Recorded<Event> now, List<FieldChange> changes) {
        Set<Trait> traits = traitsOf(now, changes);
        boolean readable = traits.stream().noneMatch(BARS::contains);
        @Nullable Recorded<Event> after = readable ? applied(now, changes) : null;
        Event event = now.event();
        Set<Id> concerns = new LinkedHashSet<>(Mentions.of(event, now.stamp()));
        if (after == null) {
            traits.add(Trait.UNREADABLE);
        } else {
            concerns.addAll(Mentions.of(after.event(), after.stamp()));
            if (!after.event().stream().equals(event.stream())) traits.add(Trait.MOVED);
            if (!amounts(after.event()).equals(amounts(event))) traits.add(Trait.AMOUNT);
        }
        return new Correctable(now.position(), traits, List.copyOf(concerns));
    }

    private static Set<Trait> traitsOf(Recorded<Event> now, List<FieldChange> changes) {
        Event event = now.event();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (event instanceof CorrectionEvent) traits.add(Trait.CORRECTION);
        if (event instanceof IntegrityEvent) traits.add(Trait.INTEGRITY);
        if (event.getClass().getPackageName().endsWith(".money")) traits.add(Trait.MONEY);
        for (FieldChange change : changes) {
            if (!isCorrectable(change)) traits.add(Trait.NOBODYS);
            else if (isProtected(event.getClass(), change)) traits.add(Trait.PROTECTED);
            else if (!agrees(now, change)) traits.add(Trait.DIFFERS);
        }
        return traits;
    }

    /** Whether it leads into a {@link Protected} field; those stand in the event itself only. */
    private static boolean isProtected(Class<?> event, FieldChange change) {
        String[] steps = change.field().split("/", -1);
        return steps[1].equals("event")
                && Arrays.stream(event.getRecordComponents())
                        .filter(each -> each.getName().equals(steps[2]))
                        .anyMatch(each -> each.getType() == Protected.class);
    }

    /** A field of the event; of the stamp, its dates and its evidence, never who or when. */
    private static boolean isCorrectable(FieldChange change) {
        String[] steps = change.field().split("/", -1);
        if (steps.length < 3 || !steps[0].isEmpty()) return false;
        return steps[1].equals("event")
                || (steps[1].equals("stamp") && STAMP_FIELDS.contains(steps[2]));
    }

    private static @Nullable Recorded<Event> applied(
            Recorded<Event> now, List<FieldChange> changes) {
        try {
            return CORRECTIONS.apply(now, changes);
        } catch (JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
            return null;
        }
    }

    private static boolean agrees(Recorded<Event> now, FieldChange change) {
        boolean ofEvent = change.field().startsWith(EVENT + "/");
        JsonNode whole = JSON.valueToTree(ofEvent ? now.event() : now.stamp());
        JsonNode is = whole.at(change.field().substring((ofEvent ? EVENT : STAMP).length()));
        if (change.before() == null) return is.isMissingNode() || is.isNull();
        try {
            return is.equals(JSON.readTree(change.before()));
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static List<JsonNode> amounts(Event event) {
        JsonNode tree = JSON.valueToTree(event);
        return tree.findValues("minor");
    }
}
