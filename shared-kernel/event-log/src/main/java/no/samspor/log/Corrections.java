package no.samspor.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of registration laid over what was stored: the corrected event keeps its position and
 * its time, and reads with the corrected fields. What is stored stays as it was.
 */
public final class Corrections {

    /** The family whose events correct others. */
    public static final String FAMILY = "correction";

    private final EventCodec codec;

    public Corrections(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * The events of {@code stored}, each with what {@code later} says about it, in the order in
     * which it was said.
     */
    public List<Recorded<Event>> apply(
            List<Recorded<Event>> stored, List<? extends Recorded<? extends Event>> later) {
        Map<Long, List<FieldChange>> changes = new HashMap<>();
        List<Recorded<? extends Event>> said = new ArrayList<>(later);
        said.removeIf(each -> !(each.event() instanceof RegistrationCorrected));
        said.sort(Comparator.comparingLong(Recorded::position));
        for (Recorded<? extends Event> each : said) {
            if (each.event() instanceof RegistrationCorrected corrected) {
                changes.computeIfAbsent(corrected.corrects(), position -> new ArrayList<>())
                        .addAll(corrected.changes());
            }
        }
        if (changes.isEmpty()) return stored;
        List<Recorded<Event>> read = new ArrayList<>(stored.size());
        for (Recorded<Event> each : stored) {
            @Nullable List<FieldChange> here = changes.get(each.position());
            read.add(here == null ? each : apply(each, here));
        }
        return read;
    }

    /**
     * One event with these fields changed; pointers begin with {@code /event} or {@code /stamp}.
     */
    public Recorded<Event> apply(Recorded<Event> stored, List<FieldChange> changes) {
        Patch event = new Patch(codec.json(stored.event()));
        Patch stamp = new Patch(codec.json(stored.stamp()));
        for (FieldChange change : changes) {
            if (change.field().startsWith("/event/")) {
                event.set(change.field().substring("/event".length()), change.after());
            } else if (change.field().startsWith("/stamp/")) {
                stamp.set(change.field().substring("/stamp".length()), change.after());
            } else {
                throw new IllegalArgumentException(change.field() + " is neither event nor stamp");
            }
        }
        return new Recorded<>(
                stored.position(),
                stored.version(),
                stored.eventId(),
                stored.recordedAt(),
                codec.plain(stored.event().getClass(), event.result()),
                codec.plain(stored.stamp().getClass(), stamp.result()));
    }
}
