package no.samspor.command.structure.delegation;

import java.util.List;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a delegation. */
sealed interface DelegationCommand extends Command {

    DelegationId delegation();

    @Override
    default Id target() {
        return delegation();
    }

    /**
     * @param grantor an organisation or a body
     * @param limit the most that one act may amount to; null where it moves no money
     * @param valid from and to as the act itself says, if null
     * @param under the delegation that it is drawn from, if it is a sub-delegation
     */
    record GrantDelegation(
            DelegationId delegation,
            @Nullable ProgrammeId programme,
            Id grantor,
            Delegate delegate,
            String scope,
            @CodeOf("delegatedMatter") List<Code> matters,
            @Nullable Nok limit,
            @Nullable Period valid,
            boolean subDelegable,
            @Nullable DelegationId under,
            @Nullable DecisionId decision)
            implements DelegationCommand, Creation {}

    /** All that was drawn from it falls with it. */
    record RevokeDelegation(DelegationId delegation, String reason, @Nullable DecisionId decision)
            implements DelegationCommand {}
}
