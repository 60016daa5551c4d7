package no.samspor.query.projection.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.log.Corrections;
import no.samspor.log.LogReader;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import org.jspecify.annotations.Nullable;

/** Events as corrected, read from the log: few are, so each is read when it is asked for. */
public record LogCorrected(LogReader log, Corrections corrections) implements Corrected {

    @Override
    public Recorded<Event> read(RegistrationCorrected correction, long position) {
        long corrects = correction.corrects();
        @Nullable Recorded<Event> stored = log.at(corrects);
        if (stored == null) throw new IllegalStateException("no event to correct at " + corrects);
        List<FieldChange> changes = new ArrayList<>();
        Set<String> family = Set.of(Corrections.FAMILY);
        for (Recorded<Event> later : log.mentioning(correction.target(), family, corrects)) {
            if (later.position() <= position
                    && later.event() instanceof RegistrationCorrected made
                    && made.corrects() == corrects) {
                changes.addAll(made.changes());
            }
        }
        return corrections.apply(stored, changes);
    }
}
