package no.samspor.command.structure.delegation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.structure.delegation.DelegationCommand.GrantDelegation;
import no.samspor.command.structure.delegation.DelegationCommand.RevokeDelegation;
import no.samspor.command.structure.delegation.DelegationState.Granted;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.DelegationsBelow;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link DelegationDecider}; its rules need those above it and those drawn from it. */
@Aggregate(type = "delegation", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class DelegationShell extends Shell<DelegationCommand, DelegationState, DelegationEvent> {

    DelegationShell() {
        super(new DelegationDecider());
    }

    @CommandHandler(commandName = "delegation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<DelegationEvent> handle(
            DelegationCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(DelegationCommand command, DelegationState state, Consult consult) {
        switch (command) {
            case GrantDelegation c -> {
                consult.read(PersonStanding.FOLD, c.delegate().person());
                consult.read(BodyStanding.FOLD, c.delegate().body());
                consult.read(OrganisationStanding.FOLD, c.delegate().organisation());
                consult.read(DelegationStanding.FOLD, c.under());
                authority(c.decision(), c.grantor(), consult);
            }
            case RevokeDelegation c -> {
                consult.read(DelegationStanding.FOLD, c.delegation());
                below(c.delegation(), consult);
                if (state instanceof Granted granted) {
                    authority(c.decision(), granted.grantor(), consult);
                }
            }
        }
    }

    private static void authority(@Nullable DecisionId cited, Id grantor, Consult consult) {
        if (grantor instanceof OrganisationId organisation) {
            consult.read(OrganisationStanding.FOLD, organisation);
        }
        @Nullable BodyId at = grantor instanceof BodyId body ? body : null;
        for (int rank = 0; rank < BodyStanding.RANKS_MAX && at != null; rank++) {
            @Nullable BodyStanding body = consult.read(BodyStanding.FOLD, at);
            at = body == null ? null : body.above();
        }
        @Nullable DecisionStanding decision = consult.read(DecisionStanding.FOLD, cited);
        if (decision != null) consult.read(BodyStanding.FOLD, decision.body());
    }

    private static void below(DelegationId top, Consult consult) {
        Deque<DelegationId> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            @Nullable DelegationsBelow drawn =
                    consult.read(DelegationsBelow.FOLD, open.removeFirst());
            if (drawn != null) open.addAll(drawn.below());
        }
    }
}
