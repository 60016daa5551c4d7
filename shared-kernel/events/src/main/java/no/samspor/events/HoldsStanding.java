package no.samspor.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.samspor.events.record.RetentionEvent;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.jspecify.annotations.Nullable;

/** The legal holds on a person or on something recorded, as far as nobody has lifted them. */
public record HoldsStanding(Map<RetentionId, LegalHoldPlaced> placed) {

    public static final Fold<HoldsStanding> FOLD =
            Fold.of(HoldsStanding.class).hears(RetentionEvent.class, HoldsStanding::on);

    private static HoldsStanding on(
            @Nullable HoldsStanding was, RetentionEvent event, Stamp stamp) {
        Map<RetentionId, LegalHoldPlaced> now = new HashMap<>();
        if (was != null) now.putAll(was.placed);
        switch (event) {
            case LegalHoldPlaced e -> now.put(e.retention(), e);
            case LegalHoldLifted e -> now.remove(e.retention());
            case RedactionRequested _, RedactionRejected _, PayloadRedacted _ -> {}
        }
        return new HoldsStanding(Map.copyOf(now));
    }

    /** A hold of that day on {@code subject} itself; null if there is none. */
    private @Nullable RetentionId on(Id subject, LocalDate day) {
        return placed.values().stream()
                .filter(each -> each.subject().equals(subject))
                .filter(each -> each.until() == null || !day.isAfter(each.until()))
                .map(LegalHoldPlaced::retention)
                .min((one, other) -> one.value().compareTo(other.value()))
                .orElse(null);
    }

    /**
     * The hold for whose sake {@code organisation} may erase nothing under seal about {@code
     * person} on that day: on the person, or on what holds something sealed; null if there is none.
     */
    public static @Nullable RetentionId holding(
            PersonId person, OrganisationId organisation, LocalDate day, Known known) {
        @Nullable RetentionId own = on(person, day, known);
        if (own != null) return own;
        for (Id stream : SealedStanding.streams(person, organisation, known)) {
            @Nullable RetentionId hold = on(stream, day, known);
            if (hold != null) return hold;
        }
        return null;
    }

    private static @Nullable RetentionId on(Id subject, LocalDate day, Known known) {
        @Nullable HoldsStanding holds = known.about(HoldsStanding.class, subject);
        return holds == null ? null : holds.on(subject, day);
    }
}
