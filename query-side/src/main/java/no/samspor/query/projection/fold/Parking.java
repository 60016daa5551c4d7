package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.kernel.id.Id;
import no.samspor.log.Passing;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * What one view hears of the log. An event that cannot be read, or on which the view's function
 * fails, is parked, and so are the later ones of its sequence: those of its stream, and those that
 * speak of its stream. All others are heard. The same log is parked in the same way whoever reads
 * it, so that a rebuild equals the live view also while something is parked.
 */
public final class Parking {

    /** How much may be parked for one view; beyond it, it is better that everything stops. */
    public static final int PARKED_MAX = 1_000;

    /** What every view hears, whatever else it hears. */
    private static final Set<String> OF_ALL =
            Set.of(
                    Families.familyName(CorrectionEvent.class),
                    Families.familyName(EvidenceEvent.class),
                    Families.familyName(ConflictEvent.class));

    private static final Set<String> KNOWN =
            Families.all().stream().map(Families::familyName).collect(Collectors.toSet());

    private final View<?> view;
    private final Set<String> streams;
    private final List<Parked> parked = new ArrayList<>();
    private int count;

    /** Nothing is parked yet. */
    public Parking(View<?> view) {
        this(view, Set.of(), 0);
    }

    /**
     * @param streams of which something is parked
     * @param count how much is
     */
    public Parking(View<?> view, Set<String> streams, int count) {
        this.view = view;
        this.streams = new HashSet<>(streams);
        this.count = count;
    }

    /** What {@code event} says to the view; nothing where it is parked. */
    public Said hear(Folding folding, Logged<Event> event) {
        return switch (event) {
            case Undecodable lost -> {
                if (mayConcern(lost)) park(Parked.of(view.name(), lost));
                yield nothing(lost);
            }
            case Recorded<Event> told -> heard(folding, told);
        };
    }

    private Said heard(Folding folding, Recorded<Event> told) {
        if (isBehind(told)) {
            park(Parked.behind(view.name(), told));
            return nothing(told);
        }
        try {
            return folding.hear(told);
        } catch (RuntimeException failure) {
            if (Passing.isBehind(failure)) throw failure;
            park(Parked.failed(view.name(), told, failure));
            return nothing(told);
        }
    }

    /** Nobody knows what a family is heard by that this build does not know. */
    private boolean mayConcern(Undecodable lost) {
        String family = lost.family();
        return !KNOWN.contains(family)
                || OF_ALL.contains(family)
                || view.families().stream()
                        .anyMatch(each -> Families.familyName(each).equals(family));
    }

    private boolean isBehind(Recorded<Event> told) {
        if (streams.isEmpty()) return false;
        @Nullable Id target = ViewFold.speaksOf(told.event());
        if (target != null && streams.contains(target.toString())) return true;
        return streams.contains(told.event().stream().toString())
                && (target != null || view.hears(told.event()));
    }

    private void park(Parked event) {
        if (++count > PARKED_MAX) throw new TooMuchParked(event);
        streams.add(event.stream());
        parked.add(event);
    }

    private static Said nothing(Logged<Event> event) {
        return new Said(event.position(), Map.of());
    }

    /** What was parked here, in the order of positions. */
    public List<Parked> parked() {
        return List.copyOf(parked);
    }
}
