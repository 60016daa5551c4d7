package no.samspor.query.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.Thing.ThingEvent.Became;
import no.samspor.query.projection.Thing.ThingEvent.Over;
import no.samspor.query.projection.Thing.ThingEvent.Retagged;
import no.samspor.query.projection.Thing.ThingEvent.Tagged;

/** Events about few things in few days, of every kind that the mechanism treats in its own way. */
final class RandomLog {

    private static final List<String> DATES =
            List.of(
                    "2020-01-05",
                    "2020-01-10",
                    "2020-01-20",
                    "2020-02-01",
                    "2020-02-10",
                    "2020-01",
                    "2020-02",
                    "2020",
                    "2020-01-12~",
                    "2020-01-10/2020-02-10",
                    "2020-01-15/..",
                    "../2020-01-20",
                    "unstated");

    private final Random random;
    private final int things;
    private final List<Recorded<Event>> log = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-01T11:00:00Z");

    private RandomLog(long seed, int things) {
        this.random = new Random(seed);
        this.things = things;
    }

    static List<Recorded<Event>> of(long seed, int events, int things) {
        RandomLog random = new RandomLog(seed, things);
        for (int i = 0; i < events; i++) random.next();
        return random.log;
    }

    private void next() {
        now = now.plus(random.nextInt(72), ChronoUnit.HOURS);
        long position = log.size() + 1;
        Event event = event(position);
        log.add(new Recorded<>(position, 0, new UUID(0, position), now, event, stamp()));
    }

    private Event event(long position) {
        HandoverId thing = new HandoverId(Id.named("thing " + random.nextInt(things)));
        int kind = log.isEmpty() ? 0 : random.nextInt(20);
        if (kind < 8) return new Became(thing, "n" + random.nextInt(4), size());
        if (kind < 12) return new Became(thing, null, random.nextInt(4));
        if (kind < 13) return new Tagged(thing, "t" + random.nextInt(3));
        if (kind < 14) return new Retagged(thing, "t" + random.nextInt(3));
        if (kind < 15) return new Over(thing);
        if (random.nextInt(5) == 0) return disputed(thing);
        Recorded<Event> earlier = log.get(random.nextInt(log.size()));
        if (kind < 18 && earlier.event() instanceof Became became)
            return corrected(earlier, became);
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence" + position)),
                thing,
                List.of(),
                Set.of(random.nextBoolean() ? Invariant.I_07 : Invariant.I_45));
    }

    private Event disputed(HandoverId thing) {
        String field = "field" + random.nextInt(2);
        ConflictId conflict = new ConflictId(Id.named("conflict about " + field + thing));
        return random.nextInt(3) > 0
                ? new SourceConflictRegistered(conflict, thing, field, List.of())
                : new SourceConflictAccepted(conflict, thing, field, "nobody knows");
    }

    private Integer size() {
        return random.nextBoolean() ? random.nextInt(4) : null;
    }

    private Event corrected(Recorded<Event> earlier, Became became) {
        FieldChange change =
                random.nextBoolean()
                        ? new FieldChange("/stamp/effectiveFrom", null, "\"" + exact() + "\"")
                        : new FieldChange("/event/size", null, "" + random.nextInt(9));
        return new RegistrationCorrected(
                new CorrectionId(Id.named("correction" + log.size())),
                became.thing(),
                earlier.position(),
                List.of(change),
                List.of(became.thing()),
                "read wrongly",
                new PersonId(Id.named("Kari")),
                new PersonId(Id.named("Ola")));
    }

    private String exact() {
        return DATES.get(random.nextInt(5));
    }

    private Stamp stamp() {
        String from = DATES.get(random.nextInt(DATES.size()));
        if (random.nextInt(4) == 0) return Stamps.lacking(from, Invariant.I_07, Invariant.I_45);
        boolean ends = random.nextInt(4) == 0;
        return ends
                ? Stamps.effective(from, random.nextBoolean() ? "2020-02-15" : "2020-02")
                : Stamps.effective(from);
    }
}
