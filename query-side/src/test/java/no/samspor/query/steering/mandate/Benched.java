package no.samspor.query.steering.mandate;

import java.util.List;
import no.samspor.query.projection.View;

/** The views of this feature, for the measurement of the mechanism. */
public final class Benched {
    public static final List<View<?>> VIEWS = List.of(MandateView.VIEW, MandateHistoryView.VIEW);

    private Benched() {}
}
