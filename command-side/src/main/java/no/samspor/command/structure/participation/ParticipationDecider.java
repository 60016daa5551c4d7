package no.samspor.command.structure.participation;

import static no.samspor.command.structure.participation.ParticipationRefusal.ANOTHER_HOST;
import static no.samspor.command.structure.participation.ParticipationRefusal.HOST_IS_APPOINTED;
import static no.samspor.command.structure.participation.ParticipationRefusal.LEGAL_FORM_MISSING;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.participation.ParticipationRefusal.NO_HOST_AGREEMENT;
import static no.samspor.command.structure.participation.ParticipationRefusal.NO_ROLE;
import static no.samspor.command.structure.participation.ParticipationRefusal.ORGANISATION_ENDED;
import static no.samspor.command.structure.participation.ParticipationRefusal.ORGANISATION_UNKNOWN;
import static no.samspor.command.structure.participation.ParticipationRefusal.PROGRAMME_ENDED;
import static no.samspor.command.structure.participation.ParticipationRefusal.PROJECT_UNKNOWN;
import static no.samspor.command.structure.participation.ParticipationRefusal.SHARE_OUT_OF_RANGE;
import static no.samspor.command.structure.participation.ParticipationRefusal.TAKES_PART_ALREADY;

import java.util.function.Predicate;
import no.samspor.command.structure.participation.ParticipationCommand.ActivateParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.AppointHost;
import no.samspor.command.structure.participation.ParticipationCommand.ChangeParticipationRole;
import no.samspor.command.structure.participation.ParticipationCommand.CommitParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.ExpressInterest;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.InviteParticipant;
import no.samspor.command.structure.participation.ParticipationCommand.ResumeParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.SuspendParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import no.samspor.command.structure.participation.ParticipationState.Asked;
import no.samspor.command.structure.participation.ParticipationState.Bound;
import no.samspor.command.structure.participation.ParticipationState.Facts;
import no.samspor.command.structure.participation.ParticipationState.Lasting;
import no.samspor.command.structure.participation.ParticipationState.None;
import no.samspor.command.structure.participation.ParticipationState.Over;
import no.samspor.command.structure.participation.ParticipationState.Phase;
import no.samspor.events.TiesStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationActivated;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.ParticipationResumed;
import no.samspor.events.structure.ParticipationEvent.ParticipationRoleChanged;
import no.samspor.events.structure.ParticipationEvent.ParticipationSuspended;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** The rules of a participation: an owner is bound by itself or by law, and leaves on notice. */
final class ParticipationDecider
        implements Decider<ParticipationCommand, ParticipationState, ParticipationEvent> {

    private static final int WHOLE_BP = 10_000;

    @Override
    public ParticipationState initial() {
        return new None();
    }

    @Override
    public Judgement<ParticipationEvent> decide(
            ParticipationCommand command, ParticipationState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        if (state instanceof Lasting lasting) OwnDecision.speaks(lasting.facts(), stamp, guard);
        return switch (command) {
            case InviteParticipant c -> invite(c, state, stamp, known, guard);
            case ExpressInterest c -> express(c, asked(state), guard);
            case CommitParticipation c -> commit(c, asked(state), stamp, known, guard);
            case ActivateParticipation c ->
                    activate(c, bound(state, Phase.COMMITTED), stamp, known, guard);
            case SuspendParticipation c -> suspend(c, bound(state, Phase.ACTIVE), guard);
            case ResumeParticipation c ->
                    resume(c, bound(state, Phase.SUSPENDED), stamp, known, guard);
            case ChangeParticipationRole c -> change(c, bound(state), stamp, known, guard);
            case AppointHost c -> host(c, bound(state), stamp, known, guard);
            case GiveNoticeOfWithdrawal c -> Leaving.notice(c, bound(state), stamp, known, guard);
            case WithdrawParticipant c -> Leaving.withdraw(c, lasting(state), stamp, known, guard);
            case EndParticipation c -> Leaving.end(c, lasting(state), stamp, known, guard);
        };
    }

    private static Judgement<ParticipationEvent> invite(
            InviteParticipant c, ParticipationState state, Stamp stamp, Known known, Guard guard) {
        @Nullable ProgrammeStanding programme = known.about(ProgrammeStanding.class, c.programme());
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        lasts(c.organisation(), stamp, known, guard);
        guard.refuseIf(
                        programme != null && programme.hasSurelyEndedBy(stamp.effectiveFrom()),
                        PROGRAMME_ENDED)
                .refuseIf(
                        anyIn(
                                c.programme(),
                                each ->
                                        each.endedOn() == null
                                                && each.organisation().equals(c.organisation()),
                                known),
                        TAKES_PART_ALREADY)
                .refuseIf(c.roles().isEmpty(), NO_ROLE);
        return guard.then(
                new ParticipantInvited(
                        c.participation(), c.programme(), c.organisation(), c.roles()));
    }

    private static Judgement<ParticipationEvent> express(
            ExpressInterest c, Asked state, Guard guard) {
        if (state.interested()) return Judgement.nothing();
        return guard.then(new InterestExpressed(c.participation()));
    }

    /** I-19. */
    private static Judgement<ParticipationEvent> commit(
            CommitParticipation c, Asked state, Stamp stamp, Known known, Guard guard) {
        Facts facts = state.facts().as(c.roles());
        @Nullable Integer share = c.shareBp();
        lasts(facts.organisation(), stamp, known, guard);
        guard.refuseIf(c.roles().isEmpty(), NO_ROLE)
                .refuseIf(facts.isHost(), HOST_IS_APPOINTED)
                .refuseIf(share != null && (share < 1 || share > WHOLE_BP), SHARE_OUT_OF_RANGE);
        for (ProjectId each : c.scope()) {
            @Nullable ProjectStanding project = known.about(ProjectStanding.class, each);
            guard.refuseIf(
                    project == null || !project.programme().equals(facts.programme()),
                    PROJECT_UNKNOWN);
        }
        OwnDecision.binds(facts, c.decision(), c.law(), stamp, known, guard);
        return guard.then(
                new ParticipationCommitted(
                        c.participation(), c.roles(), c.scope(), share, c.decision(), c.law()));
    }

    private static Judgement<ParticipationEvent> activate(
            ActivateParticipation c, Bound state, Stamp stamp, Known known, Guard guard) {
        lasts(state.facts().organisation(), stamp, known, guard);
        OwnAgreement.binds(state.facts(), c.agreement(), stamp, known, guard);
        return guard.then(new ParticipationActivated(c.participation(), c.agreement()));
    }

    private static Judgement<ParticipationEvent> suspend(
            SuspendParticipation c, Bound state, Guard guard) {
        return guard.then(new ParticipationSuspended(c.participation(), c.reason()));
    }

    private static Judgement<ParticipationEvent> resume(
            ResumeParticipation c, Bound state, Stamp stamp, Known known, Guard guard) {
        lasts(state.facts().organisation(), stamp, known, guard);
        return guard.then(new ParticipationResumed(c.participation()));
    }

    /** Whoever becomes an owner is bound as one; whoever ceases to be one leaves as one (I-19). */
    private static Judgement<ParticipationEvent> change(
            ChangeParticipationRole c, Bound state, Stamp stamp, Known known, Guard guard) {
        Facts was = state.facts();
        Facts is = was.as(c.roles());
        if (is.equals(was)) return Judgement.nothing();
        lasts(was.organisation(), stamp, known, guard);
        guard.refuseIf(c.roles().isEmpty(), NO_ROLE)
                .refuseIf(is.isHost() && !was.isHost(), HOST_IS_APPOINTED);
        if (was.isOwner() && !is.isOwner()) {
            Leaving.afterNotice(state, c.decision(), stamp, known, guard);
        } else if (is.isOwner() && !was.isOwner()) {
            OwnDecision.binds(is, c.decision(), c.law(), stamp, known, guard);
        }
        return guard.then(
                new ParticipationRoleChanged(
                        c.participation(), was.roles(), c.roles(), c.decision(), c.law()));
    }

    private static Judgement<ParticipationEvent> host(
            AppointHost c, Bound state, Stamp stamp, Known known, Guard guard) {
        if (state.facts().isHost()) return Judgement.nothing();
        lasts(state.facts().organisation(), stamp, known, guard);
        guard.refuseIf(
                        anyIn(
                                state.facts().programme(),
                                each ->
                                        each.binds()
                                                && each.roles()
                                                        .contains(ParticipationStanding.HOST),
                                known),
                        ANOTHER_HOST)
                .refuseIf(stamp.isNative() && c.legalForm() == null, LEGAL_FORM_MISSING)
                .needs(c.agreement() != null, NO_HOST_AGREEMENT);
        OwnAgreement.binds(state.facts(), c.agreement(), stamp, known, guard);
        return guard.then(new HostAppointed(c.participation(), c.legalForm(), c.agreement()));
    }

    private static boolean anyIn(
            ProgrammeId programme, Predicate<ParticipationStanding> which, Known known) {
        for (ParticipationId each : TiesStanding.of(programme, known).participations()) {
            @Nullable ParticipationStanding one = known.about(ParticipationStanding.class, each);
            if (one != null && which.test(one)) return true;
        }
        return false;
    }

    /** I-52: an organisation's roles end with it. */
    private static void lasts(OrganisationId id, Stamp stamp, Known known, Guard guard) {
        @Nullable OrganisationStanding organisation = known.about(OrganisationStanding.class, id);
        if (organisation == null) throw new Refused(ORGANISATION_UNKNOWN);
        guard.refuseIf(organisation.hasSurelyEndedBy(stamp.effectiveFrom()), ORGANISATION_ENDED);
    }

    private static Asked asked(ParticipationState state) {
        if (state instanceof Asked asked) return asked;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Bound bound(ParticipationState state) {
        if (state instanceof Bound bound) return bound;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Bound bound(ParticipationState state, Phase phase) {
        Bound bound = bound(state);
        if (bound.phase() == phase) return bound;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Lasting lasting(ParticipationState state) {
        if (state instanceof Lasting lasting) return lasting;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public ParticipationState evolve(
            ParticipationState state, ParticipationEvent event, Stamp stamp) {
        return switch (event) {
            case ParticipantInvited e ->
                    new Asked(new Facts(e.programme(), e.organisation(), e.roles()), false);
            case InterestExpressed e -> new Asked(((Asked) state).facts(), true);
            case ParticipationCommitted e ->
                    new Bound(((Asked) state).facts().as(e.roles()), Phase.COMMITTED, null, null);
            case ParticipationActivated e -> ((Bound) state).in(Phase.ACTIVE).under(e.agreement());
            case ParticipationSuspended e -> ((Bound) state).in(Phase.SUSPENDED);
            case ParticipationResumed e -> ((Bound) state).in(Phase.ACTIVE);
            case ParticipationRoleChanged e ->
                    ((Bound) state).with(((Bound) state).facts().as(e.to()));
            case HostAppointed e ->
                    ((Bound) state)
                            .with(((Bound) state).facts().alsoAs(ParticipationStanding.HOST))
                            .under(e.agreement());
            case WithdrawalNoticeGiven e -> ((Bound) state).leaving(e);
            case ParticipantWithdrew e -> new Over();
            case ParticipationEnded e -> new Over();
        };
    }
}
