package no.samspor.authority;

import java.util.List;
import java.util.Set;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation to a named person lets that one act as: the budget holder, where an
 * organisation hands on the approval of entries (I-16). What else is delegated is cited by the act
 * itself and judged there.
 */
final class DelegatedRoles {

    private static final Set<Code> BUDGET =
            Set.of(new Code("entryApproval"), new Code("reallocation"));

    private DelegatedRoles() {}

    static List<Grant> of(DelegationStanding delegation) {
        @Nullable PersonId person = delegation.delegate().person();
        if (person == null
                || !delegation.isEvidenced()
                || !(delegation.grantor() instanceof OrganisationId organisation)
                || delegation.matters().stream().noneMatch(BUDGET::contains)) {
            return List.of();
        }
        return List.of(
                new Grant(
                        person,
                        organisation,
                        Role.BUD,
                        null,
                        null,
                        delegation.programme(),
                        delegation.delegation(),
                        Span.of(delegation.valid()).until(delegation.revokedFrom()),
                        List.of()));
    }
}
