package no.samspor.command.money.period;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.OrganisationId;

/** Where an accounting period stands; a step that is not possible cannot be written down. */
sealed interface PeriodState {

    /** Nothing has happened yet. */
    record None() implements PeriodState {}

    /**
     * Not closed.
     *
     * @param open whether it takes drafts
     * @param closable whether it was closed to drafts once, so that it may be closed for good
     * @param reconciled what was posted here when each organisation's accounts were compared
     */
    record Running(
            PostingPeriod month,
            boolean open,
            boolean closable,
            Map<OrganisationId, Nok> reconciled)
            implements PeriodState {

        Running closing() {
            return new Running(month, false, true, reconciled);
        }

        Running reconciling(OrganisationId organisation, Nok kr) {
            Map<OrganisationId, Nok> now = new HashMap<>(reconciled);
            now.put(organisation, kr);
            return new Running(month, open, closable, Map.copyOf(now));
        }
    }

    /** Closed, with what was reconciled then. */
    record Closed(PostingPeriod month, Map<OrganisationId, Nok> reconciled)
            implements PeriodState {}
}
