package no.samspor.command.structure.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;

/** Where an agreement stands; a step that is not possible cannot be written down. */
sealed interface AgreementState {

    /** Nothing has happened yet. */
    record None() implements AgreementState {}

    /**
     * Not signed by all.
     *
     * @param approved by whom, and on which decision, where one is known
     * @param bound by a signature of their own or of another
     */
    record Draft(
            AgreementTerms terms,
            Map<OrganisationId, Optional<DecisionId>> approved,
            Set<OrganisationId> bound)
            implements AgreementState {}

    /** Signed by all, whether or not its time has come or is over. */
    record Signed(int version, AgreementTerms terms) implements AgreementState {}

    /** A party has left: nothing more can happen to it. */
    record Terminated() implements AgreementState {}
}
