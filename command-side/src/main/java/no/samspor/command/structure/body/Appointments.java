package no.samspor.command.structure.body;

import static no.samspor.command.structure.body.BodyRefusal.BODY_ENDED;
import static no.samspor.command.structure.body.BodyRefusal.CHAIR_TAKEN;
import static no.samspor.command.structure.body.BodyRefusal.DEPUTY_AS_MEMBER;
import static no.samspor.command.structure.body.BodyRefusal.END_BEFORE_START;
import static no.samspor.command.structure.body.BodyRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.structure.body.BodyRefusal.MEMBERSHIP_EXISTS;
import static no.samspor.command.structure.body.BodyRefusal.MEMBERSHIP_NOT_HELD;
import static no.samspor.command.structure.body.BodyRefusal.MEMBERSHIP_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.NOT_THE_APPOINTER;
import static no.samspor.command.structure.body.BodyRefusal.ORDER_NOT_THE_POOL;
import static no.samspor.command.structure.body.BodyRefusal.ORDER_TAKEN;
import static no.samspor.command.structure.body.BodyRefusal.ORGANISATION_ENDED;
import static no.samspor.command.structure.body.BodyRefusal.ORGANISATION_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.PERSON_ERASED;
import static no.samspor.command.structure.body.BodyRefusal.PERSON_MERGED;
import static no.samspor.command.structure.body.BodyRefusal.PERSON_MISSING;
import static no.samspor.command.structure.body.BodyRefusal.PERSON_SEATED_TWICE;
import static no.samspor.command.structure.body.BodyRefusal.PERSON_UNKNOWN;
import static no.samspor.command.structure.body.BodyRefusal.SEAT_TAKEN;
import static no.samspor.command.structure.body.BodyRefusal.SEAT_UNSTATED;
import static no.samspor.command.structure.body.BodyRefusal.UNION_NAMED;
import static no.samspor.command.structure.body.BodyRefusal.UNION_NOT_CLOSED;
import static no.samspor.command.structure.body.BodyRefusal.UNION_WITHOUT_PERSON;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.samspor.command.structure.body.BodyCommand.AppointDeputy;
import no.samspor.command.structure.body.BodyCommand.AppointMember;
import no.samspor.command.structure.body.BodyCommand.ChangeFunction;
import no.samspor.command.structure.body.BodyCommand.EndMembership;
import no.samspor.command.structure.body.BodyCommand.OrderDeputies;
import no.samspor.command.structure.body.BodyCommand.RecordUnionMandate;
import no.samspor.command.structure.body.BodyState.Dissolved;
import no.samspor.command.structure.body.BodyState.Existing;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.BodyMembers;
import no.samspor.events.structure.BodyMembers.Member;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who may sit in a body, and who says so: the organisation that appoints, or a decision in its
 * place. A seat has one holder at a time (I-03) and one vote (I-22).
 */
record Appointments(Existing state, Stamp stamp, Known known, Guard guard, CitedDecision cited) {

    private static final Code DEPUTY = new Code("deputy");
    private static final Code CHAIR = new Code("chair");

    Judgement<BodyEvent> appoint(AppointMember c) {
        Period term = termOf(c.term());
        MemberAppointed appointed =
                new MemberAppointed(
                        c.body(),
                        c.membership(),
                        c.person(),
                        c.roleTitle(),
                        c.organisation(),
                        c.side(),
                        c.function(),
                        c.seat(),
                        null,
                        null,
                        c.votes(),
                        term,
                        c.decision());
        if (isThere(appointed)) return Judgement.nothing();
        admit(appointed);
        guard.refuseIf(c.function().equals(DEPUTY), DEPUTY_AS_MEMBER)
                .needs(!c.votes() || c.seat() != null, SEAT_UNSTATED);
        for (Member other : members().members()) {
            if (other.isDeputy() || !other.surelyMeets(term)) continue;
            Map<String, Object> details = Map.of("membership", other.membership());
            guard.refuseIf(c.seat() != null && c.seat().equals(other.seat()), SEAT_TAKEN, details)
                    .refuseIf(bothChairs(c.function(), other), CHAIR_TAKEN, details)
                    .refuseIf(
                            c.votes() && other.votes() && isSame(c.person(), other.person()),
                            PERSON_SEATED_TWICE,
                            details);
        }
        by(c.organisation(), c.decision());
        shownIfLate(term.from());
        return guard.then(appointed);
    }

    Judgement<BodyEvent> appoint(AppointDeputy c) {
        Period term = termOf(c.term());
        MemberAppointed appointed =
                new MemberAppointed(
                        c.body(),
                        c.membership(),
                        c.person(),
                        c.roleTitle(),
                        c.organisation(),
                        c.side(),
                        DEPUTY,
                        null,
                        c.pool(),
                        c.order(),
                        false,
                        term,
                        c.decision());
        if (isThere(appointed)) return Judgement.nothing();
        admit(appointed);
        guard.refuseIf(c.order() != null && isTaken(c.order(), c, term), ORDER_TAKEN);
        by(c.organisation(), c.decision());
        shownIfLate(term.from());
        return guard.then(appointed);
    }

    private boolean isTaken(int order, AppointDeputy c, Period term) {
        return order < 1
                || members().members().stream()
                        .anyMatch(
                                other ->
                                        c.pool().equals(other.pool())
                                                && other.surelyMeets(term)
                                                && Integer.valueOf(order).equals(other.order()));
    }

    /** The kind of mandate tells a union membership, so not even that stands in clear (I-42). */
    Judgement<BodyEvent> record(RecordUnionMandate c) {
        Member member = find(c.membership());
        if (member.person() == null) throw new Refused(UNION_WITHOUT_PERSON);
        UnionMandateRecorded recorded =
                new UnionMandateRecorded(
                        c.body(),
                        c.membership(),
                        new Protected<>(member.person(), member.organisation(), c.mandate()));
        if (recorded.mandate().equals(state.affairs().mandates().get(c.membership()))) {
            return Judgement.nothing();
        }
        @Nullable PersonStanding person = known.about(PersonStanding.class, member.person());
        guard.refuseIf(
                        person != null && person.erasedBy().contains(member.organisation()),
                        PERSON_ERASED)
                .refuseIf(UnionNames.areIn(stamp.quote()), UNION_NAMED)
                .refuseIf(stamp.access().level() != Access.Level.ART9, UNION_NOT_CLOSED);
        by(member.organisation(), null);
        return guard.then(recorded);
    }

    Judgement<BodyEvent> change(ChangeFunction c) {
        Member member = find(c.membership());
        if (member.function().equals(c.function())) return Judgement.nothing();
        guard.refuseIf(member.isOutside(stamp.effectiveFrom()), MEMBERSHIP_NOT_HELD)
                .refuseIf(member.isDeputy() || c.function().equals(DEPUTY), DEPUTY_AS_MEMBER);
        Period rest = new Period(stamp.effectiveFrom(), member.term().to());
        for (Member other : members().members()) {
            guard.refuseIf(
                    other.surelyMeets(rest) && bothChairs(c.function(), other),
                    CHAIR_TAKEN,
                    Map.of("membership", other.membership()));
        }
        by(member.organisation(), c.decision());
        shownIfLate(stamp.effectiveFrom());
        return guard.then(new MembershipFunctionChanged(c.body(), c.membership(), c.function()));
    }

    /** The whole pool is ordered at once, so that no two can be called first. */
    Judgement<BodyEvent> order(OrderDeputies c) {
        List<Member> pool = members().deputiesOf(c.pool(), stamp.effectiveFrom());
        List<MembershipId> ids = pool.stream().map(Member::membership).toList();
        guard.refuseIf(
                c.order().isEmpty()
                        || c.order().size() != ids.size()
                        || !new HashSet<>(c.order()).equals(new HashSet<>(ids)),
                ORDER_NOT_THE_POOL,
                Map.of("pool", ids));
        if (pool.stream().allMatch(each -> stands(each, c.order()))) return Judgement.nothing();
        by(c.pool().organisation(), null);
        return guard.then(new DeputyOrderSet(c.body(), c.pool(), c.order()));
    }

    private static boolean stands(Member deputy, List<MembershipId> order) {
        return Integer.valueOf(order.indexOf(deputy.membership()) + 1).equals(deputy.order());
    }

    Judgement<BodyEvent> end(EndMembership c) {
        Member member = find(c.membership());
        UncertainDate from = stamp.effectiveFrom();
        guard.refuseIf(from.isSurelyBefore(member.term().from()), END_BEFORE_START)
                .refuseIf(
                        member.endedFrom() != null || member.isOutside(from), MEMBERSHIP_NOT_HELD);
        by(member.organisation(), c.decision());
        shownIfLate(from);
        return guard.then(new MembershipEnded(c.body(), c.membership(), c.reason()));
    }

    private BodyMembers members() {
        return state.affairs().members();
    }

    private Member find(MembershipId membership) {
        @Nullable Member member = members().find(membership);
        if (member == null) throw new Refused(MEMBERSHIP_UNKNOWN);
        return member;
    }

    private boolean isThere(MemberAppointed appointed) {
        @Nullable Member there = members().find(appointed.membership());
        guard.refuseIf(there != null && !there.equals(Member.of(appointed)), MEMBERSHIP_EXISTS);
        return there != null;
    }

    /** As the asker says, or else as the act itself does. */
    private Period termOf(@Nullable Period stated) {
        if (stated != null) return stated;
        @Nullable UncertainDate to = stamp.effectiveTo();
        guard.refuseIf(to != null && to.isSurelyBefore(stamp.effectiveFrom()), END_BEFORE_START);
        return new Period(stamp.effectiveFrom(), to);
    }

    private void admit(MemberAppointed m) {
        @Nullable OrganisationStanding by =
                known.about(OrganisationStanding.class, m.organisation());
        if (by == null) throw new Refused(ORGANISATION_UNKNOWN);
        guard.refuseIf(by.hasSurelyEndedBy(m.term().from()), ORGANISATION_ENDED)
                .refuseIf(
                        state instanceof Dissolved gone
                                && !m.term().from().earliest().isBefore(gone.from().latest()),
                        BODY_ENDED)
                .refuseIf(
                        UnionNames.areIn(m.roleTitle())
                                || (m.person() != null && UnionNames.areIn(stamp.quote())),
                        UNION_NAMED)
                .needs(m.person() != null, PERSON_MISSING);
        if (m.person() == null) return;
        @Nullable PersonStanding person = known.about(PersonStanding.class, m.person());
        if (person == null) throw new Refused(PERSON_UNKNOWN);
        guard.refuseIf(person.mergedInto() != null, PERSON_MERGED);
    }

    /** The one, under this identity or one that was merged into it. */
    private boolean isSame(@Nullable PersonId one, @Nullable PersonId other) {
        if (one == null || other == null) return false;
        @Nullable PersonStanding person = known.about(PersonStanding.class, one);
        return one.equals(other) || (person != null && person.alsoKnownAs().contains(other));
    }

    private static boolean bothChairs(Code function, Member other) {
        return function.equals(CHAIR) && other.function().equals(CHAIR);
    }

    /** Each organisation speaks for its own; another needs a decision in its place. */
    private void by(OrganisationId organisation, @Nullable DecisionId decision) {
        guard.needs(decision != null || stamp.actor().actsFor(organisation), NOT_THE_APPOINTER);
        cited.carries(decision, List.of(organisation));
    }

    private void shownIfLate(UncertainDate from) {
        guard.refuseIf(
                stamp.isNative()
                        && stamp.evidence().isEmpty()
                        && (stamp.isBackdated() || from.latest().isBefore(stamp.askedOn())),
                LATE_WITHOUT_EVIDENCE);
    }
}
