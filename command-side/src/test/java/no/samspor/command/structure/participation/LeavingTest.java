package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.participation.ParticipationCommand.EndParticipation;
import no.samspor.command.structure.participation.ParticipationCommand.GiveNoticeOfWithdrawal;
import no.samspor.command.structure.participation.ParticipationCommand.WithdrawParticipant;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeavingTest extends ParticipationSpec {

    private static final DecisionId ASKING = new DecisionId(Id.named("asking"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final Successor SUCCESSOR = new Successor(OTHER, null);

    private static final ParticipationEvent WITHDREW =
            new ParticipantWithdrew(PARTICIPATION, DECISION, null, null);
    private static final ParticipationEvent ENDED =
            new ParticipationEnded(PARTICIPATION, "Programmet er over", null);

    private static final ParticipationCommand GIVE_NOTICE =
            new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, DECISION);
    private static final ParticipationCommand WITHDRAW = withdraw(DECISION, null);
    private static final ParticipationCommand END =
            new EndParticipation(PARTICIPATION, "Programmet er over", null);

    @Nested
    class The_agreed_notice_I_19 {
        private static final Stamp REPORTED = stamp(owner(TOWN), Origin.MIRRORED, "2026-03-01");

        @Test
        void is_as_long_as_the_agreement_says() {
            noticed(agreed(30)).when(until("2026-03-31")).then(notice("2026-03-31"));
            noticed(agreed(30))
                    .when(until("2026-03-30"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
            noticed(agreed(null)).when(until("2026-03-02")).then(notice("2026-03-02"));
        }

        @Test
        void is_not_shown_by_a_vague_end() {
            noticed(agreed(30))
                    .when(until("2026-03"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
            noticed(agreed(30))
                    .as(REPORTED)
                    .when(until("2026-03"))
                    .then(notice("2026-03"))
                    .notEvidenced(Invariant.I_19);
            noticed(agreed(31))
                    .as(REPORTED)
                    .when(until("2026-03"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
        }

        @Test
        void is_the_host_s_too() {
            lasting(given(INVITED, COMMITTED_AS_PARTNER, HOSTING))
                    .knowing(AgreementStanding.class, AGREEMENT, agreed(30))
                    .as(TOWNS)
                    .when(until("2026-03-30"))
                    .thenRefused(ParticipationRefusal.NOTICE_TOO_SHORT);
        }

        private GiveNoticeOfWithdrawal until(String last) {
            return new GiveNoticeOfWithdrawal(PARTICIPATION, UncertainDate.parse(last), null);
        }

        private WithdrawalNoticeGiven notice(String last) {
            return new WithdrawalNoticeGiven(PARTICIPATION, UncertainDate.parse(last), null);
        }

        private Given noticed(AgreementStanding agreement) {
            return lasting(given(INVITED, COMMITTED_AS_PARTNER, ACTIVE))
                    .knowing(AgreementStanding.class, AGREEMENT, agreement)
                    .as(TOWNS);
        }
    }

    @Nested
    class Giving_notice_I_19 {
        @Test
        void takes_an_own_decision() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(GIVE_NOTICE)
                    .then(NOTICED)
                    .notEvidenced();
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
            deciding(council(OTHER, "KOML11"), INVITED, COMMITTED)
                    .when(GIVE_NOTICE)
                    .thenRefused(ParticipationRefusal.NOT_OWN_DECISION);
        }

        @Test
        void takes_none_of_a_partner_but_his_own_word() {
            given(INVITED, COMMITTED_AS_PARTNER)
                    .as(TOWNS)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .then(new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, null))
                    .notEvidenced();
            given(INVITED, COMMITTED_AS_PARTNER)
                    .when(new GiveNoticeOfWithdrawal(PARTICIPATION, NOTICE, null))
                    .thenRefused(ParticipationRefusal.NOT_OWN_REPRESENTATIVE);
        }

        @Test
        void happens_once() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED, NOTICED)
                    .when(GIVE_NOTICE)
                    .thenNothing();
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED, NOTICED)
                    .when(
                            new GiveNoticeOfWithdrawal(
                                    PARTICIPATION, UncertainDate.parse("2026-07"), DECISION))
                    .thenRefused(ParticipationRefusal.NOTICE_GIVEN);
        }

        @Test
        void never_ends_before_it_is_given_I_03() {
            deciding(council(TOWN, "KOML11"), INVITED, COMMITTED)
                    .when(
                            new GiveNoticeOfWithdrawal(
                                    PARTICIPATION, UncertainDate.parse("2026-02-28"), DECISION))
                    .thenRefused(ParticipationRefusal.NOTICE_ENDS_FIRST);
        }

        @Test
        void binds_nobody_who_was_never_bound() {
            deciding(council(TOWN, "KOML11"), INVITED)
                    .when(GIVE_NOTICE)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void comes_after_the_notice_I_19() {
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-07-01"))
                    .when(WITHDRAW)
                    .then(WITHDREW)
                    .notEvidenced();
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-06-30"))
                    .when(WITHDRAW)
                    .thenRefused(
                            ParticipationRefusal.NOTICE_RUNS, Map.of("noticeUntil", "2026-06-30"));
            leaving(INVITED, COMMITTED).when(WITHDRAW).thenRefused(ParticipationRefusal.NO_NOTICE);
        }

        @Test
        void may_be_reported_without_notice_or_day_I_19() {
            leaving(INVITED, COMMITTED)
                    .as(MIRRORED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced(Invariant.I_19);
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(stamp(owner(TOWN), Origin.MIRRORED, "2026-06"))
                    .when(WITHDRAW)
                    .thenRefused(ParticipationRefusal.NOTICE_RUNS);
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(stamp(owner(TOWN), Origin.MIRRORED, "2026"))
                    .when(WITHDRAW)
                    .then(WITHDREW)
                    .notEvidenced(Invariant.I_19);
        }

        @Test
        void rests_on_the_decision_of_the_notice_unless_another_is_stated_I_19() {
            leaving(INVITED, COMMITTED, NOTICED)
                    .as(on("2026-07-01"))
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced();
            leaving(INVITED, COMMITTED, new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, null))
                    .as(on("2026-07-01"))
                    .when(withdraw(null, null))
                    .thenRefused(ParticipationRefusal.NO_OWN_DECISION);
        }

        @Test
        void is_free_for_whoever_was_never_bound() {
            leaving(INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced();
        }

        @Test
        void names_who_takes_over_a_follow_up_I_52() {
            owing(PROGRAMME, TOWN, INVITED)
                    .when(withdraw(null, null))
                    .thenRefused(ParticipationRefusal.OPEN_WITHOUT_SUCCESSOR);
            owing(PROGRAMME, TOWN, INVITED)
                    .as(MIRRORED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null))
                    .notEvidenced(Invariant.I_52);
            owing(PROGRAMME, TOWN, INVITED)
                    .when(withdraw(null, SUCCESSOR))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, SUCCESSOR));
        }

        @Test
        void leaves_other_programmes_and_other_people_alone_I_52() {
            owing(ELSEWHERE, TOWN, INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null));
            owing(PROGRAMME, OTHER, INVITED)
                    .when(withdraw(null, null))
                    .then(new ParticipantWithdrew(PARTICIPATION, null, null, null));
        }

        @Test
        void names_who_answers_for_a_handover_I_52() {
            handed(TOWN, HandoverStanding.Stage.OFFERED)
                    .when(END)
                    .thenRefused(ParticipationRefusal.OPEN_WITHOUT_SUCCESSOR);
            handed(TOWN, HandoverStanding.Stage.CLOSED).when(END).then(ENDED);
            handed(OTHER, HandoverStanding.Stage.OFFERED).when(END).then(ENDED);
        }

        @Test
        void takes_a_successor_that_is_there_I_52() {
            leaving(INVITED)
                    .when(withdraw(null, new Successor(TOWN, null)))
                    .thenRefused(ParticipationRefusal.SUCCEEDS_ITSELF);
            leaving(INVITED)
                    .knowing(OrganisationStanding.class, OTHER, null)
                    .when(withdraw(null, SUCCESSOR))
                    .thenRefused(ParticipationRefusal.SUCCESSOR_UNKNOWN);
            leaving(INVITED)
                    .knowing(OrganisationStanding.class, OTHER, organisation(OTHER, "2026-03-01"))
                    .when(withdraw(null, SUCCESSOR))
                    .thenRefused(ParticipationRefusal.SUCCESSOR_UNKNOWN);
        }

        @Test
        void happens_once() {
            leaving(INVITED, WITHDREW)
                    .when(WITHDRAW)
                    .thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Ending {
        @Test
        void may_come_at_any_time() {
            leaving(INVITED).when(END).then(ENDED);
            leaving(INVITED, COMMITTED, ACTIVE).when(END).then(ENDED);
        }

        @Test
        void names_who_takes_over_I_52() {
            owing(PROGRAMME, TOWN, INVITED, COMMITTED)
                    .when(new EndParticipation(PARTICIPATION, "Slått sammen", SUCCESSOR))
                    .then(new ParticipationEnded(PARTICIPATION, "Slått sammen", SUCCESSOR));
        }

        @Test
        void happens_once() {
            leaving(INVITED, ENDED).when(END).thenRefused(ParticipationRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** Nothing is open, and its council has decided. */
    private Given leaving(ParticipationEvent... events) {
        return deciding(council(TOWN, "KOML11"), events)
                .knowing(OrganisationStanding.class, OTHER, organisation(OTHER, null))
                .knowing(TiesStanding.class, TOWN, null)
                .knowing(HandoversStanding.class, PROGRAMME, null);
    }

    private Given owing(ProgrammeId programme, OrganisationId owing, ParticipationEvent... events) {
        return leaving(events)
                .knowing(
                        TiesStanding.class,
                        TOWN,
                        new TiesStanding(Set.of(), Set.of(), Set.of(ASKING), Set.of()))
                .knowing(
                        FollowUpsStanding.class,
                        ASKING,
                        new FollowUpsStanding(ASKING, programme, Map.of(1, owing)));
    }

    private Given handed(OrganisationId receiver, HandoverStanding.Stage stage) {
        Receiver to = new Receiver(receiver, null, null);
        var plan = new HandoversStanding.Plan(null, List.of(), to);
        return leaving(INVITED, COMMITTED)
                .knowing(
                        HandoversStanding.class,
                        PROGRAMME,
                        new HandoversStanding(Map.of(HANDOVER, plan)))
                .knowing(
                        HandoverStanding.class,
                        HANDOVER,
                        new HandoverStanding(HANDOVER, to, stage, null, null, Set.of()));
    }

    private static AgreementStanding agreed(@Nullable Integer noticeDays) {
        return agreement("2027-12-31", TOWN, noticeDays);
    }

    private static ParticipationCommand withdraw(DecisionId decision, Successor successor) {
        return new WithdrawParticipant(PARTICIPATION, decision, null, successor);
    }
}
