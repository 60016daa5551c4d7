package no.samspor.command.structure.organisation;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Tied;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeMunicipality;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeUnitLeader;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RecordSuccession;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterGroup;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RenameOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.TieMember;
import no.samspor.command.structure.organisation.OrganisationCommand.VerifyOrganisation;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.OrganisationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon around {@link OrganisationDecider}; an end needs to know what is still asked of it. */
@Aggregate(type = "organisation", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class OrganisationShell
        extends Shell<OrganisationCommand, OrganisationState, OrganisationEvent> {

    OrganisationShell() {
        super(new OrganisationDecider());
    }

    @CommandHandler(commandName = "organisation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<OrganisationEvent> handle(
            OrganisationCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(OrganisationCommand command, OrganisationState state, Consult consult) {
        switch (command) {
            case RegisterOrganisation c -> consult.read(OrganisationStanding.FOLD, c.parent());
            case RegisterGroup c -> {}
            case TieMember c -> consult.read(OrganisationStanding.FOLD, c.member());
            case VerifyOrganisation c -> {}
            case RenameOrganisation c -> {}
            case ChangeMunicipality c -> {}
            case RegisterUnit c -> {}
            case ChangeUnitLeader c -> {}
            case DissolveUnit c -> {
                Tied.handovers(c.unit(), consult);
                if (c.successor() != null) {
                    consult.read(OrganisationStanding.FOLD, c.successor().organisation());
                }
            }
            case RecordSuccession c -> {
                for (OrganisationId each : c.successors()) {
                    consult.read(OrganisationStanding.FOLD, each);
                }
                Tied.open(c.organisation(), consult);
            }
            case DissolveOrganisation c -> {
                consult.read(OrganisationStanding.FOLD, c.takesOver());
                Tied.open(c.organisation(), consult);
            }
        }
    }
}
