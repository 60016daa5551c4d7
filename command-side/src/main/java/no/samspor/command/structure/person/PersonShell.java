package no.samspor.command.structure.person;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Held;
import no.samspor.command.access.Shell;
import no.samspor.command.structure.person.PersonCommand.ConfirmMerge;
import no.samspor.command.structure.person.PersonCommand.CorrectPersonDetails;
import no.samspor.command.structure.person.PersonCommand.ErasePersonDetails;
import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.command.structure.person.PersonCommand.RejectMerge;
import no.samspor.command.structure.person.PersonCommand.RequestMerge;
import no.samspor.command.structure.person.PersonCommand.UnlinkSignIn;
import no.samspor.command.structure.person.PersonState.Registered;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.SignInStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.SignInId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * Axon around {@link PersonDecider}; a merge needs to know the identity that is kept, an erasure
 * the legal holds that forbid it.
 */
@Aggregate(type = "person", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class PersonShell extends Shell<PersonCommand, PersonState, PersonEvent> {

    PersonShell() {
        super(new PersonDecider());
    }

    @CommandHandler(commandName = "person")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<PersonEvent> handle(
            PersonCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(PersonCommand command, PersonState state, Consult consult) {
        switch (command) {
            case RegisterPerson c -> {
                consult.read(OrganisationStanding.FOLD, c.organisation());
                consult.read(Entrusted.FOLD, c.organisation());
            }
            case LinkSignIn c -> linking(c.signIn(), state, consult);
            case UnlinkSignIn c -> {
                if (state instanceof Registered it) {
                    consult.read(Entrusted.FOLD, it.organisation());
                }
            }
            case CorrectPersonDetails c -> {}
            case RequestMerge c -> consult.read(PersonStanding.FOLD, c.into());
            case ConfirmMerge c -> {
                if (state instanceof Registered registered && registered.merge() != null) {
                    consult.read(PersonStanding.FOLD, registered.merge().into());
                }
            }
            case RejectMerge c -> {}
            case ErasePersonDetails c -> Held.by(c.person(), c.organisation(), consult);
        }
    }

    private static void linking(SignInId signIn, PersonState state, Consult consult) {
        consult.read(SignInStanding.FOLD, signIn);
        if (state instanceof Registered it) consult.read(Entrusted.FOLD, it.organisation());
    }
}
