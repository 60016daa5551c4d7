package no.samspor.events.record;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.CorrectionEvent.CorrectionRejected;
import no.samspor.events.record.CorrectionEvent.CorrectionRequested;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** At which positions what was recorded about a thing has been corrected; read about the thing. */
public record CorrectionStanding(Set<Long> corrected) {

    public static final Fold<CorrectionStanding> FOLD =
            Fold.of(CorrectionStanding.class).hears(CorrectionEvent.class, CorrectionStanding::on);

    private static CorrectionStanding on(
            @Nullable CorrectionStanding was, CorrectionEvent event, Stamp stamp) {
        Set<Long> now = new HashSet<>(was == null ? Set.of() : was.corrected);
        switch (event) {
            case RegistrationCorrected e -> now.add(e.corrects());
            case CorrectionRequested e -> {}
            case CorrectionRejected e -> {}
        }
        return new CorrectionStanding(Set.copyOf(now));
    }
}
