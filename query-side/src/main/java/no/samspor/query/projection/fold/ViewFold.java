package no.samspor.query.projection.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.CorrectionEvent.CorrectionRejected;
import no.samspor.events.record.CorrectionEvent.CorrectionRequested;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.EvidenceEvent.EvidenceWaived;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;
import org.jspecify.annotations.Nullable;

/**
 * What one event says to one view, key by key. Corrections, evidence and conflicts of sources are
 * heard here for every view, so that no view has code for them.
 */
public final class ViewFold {

    /** Reads an event as all corrections of it, up to a position, say it should have been. */
    public interface Corrected {
        Recorded<Event> read(RegistrationCorrected correction, long position);
    }

    private final Shape shape;
    private final Corrected corrected;

    public ViewFold(Shape shape, Corrected corrected) {
        this.shape = shape;
        this.corrected = corrected;
    }

    public Shape shape() {
        return shape;
    }

    /** The stream whose keys must be known before {@link #entries} is asked; null for most. */
    public static @Nullable Id speaksOf(Event event) {
        return switch (event) {
            case RegistrationCorrected correction -> correction.target();
            case EvidenceEvent evidence -> evidence.target();
            case ConflictEvent conflict -> conflict.target();
            default -> null;
        };
    }

    /** Whether {@code event} can say anything to the view: most events concern a few views only. */
    public boolean mayHear(Logged<Event> event) {
        return !(event instanceof Recorded<Event> told)
                || speaksOf(told.event()) != null
                || shape.view().hears(told.event());
    }

    /** What {@code heard} says, by key; {@code keysOf} knows the keys that rest on a stream. */
    public Map<String, List<Entry>> entries(
            Recorded<Event> heard, Function<String, Set<String>> keysOf) {
        Map<String, List<Entry>> said = new LinkedHashMap<>(4);
        switch (heard.event()) {
            case CorrectionEvent correction -> correct(correction, heard, keysOf, said);
            case EvidenceEvent evidence -> {
                for (String key : keysOf.apply(evidence.target().toString())) {
                    add(said, key, evidenced(evidence, heard.position()));
                }
            }
            case ConflictEvent conflict -> {
                Disputed disputed = disputed(conflict, heard.position());
                add(said, Disputed.keyOf(disputed.stream()), disputed);
                for (String key : keysOf.apply(disputed.stream())) add(said, key, disputed);
            }
            default -> {}
        }
        assign(heard, heard.position(), said);
        return said;
    }

    private void correct(
            CorrectionEvent event,
            Recorded<Event> heard,
            Function<String, Set<String>> keysOf,
            Map<String, List<Entry>> said) {
        switch (event) {
            case RegistrationCorrected correction -> {
                for (String key : keysOf.apply(correction.target().toString())) {
                    add(said, key, new Retracted(heard.position(), correction.corrects()));
                }
                assign(corrected.read(correction, heard.position()), heard.position(), said);
            }
            case CorrectionRequested _, CorrectionRejected _ -> {}
        }
    }

    private static Entry evidenced(EvidenceEvent event, long position) {
        Set<Invariant> rules =
                switch (event) {
                    case EvidenceSupplied supplied -> supplied.fills();
                    case EvidenceWaived waived -> waived.waives();
                };
        return new Evidenced(position, event.target().toString(), numbers(rules));
    }

    private static Disputed disputed(ConflictEvent event, long position) {
        boolean open =
                switch (event) {
                    case SourceConflictRegistered _, SourceClaimAdded _ -> true;
                    case SourceConflictResolved _, SourceConflictAccepted _ -> false;
                };
        return new Disputed(
                position,
                position,
                event.target().toString(),
                event.conflict().toString(),
                event.field(),
                open);
    }

    private void assign(Recorded<Event> from, long position, Map<String, List<Entry>> said) {
        int ordinal = 0;
        for (Change change : shape.view().on(from.event(), from.stamp())) {
            add(said, change.key(), assigned(from, position, ordinal++, change));
        }
    }

    private Assigned assigned(Recorded<Event> from, long position, int ordinal, Change change) {
        LocalDate recordedOn = Norway.dayOf(from.recordedAt());
        Bound start =
                switch (change.kind()) {
                    case ALWAYS -> Bound.ALWAYS;
                    case HOLDS_AFTER -> Bound.start(change.from(), recordedOn).dayAfter();
                    case HOLDS, ENDS, WITHIN -> Bound.start(change.from(), recordedOn);
                };
        Stamp stamp = from.stamp();
        return new Assigned(
                position,
                from.position(),
                ordinal,
                from.event().stream().toString(),
                change.kind(),
                start,
                change.to() == null ? null : Bound.end(change.to()),
                shape.cells(change),
                stamp.access().level(),
                stamp.archiveCreator().toString(),
                numbers(stamp.notEvidenced()),
                numbers(stamp.warnings()));
    }

    private static Set<String> numbers(Set<Invariant> rules) {
        if (rules.isEmpty()) return Set.of();
        return rules.stream().map(Invariant::number).collect(Collectors.toUnmodifiableSet());
    }

    private static void add(Map<String, List<Entry>> said, String key, Entry entry) {
        said.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(entry);
    }
}
