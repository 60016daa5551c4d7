package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.decision.decision.DecisionRefusal.APPROVER_DECIDES;
import static no.samspor.command.decision.decision.DecisionRefusal.BEYOND_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_ENDED;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITIONS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITION_WITHOUT_EVIDENCE;
import static no.samspor.command.decision.decision.DecisionRefusal.DECIDED_IN_FUTURE;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_FALLEN;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.decision.decision.DecisionRefusal.DECISION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.ENDORSED_BY_ANOTHER;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UPS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_CLOSED;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_WITHOUT_DATE;
import static no.samspor.command.decision.decision.DecisionRefusal.IMPLEMENTED_WITHOUT_EVIDENCE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_ABOVE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_SECRETARY;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_YET_IN_EFFECT;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_ENDORSEMENT;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_GROUND;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_LEGALITY_CONTROL;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_OWN_DECISION;
import static no.samspor.command.decision.decision.DecisionRefusal.OUTSIDE_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_ALARMED;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_WITHOUT_HASH;
import static no.samspor.command.decision.decision.DecisionRefusal.STILL_BINDING;
import static no.samspor.command.decision.decision.DecisionRefusal.SUPPORT_EXCEEDS;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_HASH_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_MISSING;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTES_INCONSISTENT;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_NOT_CARRIED;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_TIED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.decision.decision.DecisionCommand.AnnulDecision;
import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.BringIntoEffect;
import no.samspor.command.decision.decision.DecisionCommand.DecideLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.EndorseDecision;
import no.samspor.command.decision.decision.DecisionCommand.FulfilCondition;
import no.samspor.command.decision.decision.DecisionCommand.GrantSupport;
import no.samspor.command.decision.decision.DecisionCommand.LapseDecision;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.NewCondition;
import no.samspor.command.decision.decision.DecisionCommand.NewFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.ReconsiderDecision;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.command.decision.decision.DecisionCommand.RemoveCondition;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.DocumentStanding;
import no.samspor.events.structure.BodyEvent.StandingCondition;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionDeciderTest extends DeciderSpec<DecisionCommand, DecisionState, DecisionEvent> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId LATER = new DecisionId(Id.named("later decision"));
    private static final BodyId BODY = new BodyId(Id.named("steering group"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final BodyId STRANGER = new BodyId(Id.named("stranger"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final OrganisationId CLUB = new OrganisationId(Id.named("club"));
    private static final Code RESOLUTION = new Code("resolution");
    private static final Code POSITION = new Code("position");
    private static final Law LAW = new Law("kommuneloven", "§ 27-3", null);
    private static final String TEXT = "Styringsgruppen godkjenner planen.";
    private static final Doc BARE = new Doc(PAPER.document(), PAPER.version(), null);
    private static final Stamp SHOWN =
            stamp(actor(Role.SEC), Origin.NATIVE, TODAY.toString(), PAPER);

    private static final NewFollowUp ASKED =
            new NewFollowUp(Role.PRM, OFFICE, "Send planen ut", UncertainDate.parse("2026-04"));

    private static final DecisionEvent ADOPTED = adopted().event();
    private static final DecisionEvent CONDITIONAL =
            adopted().waiting(condition(1, null), condition(2, null)).event();
    private static final DecisionEvent EFFECTIVE = new DecisionBecameEffective(DECISION);
    private static final DecisionEvent FIRST = new DecisionConditionFulfilled(DECISION, 1);
    private static final DecisionEvent FOLLOW_UP = assigned(1, ASKED);
    private static final DecisionEvent SUPERSEDED = new DecisionSuperseded(DECISION, LATER);
    private static final DecisionEvent CONTROLLED =
            new LegalityControlRequested(DECISION, "Tre medlemmer", null);

    DecisionDeciderTest() {
        super(new DecisionDecider());
    }

    @Nested
    class Registering {
        @Test
        void keeps_what_was_decided() {
            registering().when(adopted().command()).then(ADOPTED).notEvidenced().warning();
        }

        @Test
        void happens_once() {
            given(ADOPTED).when(adopted().command()).thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void is_of_a_registered_body() {
            given().knowing(BodyStanding.class, BODY, null)
                    .when(adopted().command())
                    .thenRefused(BODY_UNKNOWN);
        }

        @Test
        void is_of_a_body_that_had_not_ended() {
            ended("2026-02-28").when(adopted().command()).thenRefused(BODY_ENDED);
            ended("2026-03-01").when(adopted().command()).then(ADOPTED);
            ended("2026-02-28")
                    .as(decided("2026-02-28", "2026-03-01"))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void is_for_the_bodys_own_secretary_I_04() {
            registering()
                    .as(by(secretary(STRANGER)))
                    .when(adopted().command())
                    .thenRefused(NOT_SECRETARY);
            registering().as(by(secretary(BODY))).when(adopted().command()).then(ADOPTED);
            registering()
                    .as(stamp(secretary(STRANGER), Origin.MIRRORED, "unstated", PAPER))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void never_comes_before_the_decision() {
            registering()
                    .as(decided("2026-03-02", "2026-03-02"))
                    .when(adopted().command())
                    .thenRefused(DECIDED_IN_FUTURE);
            registering()
                    .as(decided("2026-03-01", "2026-04-01"))
                    .when(adopted().command())
                    .then(ADOPTED);
        }
    }

    @Nested
    class The_text_I_45 {
        @Test
        void is_hashed_where_the_asker_did_not() {
            registering().when(adopted().hashed(null).command()).then(ADOPTED);
        }

        @Test
        void may_be_known_by_its_hash_alone() {
            registering()
                    .when(adopted().text(null).hashed(HASH).command())
                    .then(adopted().text(null).hashed(HASH).event());
        }

        @Test
        void is_never_missing_from_a_native_decision() {
            registering()
                    .when(adopted().text(null).hashed(null).command())
                    .thenRefused(TEXT_MISSING);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().text(null).hashed(null).command())
                    .then(adopted().text(null).hashed(null).event())
                    .notEvidenced(Invariant.I_45);
        }

        @Test
        void has_the_hash_that_is_stated() {
            registering().when(adopted().hashed(HASH).command()).thenRefused(TEXT_HASH_DIFFERS);
        }
    }

    @Nested
    class The_papers_I_45 {
        @Test
        void have_hashes() {
            registering().when(adopted().on(PAPER, BARE).command()).thenRefused(PAPER_WITHOUT_HASH);
            registering()
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .notEvidenced();
        }

        @Test
        void are_those_that_are_registered() {
            citing(paper(Sha256.of("another"), Set.of())).thenRefused(PAPER_DIFFERS);
            citing(paper(null, Set.of())).then(adopted().on(PAPER).event());
            citing(paper(PAPER.sha256(), Set.of(PAPER.version()))).thenRefused(PAPER_ALARMED);
            registering()
                    .knowing(
                            DocumentStanding.class,
                            PAPER.document(),
                            paper(PAPER.sha256(), Set.of(PAPER.version())))
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event());
        }

        @Test
        void that_were_never_registered_warn_I_26() {
            citing(null).then(adopted().on(PAPER).event()).warning(Invariant.I_26);
            registering()
                    .knowing(DocumentStanding.class, PAPER.document(), null)
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .warning();
        }

        private When citing(@Nullable DocumentStanding registered) {
            return registering()
                    .knowing(DocumentStanding.class, PAPER.document(), registered)
                    .when(adopted().on(PAPER).command());
        }

        @Test
        void are_what_shows_a_reported_decision() {
            Stamp bare = stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", BARE);
            Stamp shown = stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER);
            registering()
                    .as(MIRRORED)
                    .when(adopted().command())
                    .then(ADOPTED)
                    .notEvidenced(Invariant.I_45);
            registering()
                    .as(bare)
                    .when(adopted().command())
                    .then(ADOPTED)
                    .notEvidenced(Invariant.I_45);
            registering().as(shown).when(adopted().command()).then(ADOPTED).notEvidenced();
            registering()
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .notEvidenced();
            registering()
                    .as(shown)
                    .when(adopted().on(BARE).command())
                    .then(adopted().on(BARE).event())
                    .notEvidenced(Invariant.I_45);
        }
    }

    @Nested
    class The_vote_I_21 {
        @Test
        void carries_it() {
            passes(new Vote(5, 4, 0, 0, 0, null));
            passes(new Vote(5, 4, 0, 0, 0, false));
            passes(new Vote(5, 5, null, null, null, true));
            passes(new Vote(null, null, null, null, null, null));
            passes(new Vote(9, null, null, null, null, null));
            passes(new Vote(null, 0, null, null, null, true));
        }

        @Test
        void never_carries_it_with_fewer_than_half() {
            refused(new Vote(4, 5, null, null, null, null), VOTE_NOT_CARRIED);
            refused(new Vote(5, 5, null, null, null, false), VOTE_NOT_CARRIED);
        }

        @Test
        void that_is_tied_needs_the_chair() {
            Vote tied = new Vote(5, 5, null, null, null, null);
            refused(tied, VOTE_TIED);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().voted(tied).command())
                    .then(adopted().voted(tied).event())
                    .notEvidenced(Invariant.I_21);
        }

        @Test
        void has_totals_that_can_be() {
            refused(new Vote(5, 4, null, null, null, true), VOTES_INCONSISTENT);
            refused(new Vote(4, 5, null, null, null, true), VOTES_INCONSISTENT);
            refused(new Vote(-1, null, null, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(null, -1, null, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, -1, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, null, -1, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, null, null, -1, null), VOTES_INCONSISTENT);
        }

        private void passes(Vote vote) {
            registering()
                    .when(adopted().voted(vote).command())
                    .then(adopted().voted(vote).event())
                    .notEvidenced();
        }

        private void refused(Vote vote, DecisionRefusal reason) {
            registering().when(adopted().voted(vote).command()).thenRefused(reason);
        }
    }

    @Nested
    class Under_delegation_I_29 {
        private static final Nok LIMIT = Nok.kroner(100_000);

        @Test
        void cites_it() {
            registering().when(adopted().kind("delegated").command()).thenRefused(NO_DELEGATION);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().kind("delegated").command())
                    .then(adopted().kind("delegated").event())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void stays_within_it() {
            delegated(held(LIMIT))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event());
        }

        @Test
        void is_registered() {
            delegated(null).when(under(POSITION, null).command()).thenRefused(DELEGATION_UNKNOWN);
        }

        @Test
        void is_checked_whenever_it_is_cited() {
            delegated(null)
                    .when(under(POSITION, null).kind("resolution").command())
                    .thenRefused(DELEGATION_UNKNOWN);
        }

        @Test
        void holds_on_the_day() {
            DelegationStanding to = held("2026-01-01", "2026-02-28", LIMIT, Set.of());
            delegated(to)
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_IN_FORCE);
            delegated(to)
                    .as(decided("2026-02-28", "2026-03-01"))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event());
            delegated(to)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-03-01", PAPER))
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_IN_FORCE);
        }

        @Test
        void surely_holds_on_the_day() {
            delegated(held(LIMIT))
                    .as(effective("2026-02"))
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_IN_FORCE);
            delegated(held(LIMIT))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02", PAPER))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void is_held_by_the_body_that_decides() {
            delegated(held(new Delegate(null, BODY, null, null)))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event());
            delegated(held(new Delegate(null, STRANGER, null, null)))
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_HELD);
        }

        @Test
        void is_held_by_whoever_registers_it_if_by_no_body() {
            delegated(held(new Delegate(null, null, OFFICE, Role.OFF)))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event());
            delegated(held(new Delegate(null, null, OFFICE, Role.OWN)))
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_HELD);
        }

        @Test
        void covers_the_matter() {
            delegated(held(LIMIT))
                    .when(under(new Code("appointment"), null).command())
                    .thenRefused(OUTSIDE_DELEGATION);
            delegated(held(LIMIT))
                    .when(under(null, null).command())
                    .thenRefused(OUTSIDE_DELEGATION);
            delegated(held(LIMIT))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01", PAPER))
                    .when(under(null, null).command())
                    .then(under(null, null).event())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void covers_the_amount() {
            covers(Amount.exact(LIMIT));
            covers(new Amount(Amount.Certainty.DERIVED, LIMIT, null));
            covers(new Amount(Amount.Certainty.UP_TO, LIMIT, null));
            covers(new Amount(Amount.Certainty.RANGE, Nok.ZERO, LIMIT));
        }

        @Test
        void never_goes_beyond_the_amount() {
            Nok more = LIMIT.plus(new Nok(1));
            beyond(Amount.exact(more));
            beyond(new Amount(Amount.Certainty.DERIVED, more, null));
            beyond(new Amount(Amount.Certainty.UP_TO, more, null));
            beyond(new Amount(Amount.Certainty.RANGE, Nok.ZERO, more));
        }

        @Test
        void has_an_amount_with_an_upper_end() {
            beyond(new Amount(Amount.Certainty.APPROXIMATE, Nok.ZERO, null));
            beyond(new Amount(Amount.Certainty.AT_LEAST, Nok.ZERO, null));
            beyond(Amount.UNSTATED);
            delegated(held(LIMIT))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01", PAPER))
                    .when(under(POSITION, Amount.UNSTATED).command())
                    .then(under(POSITION, Amount.UNSTATED).event())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void without_a_limit_moves_no_money() {
            delegated(held((Nok) null))
                    .when(under(POSITION, Amount.exact(Nok.ZERO)).command())
                    .thenRefused(BEYOND_DELEGATION);
        }

        @Test
        void is_evidenced() {
            DelegationStanding reported = held("2026-01-01", null, LIMIT, Set.of(Invariant.I_07));
            delegated(reported)
                    .when(under(POSITION, null).command())
                    .thenRefused(DELEGATION_NOT_EVIDENCED);
            delegated(reported)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01", PAPER))
                    .when(under(POSITION, null).command())
                    .then(under(POSITION, null).event())
                    .notEvidenced();
        }

        private void covers(Amount amount) {
            delegated(held(LIMIT))
                    .when(under(POSITION, amount).command())
                    .then(under(POSITION, amount).event())
                    .notEvidenced();
        }

        private void beyond(Amount amount) {
            delegated(held(LIMIT))
                    .when(under(POSITION, amount).command())
                    .thenRefused(BEYOND_DELEGATION);
        }

        private Given delegated(DelegationStanding delegation) {
            return registering().knowing(DelegationStanding.class, DELEGATION, delegation);
        }

        private static Adopting under(Code matter, Amount amount) {
            return adopted()
                    .kind("delegated")
                    .under(new UnderDelegation(DELEGATION, matter))
                    .worth(amount);
        }

        private static DelegationStanding held(Nok limit) {
            return held("2026-01-01", null, limit, Set.of());
        }

        private static DelegationStanding held(
                String from, String to, Nok limit, Set<Invariant> missing) {
            return held(new Delegate(null, BODY, null, null), from, to, limit, missing);
        }

        private static DelegationStanding held(Delegate delegate) {
            return held(delegate, "2026-01-01", null, LIMIT, Set.of());
        }

        private static DelegationStanding held(
                Delegate delegate, String from, String to, Nok limit, Set<Invariant> missing) {
            return new DelegationStanding(
                    DELEGATION,
                    null,
                    COUNCIL,
                    delegate,
                    List.of(POSITION),
                    limit,
                    new Period(
                            UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to)),
                    false,
                    null,
                    missing);
        }
    }

    @Nested
    class What_it_asks_for_I_48 {
        @Test
        void has_somebody_and_a_date() {
            registering()
                    .when(adopted().asking(ASKED).command())
                    .then(adopted().asking(ASKED).event(), FOLLOW_UP)
                    .warning();
        }

        @Test
        void makes_it_a_decision_that_needs_action() {
            registering()
                    .when(adopted().asking(ASKED).needing(false).command())
                    .then(adopted().asking(ASKED).event(), FOLLOW_UP);
        }

        @Test
        void warns_while_nobody_is_named() {
            registering()
                    .when(adopted().needing(true).command())
                    .then(adopted().needing(true).event())
                    .warning(Invariant.I_48);
        }

        @Test
        void is_numbered() {
            NewFollowUp second = new NewFollowUp(null, CLUB, "Svar", UncertainDate.parse("2026"));
            registering()
                    .when(adopted().asking(ASKED, second).command())
                    .then(adopted().asking(ASKED, second).event(), FOLLOW_UP, assigned(2, second));
        }

        @Test
        void never_goes_without_a_date() {
            NewFollowUp dateless = new NewFollowUp(null, OFFICE, "Send planen ut", null);
            NewFollowUp unstated =
                    new NewFollowUp(null, OFFICE, "Send planen ut", UncertainDate.UNSTATED);
            registering()
                    .when(adopted().asking(ASKED, dateless).command())
                    .thenRefused(FOLLOW_UP_WITHOUT_DATE);
            registering()
                    .when(adopted().asking(unstated).command())
                    .thenRefused(FOLLOW_UP_WITHOUT_DATE);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().asking(dateless).command())
                    .then(adopted().asking(dateless).event(), assigned(1, unstated))
                    .notEvidenced(Invariant.I_48);
        }

        @Test
        void can_be_asked_later() {
            given(ADOPTED).when(new AssignFollowUp(DECISION, ASKED)).then(FOLLOW_UP);
            given(ADOPTED, FOLLOW_UP).when(new AssignFollowUp(DECISION, ASKED)).thenNothing();
            NewFollowUp second = new NewFollowUp(null, CLUB, "Svar", UncertainDate.parse("2026"));
            given(ADOPTED, FOLLOW_UP)
                    .when(new AssignFollowUp(DECISION, second))
                    .then(assigned(2, second));
            given(ADOPTED, FOLLOW_UP)
                    .when(new AssignFollowUp(DECISION, new NewFollowUp(null, CLUB, "Svar", null)))
                    .thenRefused(FOLLOW_UP_WITHOUT_DATE);
            given(SUPERSEDED)
                    .when(new AssignFollowUp(DECISION, ASKED))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void is_reported_until_it_is_done_or_dropped() {
            DecisionEvent underway = reported(FollowUpStatus.UNDERWAY, "Utkast");
            DecisionEvent done = reported(FollowUpStatus.DONE, "Sendt");
            given(ADOPTED, FOLLOW_UP)
                    .when(new ReportFollowUp(DECISION, 1, FollowUpStatus.UNDERWAY, "Utkast"))
                    .then(underway);
            given(ADOPTED, FOLLOW_UP, underway)
                    .when(new ReportFollowUp(DECISION, 1, FollowUpStatus.UNDERWAY, "Utkast"))
                    .thenNothing();
            given(ADOPTED, FOLLOW_UP, underway)
                    .when(new ReportFollowUp(DECISION, 1, FollowUpStatus.DONE, "Sendt"))
                    .then(done);
            given(ADOPTED, FOLLOW_UP, done)
                    .when(new ReportFollowUp(DECISION, 1, FollowUpStatus.DROPPED, "Angret"))
                    .thenRefused(FOLLOW_UP_CLOSED);
            given(ADOPTED, FOLLOW_UP)
                    .when(new ReportFollowUp(DECISION, 2, FollowUpStatus.DONE, "Sendt"))
                    .thenRefused(FOLLOW_UP_UNKNOWN);
        }
    }

    @Nested
    class Conditions_I_28 {
        @Test
        void are_numbered() {
            registering()
                    .when(
                            adopted()
                                    .onCondition(
                                            new NewCondition("Vilkår 1", null),
                                            new NewCondition("Vilkår 2", null))
                                    .command())
                    .then(CONDITIONAL);
        }

        @Test
        void are_fulfilled_with_evidence() {
            given(CONDITIONAL).as(SHOWN).when(new FulfilCondition(DECISION, 1)).then(FIRST);
            given(CONDITIONAL)
                    .when(new FulfilCondition(DECISION, 1))
                    .thenRefused(CONDITION_WITHOUT_EVIDENCE);
            given(CONDITIONAL)
                    .as(MIRRORED)
                    .when(new FulfilCondition(DECISION, 1))
                    .then(FIRST)
                    .notEvidenced(Invariant.I_28);
        }

        @Test
        void are_fulfilled_once() {
            given(CONDITIONAL, FIRST).when(new FulfilCondition(DECISION, 1)).thenNothing();
            given(CONDITIONAL)
                    .when(new FulfilCondition(DECISION, 3))
                    .thenRefused(CONDITION_UNKNOWN);
            given(ADOPTED).when(new FulfilCondition(DECISION, 1)).thenRefused(CONDITION_UNKNOWN);
        }

        @Test
        void bring_it_into_effect_when_none_is_left() {
            given(CONDITIONAL, FIRST)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 2))
                    .then(new DecisionConditionFulfilled(DECISION, 2), EFFECTIVE);
        }

        @Test
        void never_bring_it_into_effect_before_its_own_date() {
            Stamp early = stamp(actor(Role.SEC), Origin.NATIVE, "2026-02-28", PAPER);
            given(CONDITIONAL, FIRST)
                    .as(early)
                    .when(new FulfilCondition(DECISION, 2))
                    .then(new DecisionConditionFulfilled(DECISION, 2));
        }

        @Test
        void are_removed_by_another_decision() {
            rests(later(BODY), CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER));
            rests(later(BODY), CONDITIONAL, FIRST)
                    .when(new RemoveCondition(DECISION, 2, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 2, LATER), EFFECTIVE);
        }

        @Test
        void are_never_removed_by_less() {
            given(CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .thenRefused(NOT_ABOVE);
            rests(null, CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 1, LATER))
                    .thenRefused(DECISION_UNKNOWN);
            given(CONDITIONAL)
                    .when(new RemoveCondition(DECISION, 3, LATER))
                    .thenRefused(CONDITION_UNKNOWN);
            given(CONDITIONAL, FIRST).when(new RemoveCondition(DECISION, 1, LATER)).thenNothing();
        }

        @Test
        void keep_it_from_being_carried_out() {
            given(CONDITIONAL, FIRST)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(CONDITIONS_OPEN, Map.of("open", Set.of(2)));
            given(CONDITIONAL)
                    .as(effective("2026-04-01"))
                    .when(new BringIntoEffect(DECISION))
                    .thenRefused(CONDITIONS_OPEN);
        }
    }

    @Nested
    class Conditions_of_the_body {
        private static final DecisionEvent INHERITED =
                adopted().waiting(condition(1, new Inherited(BODY, 4, COUNCIL))).event();
        private static final DecisionEvent UNAPPROVED =
                adopted().waiting(condition(1, new Inherited(BODY, 4, null))).event();

        @Test
        void are_inherited_after_its_own() {
            Inherited from = new Inherited(BODY, 4, COUNCIL);
            bound(new StandingCondition(4, "Vilkår 2", List.of(), null, COUNCIL))
                    .when(adopted().onCondition(new NewCondition("Vilkår 1", null)).command())
                    .then(adopted().waiting(condition(1, null), condition(2, from)).event());
        }

        @Test
        void bind_their_kind_and_their_time_only() {
            Period before = new Period(UncertainDate.parse("2025"), UncertainDate.parse("2026-02"));
            bound(
                            new StandingCondition(
                                    1, "Andre", List.of(new Code("note")), null, null),
                            new StandingCondition(2, "Før", List.of(RESOLUTION), before, null))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void bind_by_the_day_of_the_decision() {
            Period before = new Period(UncertainDate.parse("2025"), UncertainDate.parse("2026-02"));
            bound(new StandingCondition(4, "Vilkår 1", List.of(), before, null))
                    .as(decided("2026-02-28", "2026-03-01"))
                    .when(adopted().command())
                    .then(UNAPPROVED);
        }

        @Test
        void are_fulfilled_by_the_approver() {
            given(INHERITED)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 1))
                    .thenRefused(APPROVER_DECIDES);
            given(UNAPPROVED)
                    .as(SHOWN)
                    .when(new FulfilCondition(DECISION, 1))
                    .then(FIRST, EFFECTIVE);
            endorsing(INHERITED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(new DecisionEndorsed(DECISION, COUNCIL, LATER), FIRST, EFFECTIVE);
        }

        @Test
        void are_lifted_for_all_at_once() {
            lifted(INHERITED)
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER), EFFECTIVE);
            lifted(INHERITED).when(new LiftInherited(DECISION, BODY, 5, LATER)).thenNothing();
            lifted(INHERITED).when(new LiftInherited(DECISION, COUNCIL, 4, LATER)).thenNothing();
            lifted(CONDITIONAL).when(new LiftInherited(DECISION, BODY, 4, LATER)).thenNothing();
        }

        @Test
        void are_lifted_one_by_one_from_one_decision() {
            DecisionEvent twice =
                    adopted()
                            .waiting(
                                    condition(1, new Inherited(BODY, 4, null)),
                                    condition(2, new Inherited(BODY, 5, null)))
                            .event();
            lifted(twice)
                    .when(new LiftInherited(DECISION, BODY, 4, null))
                    .then(new DecisionConditionRemoved(DECISION, 1, null));
        }

        @Test
        void are_never_lifted_while_they_bind() {
            StandingCondition binding =
                    new StandingCondition(4, "Vilkår 1", List.of(), null, COUNCIL);
            given(INHERITED)
                    .knowing(BodyRules.class, BODY, rules(binding))
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .thenRefused(STILL_BINDING);
            given(INHERITED)
                    .knowing(BodyRules.class, BODY, null)
                    .when(new LiftInherited(DECISION, BODY, 4, LATER))
                    .then(new DecisionConditionRemoved(DECISION, 1, LATER), EFFECTIVE);
        }

        private Given lifted(DecisionEvent... events) {
            return given(events).knowing(BodyRules.class, BODY, rules());
        }

        private Given bound(StandingCondition... conditions) {
            return given().knowing(BodyStanding.class, BODY, body(null))
                    .knowing(BodyRules.class, BODY, rules(conditions));
        }
    }

    @Nested
    class Endorsing {
        private static final DecisionEvent ENDORSED =
                new DecisionEndorsed(DECISION, COUNCIL, LATER);

        @Test
        void is_by_another_body_and_its_decision() {
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(ENDORSED)
                    .notEvidenced();
            given(ADOPTED, ENDORSED)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenNothing();
        }

        @Test
        void leaves_other_conditions_open() {
            endorsing(CONDITIONAL)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .then(ENDORSED);
        }

        @Test
        void needs_a_decision() {
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, null))
                    .thenRefused(NO_ENDORSEMENT);
            endorsing(ADOPTED)
                    .as(MIRRORED)
                    .when(new EndorseDecision(DECISION, COUNCIL, null))
                    .then(new DecisionEndorsed(DECISION, COUNCIL, null))
                    .notEvidenced(Invariant.I_28);
        }

        @Test
        void is_never_by_itself() {
            given(ADOPTED)
                    .knowing(BodyStanding.class, BODY, body(null))
                    .when(new EndorseDecision(DECISION, BODY, LATER))
                    .thenRefused(BY_ITSELF);
            endorsing(ADOPTED)
                    .when(new EndorseDecision(DECISION, COUNCIL, DECISION))
                    .thenRefused(BY_ITSELF);
        }

        @Test
        void is_by_the_body_that_decided_it() {
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, body(null))
                    .knowing(DecisionStanding.class, LATER, later(STRANGER))
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(ENDORSED_BY_ANOTHER);
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, body(null))
                    .knowing(DecisionStanding.class, LATER, null)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(DECISION_UNKNOWN);
            given(ADOPTED)
                    .knowing(BodyStanding.class, COUNCIL, null)
                    .when(new EndorseDecision(DECISION, COUNCIL, LATER))
                    .thenRefused(BODY_UNKNOWN);
        }
    }

    @Nested
    class Taking_effect {
        @Test
        void may_be_told_afterwards() {
            given(ADOPTED)
                    .as(effective("2026-04-01"))
                    .when(new BringIntoEffect(DECISION))
                    .then(EFFECTIVE);
            given(ADOPTED).when(new BringIntoEffect(DECISION)).thenNothing();
            given(SUPERSEDED).when(new BringIntoEffect(DECISION)).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Carrying_it_out {
        private static final DecisionEvent IMPLEMENTED = new DecisionImplemented(DECISION);

        @Test
        void is_shown() {
            given(ADOPTED).as(SHOWN).when(new MarkImplemented(DECISION)).then(IMPLEMENTED);
            given(ADOPTED)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(IMPLEMENTED_WITHOUT_EVIDENCE);
            given(ADOPTED)
                    .as(MIRRORED)
                    .when(new MarkImplemented(DECISION))
                    .then(IMPLEMENTED)
                    .notEvidenced(Invariant.I_48);
        }

        @Test
        void waits_for_the_follow_ups_I_48() {
            given(ADOPTED, FOLLOW_UP)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(FOLLOW_UPS_OPEN);
            given(ADOPTED, FOLLOW_UP, reported(FollowUpStatus.DONE, "Sendt"))
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .then(IMPLEMENTED);
        }

        @Test
        void waits_for_the_effect_I_28() {
            given(ADOPTED, EFFECTIVE)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .then(IMPLEMENTED);
            beginning("2026-03-02", ADOPTED)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(NOT_YET_IN_EFFECT);
            beginning("2026-03-02", ADOPTED)
                    .as(MIRRORED)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(NOT_YET_IN_EFFECT);
            beginning("2026-03", ADOPTED)
                    .as(SHOWN)
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(NOT_YET_IN_EFFECT);
            beginning("2026-03", ADOPTED)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "unstated", PAPER))
                    .when(new MarkImplemented(DECISION))
                    .then(IMPLEMENTED)
                    .notEvidenced(Invariant.I_28);
        }

        @Test
        void ends_the_asking() {
            given(ADOPTED, IMPLEMENTED)
                    .when(new AssignFollowUp(DECISION, ASKED))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void does_not_keep_it_from_falling() {
            rests(later(BODY), ADOPTED, IMPLEMENTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED);
            given(ADOPTED, IMPLEMENTED, CONTROLLED)
                    .when(new RequestLegalityControl(DECISION, "Tre medlemmer", null))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private Given beginning(String from, DecisionEvent event) {
            return givenStamped(effective(from), event);
        }
    }

    @Nested
    class Superseding {
        @Test
        void takes_a_decision_of_the_same_body_or_one_above() {
            rests(later(BODY), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced();
            rests(later(COUNCIL), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced();
        }

        @Test
        void takes_no_less() {
            rests(later(STRANGER), ADOPTED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .thenRefused(NOT_ABOVE);
            rests(later(STRANGER), ADOPTED)
                    .as(MIRRORED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .then(SUPERSEDED)
                    .notEvidenced(Invariant.I_30);
            given(ADOPTED).when(new SupersedeDecision(DECISION, DECISION)).thenRefused(BY_ITSELF);
        }

        @Test
        void takes_one_that_carries_it() {
            refused(null, DECISION_UNKNOWN);
            refused(decision(BODY, "2026-02-20", Set.of(), Set.of()), DECISION_FALLEN);
            refused(decision(BODY, null, Set.of(1), Set.of()), DECISION_CONDITIONAL);
            refused(decision("2026-04-01", BODY), DECISION_NOT_EFFECTIVE);
            refused(decision(BODY, null, Set.of(), Set.of(Invariant.I_45)), DECISION_NOT_EVIDENCED);
        }

        @Test
        void happens_once() {
            given(ADOPTED, SUPERSEDED)
                    .when(new SupersedeDecision(DECISION, LATER))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private void refused(DecisionStanding later, DecisionRefusal reason) {
            rests(later, ADOPTED).when(new SupersedeDecision(DECISION, LATER)).thenRefused(reason);
        }
    }

    @Nested
    class Annulling_I_30 {
        @Test
        void by_others_takes_a_ground() {
            given(ADOPTED)
                    .when(annul(AnnulledThrough.COURT, LAW, null))
                    .then(annulled(AnnulledThrough.COURT, LAW, null))
                    .notEvidenced();
            given(ADOPTED).when(annul(AnnulledThrough.APPEAL, null, null)).thenRefused(NO_GROUND);
            given(ADOPTED)
                    .as(MIRRORED)
                    .when(annul(AnnulledThrough.APPEAL, null, null))
                    .then(annulled(AnnulledThrough.APPEAL, null, null))
                    .notEvidenced(Invariant.I_30);
        }

        @Test
        void by_the_body_itself_takes_a_decision() {
            rests(later(COUNCIL), ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, LATER))
                    .then(annulled(AnnulledThrough.OWN_DECISION, LAW, LATER));
            given(ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, null))
                    .thenRefused(NO_OWN_DECISION);
            given(ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), ADOPTED)
                    .when(annul(AnnulledThrough.OWN_DECISION, LAW, LATER))
                    .thenRefused(NOT_ABOVE);
        }

        @Test
        void ends_it() {
            given(ADOPTED, annulled(AnnulledThrough.COURT, LAW, null))
                    .when(annul(AnnulledThrough.COURT, LAW, null))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private static DecisionCommand annul(AnnulledThrough through, Law ground, DecisionId own) {
            return new AnnulDecision(DECISION, through, "Tingretten", ground, true, own);
        }

        private static DecisionEvent annulled(AnnulledThrough through, Law ground, DecisionId own) {
            return new DecisionAnnulled(DECISION, through, "Tingretten", ground, true, own);
        }
    }

    @Nested
    class Legality_control {
        private static final DecisionEvent UPHELD =
                new LegalityControlDecided(DECISION, "Statsforvalteren", true);
        private static final DecisionCommand UPHOLD =
                new DecideLegalityControl(DECISION, "Statsforvalteren", true, null, false);
        private static final DecisionCommand STRIKE =
                new DecideLegalityControl(DECISION, "Statsforvalteren", false, LAW, true);

        @Test
        void is_requested_once() {
            DecisionCommand request = new RequestLegalityControl(DECISION, "Tre medlemmer", null);
            given(ADOPTED).when(request).then(CONTROLLED);
            given(ADOPTED, CONTROLLED).when(request).thenRefused(NOT_IN_THIS_STATE);
            given(ADOPTED, CONTROLLED, UPHELD).when(request).then(CONTROLLED);
        }

        @Test
        void upholds_it() {
            given(ADOPTED, CONTROLLED).when(UPHOLD).then(UPHELD).notEvidenced();
        }

        @Test
        void strikes_it_down() {
            given(ADOPTED, CONTROLLED)
                    .when(STRIKE)
                    .then(
                            new LegalityControlDecided(DECISION, "Statsforvalteren", false),
                            new DecisionAnnulled(
                                    DECISION,
                                    AnnulledThrough.LEGALITY_CONTROL,
                                    "Statsforvalteren",
                                    LAW,
                                    true,
                                    null))
                    .notEvidenced();
        }

        @Test
        void strikes_it_down_on_a_ground() {
            given(ADOPTED, CONTROLLED)
                    .when(new DecideLegalityControl(DECISION, "X", false, null, true))
                    .thenRefused(NO_GROUND);
        }

        @Test
        void needs_a_request() {
            given(ADOPTED).when(UPHOLD).thenRefused(NO_LEGALITY_CONTROL);
            given(ADOPTED).as(MIRRORED).when(UPHOLD).then(UPHELD).notEvidenced(Invariant.I_30);
        }

        @Test
        void first_returns_to_the_body() {
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, true, null))
                    .then(new DecisionReconsidered(DECISION, true));
            given(ADOPTED, CONTROLLED, new DecisionReconsidered(DECISION, true))
                    .when(UPHOLD)
                    .then(UPHELD)
                    .notEvidenced();
            given(ADOPTED)
                    .when(new ReconsiderDecision(DECISION, true, null))
                    .thenRefused(NO_LEGALITY_CONTROL);
        }

        @Test
        void may_end_with_the_body() {
            rests(later(BODY), ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, LATER))
                    .then(
                            new DecisionReconsidered(DECISION, false),
                            new DecisionAnnulled(
                                    DECISION,
                                    AnnulledThrough.OWN_DECISION,
                                    null,
                                    null,
                                    false,
                                    LATER));
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, null))
                    .thenRefused(NO_OWN_DECISION);
            given(ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, DECISION))
                    .thenRefused(BY_ITSELF);
            rests(later(STRANGER), ADOPTED, CONTROLLED)
                    .when(new ReconsiderDecision(DECISION, false, LATER))
                    .thenRefused(NOT_ABOVE);
        }
    }

    @Nested
    class Lapsing {
        @Test
        void ends_it() {
            DecisionEvent lapsed = new DecisionLapsed(DECISION, "Fristen er ute");
            given(ADOPTED).when(new LapseDecision(DECISION, "Fristen er ute")).then(lapsed);
            given(ADOPTED, lapsed)
                    .when(new LapseDecision(DECISION, "Fristen er ute"))
                    .thenRefused(NOT_IN_THIS_STATE);
            given(ADOPTED, new DecisionImplemented(DECISION))
                    .when(new LapseDecision(DECISION, "Fristen er ute"))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Leaving_the_choice_to_another_body {
        private static final DecisionEvent REFERRED = new DecisionReferred(DECISION, COUNCIL);

        @Test
        void is_recorded() {
            knowingCouncil(body(null), ADOPTED)
                    .when(new ReferDecision(DECISION, COUNCIL))
                    .then(REFERRED);
            given(ADOPTED, REFERRED).when(new ReferDecision(DECISION, COUNCIL)).thenNothing();
        }

        @Test
        void needs_another_registered_body() {
            knowingCouncil(null, ADOPTED)
                    .when(new ReferDecision(DECISION, COUNCIL))
                    .thenRefused(BODY_UNKNOWN);
            given(ADOPTED)
                    .knowing(BodyStanding.class, BODY, body(null))
                    .when(new ReferDecision(DECISION, BODY))
                    .thenRefused(BY_ITSELF);
        }

        private Given knowingCouncil(BodyStanding council, DecisionEvent... events) {
            return given(events).knowing(BodyStanding.class, COUNCIL, council);
        }
    }

    @Nested
    class Granting_support {
        private static final DecisionEvent WORTH =
                adopted().worth(Amount.exact(Nok.kroner(100))).event();

        @Test
        void is_to_a_third_party() {
            given(ADOPTED).when(support(70, "Leker")).then(supported(70, "Leker"));
            given(ADOPTED, supported(70, "Leker")).when(support(70, "Leker")).thenNothing();
        }

        @Test
        void stays_within_the_decisions_amount() {
            given(WORTH, supported(70, "Leker"))
                    .when(support(30, "Mat"))
                    .then(supported(30, "Mat"));
            given(WORTH, supported(70, "Leker"))
                    .when(support(31, "Mat"))
                    .thenRefused(SUPPORT_EXCEEDS);
            given(WORTH, vague()).when(support(100, "Mat")).then(supported(100, "Mat"));
        }

        @Test
        void of_an_uncertain_amount_cannot_be_shown_to_exceed() {
            DecisionEvent some = adopted().worth(Amount.UNSTATED).event();
            given(some).when(support(100, "Mat")).then(supported(100, "Mat"));
            given(WORTH)
                    .when(new GrantSupport(DECISION, CLUB, Amount.UNSTATED, "Leir"))
                    .then(vague());
        }

        @Test
        void waits_for_the_effect_I_28() {
            given(CONDITIONAL).when(support(1, "Mat")).thenRefused(CONDITIONS_OPEN);
        }

        private static DecisionCommand support(int kroner, String purpose) {
            return new GrantSupport(DECISION, CLUB, Amount.exact(Nok.kroner(kroner)), purpose);
        }

        private static DecisionEvent supported(int kroner, String purpose) {
            return new SupportGranted(DECISION, CLUB, Amount.exact(Nok.kroner(kroner)), purpose);
        }

        private static DecisionEvent vague() {
            return new SupportGranted(DECISION, CLUB, Amount.UNSTATED, "Leir");
        }
    }

    @Nested
    class A_stream_without_its_beginning {
        @Test
        void still_folds() {
            given(FIRST, new DecisionImplemented(DECISION))
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private Given registering() {
        return ended(null)
                .knowing(DocumentStanding.class, PAPER.document(), paper(PAPER.sha256(), Set.of()));
    }

    private static DocumentStanding paper(@Nullable Sha256 hash, Set<Integer> alarmed) {
        return new DocumentStanding(
                PAPER.document(),
                PAPER.version(),
                hash == null ? Map.of() : Map.of(PAPER.version(), hash),
                alarmed,
                false);
    }

    private Given ended(String endedOn) {
        return given().knowing(BodyStanding.class, BODY, body(endedOn))
                .knowing(BodyRules.class, BODY, null);
    }

    /** The steering group is under the council; {@code later} is the other decision. */
    private Given rests(DecisionStanding later, DecisionEvent... events) {
        return given(events)
                .knowing(DecisionStanding.class, LATER, later)
                .knowing(BodyStanding.class, BODY, body(null))
                .knowing(BodyStanding.class, COUNCIL, null);
    }

    private Given endorsing(DecisionEvent... events) {
        return given(events)
                .knowing(BodyStanding.class, COUNCIL, body(null))
                .knowing(DecisionStanding.class, LATER, later(COUNCIL));
    }

    private static Stamp decided(String decidedOn, String effectiveFrom) {
        Stamp s = effective(effectiveFrom);
        return new Stamp(
                s.actor(),
                s.origin(),
                s.askedOn(),
                s.effectiveFrom(),
                null,
                UncertainDate.parse(decidedOn),
                s.authority(),
                s.evidence(),
                s.access(),
                s.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                s.commandId());
    }

    private static Actor secretary(BodyId body) {
        return new Actor(Stamps.SOMEBODY, OFFICE, Role.SEC, null, body, null);
    }

    private static BodyStanding body(String endedOn) {
        return new BodyStanding(
                BODY,
                new Code("styringsgruppe"),
                new Code("AGREED"),
                null,
                null,
                COUNCIL,
                true,
                endedOn == null ? null : UncertainDate.parse(endedOn),
                Set.of());
    }

    private static BodyRules rules(StandingCondition... conditions) {
        return new BodyRules(BODY, new Code("AGREED"), null, null, null, List.of(conditions));
    }

    private static DecisionStanding later(BodyId body) {
        return decision(body, null, Set.of(), Set.of());
    }

    private static DecisionStanding decision(String from, BodyId body) {
        return new DecisionStanding(
                LATER,
                body,
                "resolution",
                UncertainDate.parse(from),
                null,
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }

    private static DecisionStanding decision(
            BodyId body, String fallenFrom, Set<Integer> conditions, Set<Invariant> missing) {
        return new DecisionStanding(
                LATER,
                body,
                "resolution",
                UncertainDate.parse("2026-02-01"),
                fallenFrom == null ? null : UncertainDate.parse(fallenFrom),
                conditions,
                Set.of(),
                null,
                missing);
    }

    private static Condition condition(int no, Inherited inherited) {
        return new Condition(no, "Vilkår " + no, null, inherited);
    }

    private static DecisionEvent assigned(int no, NewFollowUp followUp) {
        return new FollowUpAssigned(
                DECISION,
                no,
                followUp.role(),
                followUp.organisation(),
                followUp.text(),
                followUp.due());
    }

    private static DecisionEvent reported(FollowUpStatus status, String text) {
        return new FollowUpReported(DECISION, 1, status, text);
    }

    private static Adopting adopted() {
        return new Adopting(
                RESOLUTION,
                TEXT,
                Sha256.of(TEXT),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                List.of(),
                null);
    }

    /** A registration and what comes of it, said once. */
    private record Adopting(
            Code kind,
            String text,
            Sha256 hash,
            List<NewCondition> asked,
            List<Condition> conditions,
            List<Doc> papers,
            MoneyEffect money,
            Vote vote,
            boolean needsAction,
            List<NewFollowUp> followUps,
            UnderDelegation under) {

        Adopting kind(String code) {
            return new Adopting(
                    new Code(code),
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting text(String words) {
            return new Adopting(
                    kind,
                    words,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting hashed(Sha256 other) {
            return new Adopting(
                    kind,
                    text,
                    other,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting onCondition(NewCondition... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    List.of(some),
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting waiting(Condition... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    List.of(some),
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting on(Doc... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    List.of(some),
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting worth(Amount amount) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    amount == null ? null : new MoneyEffect(amount, null),
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting voted(Vote totals) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    totals,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting needing(boolean action) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    action,
                    followUps,
                    under);
        }

        Adopting asking(NewFollowUp... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    true,
                    List.of(some),
                    under);
        }

        Adopting under(UnderDelegation power) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    power);
        }

        DecisionCommand command() {
            return new RegisterDecision(
                    DECISION,
                    BODY,
                    null,
                    kind,
                    "Plan",
                    "PS 31/26",
                    text,
                    hash,
                    asked,
                    papers,
                    null,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under,
                    null);
        }

        DecisionEvent event() {
            return new DecisionAdopted(
                    DECISION,
                    BODY,
                    null,
                    kind,
                    "Plan",
                    "PS 31/26",
                    text,
                    hash,
                    conditions,
                    papers,
                    null,
                    money,
                    vote,
                    needsAction,
                    null,
                    under);
        }
    }
}
