package no.samspor.command.structure.body;

import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeBodyRules;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.ConstituteBody;
import no.samspor.command.structure.body.BodyCommand.DissolveBody;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.LiftStandingCondition;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.PlanBody;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.command.structure.body.BodyCommand.SetStandingCondition;
import no.samspor.command.structure.body.BodyCommand.SucceedBody;
import no.samspor.command.structure.body.BodyState.Existing;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodiesBelow;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyMembers.Member;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link BodyDecider}; its rules need the bodies around it, and who is known. */
@Aggregate(type = "body", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class BodyShell extends Shell<BodyCommand, BodyState, BodyEvent> {

    BodyShell() {
        super(new BodyDecider());
    }

    @CommandHandler(commandName = "body")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<BodyEvent> handle(
            BodyCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(BodyCommand command, BodyState state, Consult consult) {
        switch (command) {
            case PlanBody c -> {
                BodyDecider.namedIn(c)
                        .forEach(each -> consult.read(OrganisationStanding.FOLD, each));
                consult.read(BodyStanding.FOLD, c.parent());
                if (c.appointedBy() instanceof BodyId by) consult.read(BodyStanding.FOLD, by);
            }
            case ConstituteBody c -> {
                authority(c.decision(), c.body(), consult);
                authority(c.waiver(), c.body(), consult);
            }
            case ChangeBodyRules c -> authority(c.decision(), c.body(), consult);
            case SetStandingCondition c -> {
                consult.read(BodyStanding.FOLD, c.approver());
                authority(c.decision(), c.body(), consult);
            }
            case LiftStandingCondition c -> authority(c.decision(), c.body(), consult);
            case SucceedBody c -> consult.read(BodyStanding.FOLD, c.successor());
            case DissolveBody c -> {
                below(c.body(), consult);
                authority(c.decision(), c.body(), consult);
            }
            case AppointMember c -> {
                consult.read(OrganisationStanding.FOLD, c.organisation());
                consult.read(PersonStanding.FOLD, c.person());
                authority(c.decision(), c.body(), consult);
            }
            case AppointDeputy c -> {
                consult.read(OrganisationStanding.FOLD, c.organisation());
                consult.read(PersonStanding.FOLD, c.person());
                authority(c.decision(), c.body(), consult);
            }
            case RecordUnionMandate c -> consult.read(PersonStanding.FOLD, holder(c, state));
            case ChangeFunction c -> authority(c.decision(), c.body(), consult);
            case OrderDeputies c -> {}
            case EndMembership c -> authority(c.decision(), c.body(), consult);
        }
    }

    /** The decision, the body that made it, and every body above the one it is about. */
    private static void authority(@Nullable DecisionId cited, BodyId about, Consult consult) {
        @Nullable DecisionStanding decision = consult.read(DecisionStanding.FOLD, cited);
        if (decision == null) return;
        consult.read(BodyStanding.FOLD, decision.body());
        @Nullable BodyId at = about;
        for (int rank = 0; rank < BodyStanding.RANKS_MAX && at != null; rank++) {
            @Nullable BodyStanding body = consult.read(BodyStanding.FOLD, at);
            at = body == null ? null : body.above();
        }
    }

    private static @Nullable PersonId holder(RecordUnionMandate c, BodyState state) {
        if (!(state instanceof Existing existing)) return null;
        @Nullable Member member = existing.affairs().members().find(c.membership());
        return member == null ? null : member.person();
    }

    private static void below(BodyId about, Consult consult) {
        @Nullable BodiesBelow bodies = consult.read(BodiesBelow.FOLD, about);
        if (bodies == null) return;
        for (BodyId each : bodies.below()) consult.read(BodyStanding.FOLD, each);
    }
}
