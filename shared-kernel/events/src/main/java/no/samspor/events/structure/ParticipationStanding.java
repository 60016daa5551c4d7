package no.samspor.events.structure;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.Evidenced;
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
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a participation: who takes part in what, as what.
 *
 * @param endedOn from when it is over; null while it lasts
 */
public record ParticipationStanding(
        ParticipationId participation,
        ProgrammeId programme,
        OrganisationId organisation,
        Phase phase,
        Set<Code> roles,
        @Nullable UncertainDate endedOn,
        Set<Invariant> notEvidenced)
        implements Evidenced {

    public static final Code OWNER = new Code("owner");
    public static final Code HOST = new Code("host");

    /** How far a participation has come. */
    public enum Phase {
        INVITED,
        INTERESTED,
        COMMITTED,
        ACTIVE,
        SUSPENDED,
        WITHDRAWN,
        ENDED
    }

    public static final Fold<ParticipationStanding> FOLD =
            Fold.of(ParticipationStanding.class)
                    .hears(ParticipationEvent.class, ParticipationStanding::on)
                    .hears(EvidenceEvent.class, ParticipationStanding::on);

    /** Whether the organisation is bound by it: no longer only invited, and not gone. */
    public boolean binds() {
        return phase == Phase.COMMITTED || phase == Phase.ACTIVE || phase == Phase.SUSPENDED;
    }

    /** Whether the organisation is an owner of the programme, bound as one. */
    public boolean owns() {
        return binds() && roles.contains(OWNER);
    }

    private static @Nullable ParticipationStanding on(
            @Nullable ParticipationStanding was, ParticipationEvent event, Stamp stamp) {
        if (was == null) return event instanceof ParticipantInvited e ? invited(e, stamp) : null;
        if (!event.participation().equals(was.participation)) return was;
        return switch (event) {
            case ParticipantInvited e -> was;
            case InterestExpressed e -> was.in(Phase.INTERESTED, was.roles, null, stamp);
            case ParticipationCommitted e ->
                    was.in(Phase.COMMITTED, Set.copyOf(e.roles()), null, stamp);
            case ParticipationActivated e -> was.in(Phase.ACTIVE, was.roles, null, stamp);
            case ParticipationSuspended e -> was.in(Phase.SUSPENDED, was.roles, null, stamp);
            case ParticipationResumed e -> was.in(Phase.ACTIVE, was.roles, null, stamp);
            case ParticipationRoleChanged e ->
                    was.in(was.phase, Set.copyOf(e.to()), was.endedOn, stamp);
            case HostAppointed e -> was.in(was.phase, was.rolesAnd(HOST), was.endedOn, stamp);
            case WithdrawalNoticeGiven e -> was;
            case ParticipantWithdrew e ->
                    was.in(Phase.WITHDRAWN, was.roles, stamp.effectiveFrom(), stamp);
            case ParticipationEnded e ->
                    was.in(Phase.ENDED, was.roles, stamp.effectiveFrom(), stamp);
        };
    }

    private static ParticipationStanding invited(ParticipantInvited e, Stamp stamp) {
        return new ParticipationStanding(
                e.participation(),
                e.programme(),
                e.organisation(),
                Phase.INVITED,
                Set.copyOf(e.roles()),
                null,
                stamp.notEvidenced());
    }

    private static @Nullable ParticipationStanding on(
            @Nullable ParticipationStanding was, EvidenceEvent event, Stamp stamp) {
        if (was == null || !event.target().equals(was.participation)) return was;
        return new ParticipationStanding(
                was.participation,
                was.programme,
                was.organisation,
                was.phase,
                was.roles,
                was.endedOn,
                Evidenced.after(event, was.notEvidenced));
    }

    private Set<Code> rolesAnd(Code role) {
        Set<Code> more = new HashSet<>(roles);
        more.add(role);
        return Set.copyOf(more);
    }

    private ParticipationStanding in(
            Phase next, Set<Code> has, @Nullable UncertainDate ended, Stamp stamp) {
        return new ParticipationStanding(
                participation,
                programme,
                organisation,
                next,
                has,
                ended,
                Evidenced.and(notEvidenced, stamp.notEvidenced()));
    }
}
