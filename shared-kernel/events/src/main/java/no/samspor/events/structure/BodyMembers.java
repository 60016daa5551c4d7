package no.samspor.events.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import no.samspor.events.Fold;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.DeputyPool;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Who sits in a body, has sat and shall sit: all that were ever appointed, in that order. */
public record BodyMembers(BodyId body, List<Member> members) {

    public static final Fold<BodyMembers> FOLD =
            Fold.of(BodyMembers.class).hears(BodyEvent.class, BodyMembers::on);

    /**
     * One membership.
     *
     * @param pool null for all but deputies
     * @param endedFrom the first day without it, whatever its term said; null while it lasts
     */
    public record Member(
            MembershipId membership,
            @Nullable PersonId person,
            OrganisationId organisation,
            Code side,
            Code function,
            @Nullable Integer seat,
            @Nullable DeputyPool pool,
            @Nullable Integer order,
            boolean votes,
            Period term,
            @Nullable UncertainDate endedFrom) {

        public static Member of(MemberAppointed e) {
            return new Member(
                    e.membership(),
                    e.person(),
                    e.organisation(),
                    e.side(),
                    e.function(),
                    e.seat(),
                    e.deputyPool(),
                    e.deputyOrder(),
                    e.votes(),
                    e.term(),
                    null);
        }

        public boolean isDeputy() {
            return pool != null;
        }

        /** Whether it lasts on {@code day}: the term covers it, and nothing has ended it. */
        public Certainty isHeldOn(LocalDate day) {
            Certainty covered = term.covers(day);
            if (endedFrom == null || covered == Certainty.NO) return covered;
            return switch (endedFrom.reachedBy(day)) {
                case YES -> Certainty.NO;
                case POSSIBLY -> Certainty.POSSIBLY;
                case NO -> covered;
            };
        }

        /** Whether it surely shares a day with {@code other}, however its dates are read. */
        public boolean surelyMeets(Period other) {
            return term.surelyOverlaps(other)
                    && (endedFrom == null
                            || (other.from().latest().isBefore(endedFrom.earliest())
                                    && term.from().latest().isBefore(endedFrom.earliest())));
        }

        /** Whether {@code when} surely lies before or after its days. */
        public boolean isOutside(UncertainDate when) {
            return when.isSurelyBefore(term.from())
                    || (term.to() != null && term.to().isSurelyBefore(when))
                    || (endedFrom != null && !when.earliest().isBefore(endedFrom.latest()));
        }

        private Member as(Code now) {
            return with(now, order, endedFrom);
        }

        private Member called(int now) {
            return with(function, now, endedFrom);
        }

        private Member until(UncertainDate end) {
            return endedFrom == null ? with(function, order, end) : this;
        }

        private Member with(Code as, @Nullable Integer place, @Nullable UncertainDate end) {
            return new Member(
                    membership,
                    person,
                    organisation,
                    side,
                    as,
                    seat,
                    pool,
                    place,
                    votes,
                    term,
                    end);
        }
    }

    public @Nullable Member find(MembershipId membership) {
        for (Member member : members) {
            if (member.membership().equals(membership)) return member;
        }
        return null;
    }

    /** Those with a vote of their own on {@code day}; a vague date counts as held. */
    public List<Member> votersOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.votes() && member.isHeldOn(day) != Certainty.NO)
                .toList();
    }

    /** The parts of {@code rule} that those who vote on {@code day} leave unfilled (I-38). */
    public List<RequiredSeats> missing(Composition rule, LocalDate day) {
        List<Member> voters = votersOn(day);
        return rule.parts().stream()
                .filter(
                        part ->
                                voters.stream().filter(voter -> fills(voter, part)).count()
                                        < part.atLeast())
                .toList();
    }

    private static boolean fills(Member member, RequiredSeats part) {
        return (part.organisation() == null || part.organisation().equals(member.organisation()))
                && (part.side() == null || part.side().equals(member.side()));
    }

    /** The deputies of {@code pool} that may be called at {@code when}. */
    public List<Member> deputiesOf(DeputyPool pool, UncertainDate when) {
        return members.stream()
                .filter(member -> pool.equals(member.pool()) && !member.isOutside(when))
                .toList();
    }

    static @Nullable BodyMembers on(@Nullable BodyMembers was, BodyEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof BodyPlanned e ? new BodyMembers(e.body(), List.of()) : null;
        }
        return event.body().equals(was.body) ? was.after(event, stamp) : was;
    }

    /** The members after an event of this body. */
    public BodyMembers after(BodyEvent event, Stamp stamp) {
        return switch (event) {
            case BodyPlanned e -> this;
            case BodyConstituted e -> this;
            case BodyRulesChanged e -> this;
            case StandingConditionSet e -> this;
            case StandingConditionLifted e -> this;
            case BodySucceeded e -> this;
            case BodyDissolved e -> each(member -> member.until(stamp.effectiveFrom()));
            case MemberAppointed e -> and(Member.of(e));
            case MembershipFunctionChanged e ->
                    only(e.membership(), member -> member.as(e.function()));
            case DeputyOrderSet e -> each(member -> ordered(member, e));
            case MembershipEnded e ->
                    only(e.membership(), member -> member.until(stamp.effectiveFrom()));
            case UnionMandateRecorded e -> this;
        };
    }

    private static Member ordered(Member member, DeputyOrderSet e) {
        int at = e.order().indexOf(member.membership());
        return at < 0 ? member : member.called(at + 1);
    }

    private BodyMembers and(Member more) {
        List<Member> all = new ArrayList<>(members);
        all.add(more);
        return new BodyMembers(body, List.copyOf(all));
    }

    private BodyMembers only(MembershipId membership, UnaryOperator<Member> change) {
        return each(
                member -> member.membership().equals(membership) ? change.apply(member) : member);
    }

    private BodyMembers each(UnaryOperator<Member> change) {
        return new BodyMembers(body, members.stream().map(change).toList());
    }
}
