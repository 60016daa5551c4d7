package no.samspor.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.EvidenceEvent.EvidenceWaived;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;

/**
 * Every event that was ever approved, in one log and in any order. What speaks of another stream
 * (corrections, evidence, conflicts) is aimed at something that stands before it.
 */
final class GoldenLog {

    private static final Path FOLDER = Path.of("../shared-kernel/events/src/test/resources/golden");
    private static final List<String> DATES =
            List.of("2020-01-05", "2021-03-31", "2022", "2019-12-31/..", "unstated", "2020-06~");
    private static final Instant BEGUN = Instant.parse("2024-01-01T11:00:00Z");

    /** Read once: all views are shown them, in many orders. */
    private static final List<Event> EVENTS = read();

    private final Random random;
    private final List<Recorded<Event>> log = new ArrayList<>();

    private GoldenLog(long seed) {
        this.random = new Random(seed);
    }

    static List<Event> events() {
        return EVENTS;
    }

    private static List<Event> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(GoldenLog::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event read(Path file) {
        String name =
                file.getFileName()
                        .toString()
                        .replaceFirst("-(\\d+)\\.(full|minimal)(\\.\\d+)?\\.json$", "/$1");
        try {
            return SamsporJson.mapper().readValue(Files.readString(file), Families.typeOf(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names, as that is what seed 0 stands for, or shuffled. */
    static List<Recorded<Event>> of(long seed) {
        GoldenLog golden = new GoldenLog(seed);
        List<Event> events = new ArrayList<>(events());
        if (seed != 0) Collections.shuffle(events, golden.random);
        while (speaksOfAnother(events.getFirst())) Collections.rotate(events, 1);
        events.forEach(golden::add);
        return golden.log;
    }

    private void add(Event event) {
        long position = log.size() + 1;
        Instant at = BEGUN.plus(position, ChronoUnit.HOURS);
        Event aimed = log.isEmpty() ? event : aimed(event);
        log.add(new Recorded<>(position, 0, new UUID(0, position), at, aimed, stamp()));
    }

    private Stamp stamp() {
        String from = DATES.get(random.nextInt(DATES.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Stamps.lacking(from, Invariant.I_07, Invariant.I_45);
            case 1 -> Stamps.effective(from, "2025-06");
            default -> Stamps.effective(from);
        };
    }

    private Event aimed(Event event) {
        Recorded<Event> at = earlier();
        Id target = at.event().stream();
        return switch (event) {
            case RegistrationCorrected e ->
                    new RegistrationCorrected(
                            e.correction(),
                            target,
                            at.position(),
                            List.of(
                                    new FieldChange(
                                            "/stamp/effectiveFrom", null, "\"2020-02-02\"")),
                            List.of(target),
                            e.reason(),
                            e.requestedBy(),
                            e.approvedBy());
            case EvidenceSupplied e ->
                    new EvidenceSupplied(e.evidence(), target, e.documents(), e.fills());
            case EvidenceWaived e ->
                    new EvidenceWaived(e.evidence(), target, e.waives(), e.decision(), e.reason());
            case SourceConflictRegistered e ->
                    new SourceConflictRegistered(e.conflict(), target, e.field(), e.claims());
            case SourceClaimAdded e ->
                    new SourceClaimAdded(e.conflict(), target, e.field(), e.claim());
            case SourceConflictResolved e ->
                    new SourceConflictResolved(
                            e.conflict(),
                            target,
                            e.field(),
                            e.chosen(),
                            e.decision(),
                            e.document(),
                            e.reason());
            case SourceConflictAccepted e ->
                    new SourceConflictAccepted(e.conflict(), target, e.field(), e.reason());
            default -> event;
        };
    }

    /** What is spoken of has happened; a correction corrects no other correction. */
    private Recorded<Event> earlier() {
        List<Recorded<Event>> happened =
                log.stream().filter(each -> !speaksOfAnother(each.event())).toList();
        return happened.get(random.nextInt(happened.size()));
    }

    private static boolean speaksOfAnother(Event event) {
        return event instanceof RegistrationCorrected
                || event instanceof EvidenceEvent
                || event instanceof ConflictEvent;
    }
}
