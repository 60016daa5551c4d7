package no.samspor.command.steering.mandate;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.steering.mandate.MandateCommand.AmendMandate;
import no.samspor.command.steering.mandate.MandateCommand.ApproveMandate;
import no.samspor.command.steering.mandate.MandateCommand.DischargeMandate;
import no.samspor.command.steering.mandate.MandateCommand.DraftMandate;
import no.samspor.command.steering.mandate.MandateCommand.ProposeMandate;
import no.samspor.command.steering.mandate.MandateCommand.RejectMandate;
import no.samspor.command.steering.mandate.MandateCommand.ReturnMandate;
import no.samspor.events.FieldChange;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MandateDeciderTest extends DeciderSpec<MandateCommand, MandateState, MandateEvent> {

    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));
    private static final BodyId STEERING = new BodyId(Id.named("steering"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final MandateText TEXT = text("Bedre samhandling");
    private static final MandateText NEW_TEXT = text("Bedre samhandling i hele regionen");

    private static final MandateEvent DRAFTED =
            new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, TEXT);
    private static final MandateEvent PROPOSED = new MandateProposed(MANDATE, 1, BOARD, STEERING);
    private static final MandateEvent APPROVED = new MandateApproved(MANDATE, 1, DECISION, HASH);
    private static final MandateEvent APPROVED_UNSHOWN =
            new MandateApproved(MANDATE, 1, null, null);
    private static final MandateCommand APPROVE = new ApproveMandate(MANDATE, DECISION, HASH);

    MandateDeciderTest() {
        super(new MandateDecider());
    }

    @Nested
    class Drafting {
        @Test
        void opens_the_mandate() {
            given().when(new DraftMandate(MANDATE, PROGRAMME, PROGRAMME, TEXT)).then(DRAFTED);
        }
    }

    @Nested
    class Proposing {
        @Test
        void puts_it_before_a_body() {
            ranks(given(DRAFTED)).when(new ProposeMandate(MANDATE, BOARD, STEERING)).then(PROPOSED);
        }

        @Test
        void never_to_itself() {
            ranks(given(DRAFTED))
                    .when(new ProposeMandate(MANDATE, BOARD, BOARD))
                    .thenRefused(MandateRefusal.PROPOSED_TO_ITSELF);
        }

        @Test
        void needs_registered_bodies() {
            given(DRAFTED)
                    .knowing(BodyStanding.class, BOARD, null)
                    .knowing(BodyStanding.class, STEERING, null)
                    .when(new ProposeMandate(MANDATE, BOARD, STEERING))
                    .thenRefused(MandateRefusal.BODY_UNKNOWN);
            given(DRAFTED)
                    .knowing(BodyStanding.class, BOARD, body(BOARD, STEERING))
                    .knowing(BodyStanding.class, STEERING, null)
                    .when(new ProposeMandate(MANDATE, BOARD, STEERING))
                    .thenRefused(MandateRefusal.BODY_UNKNOWN);
        }

        @Test
        void happens_once() {
            ranks(given(DRAFTED, PROPOSED))
                    .when(new ProposeMandate(MANDATE, BOARD, STEERING))
                    .thenRefused(MandateRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_end_in_a_return_and_a_new_proposal() {
            MandateEvent returned = new MandateReturned(MANDATE, 1, "Mål mangler");
            given(DRAFTED, PROPOSED).when(new ReturnMandate(MANDATE, "Mål mangler")).then(returned);
            ranks(given(DRAFTED, PROPOSED, returned))
                    .when(new ProposeMandate(MANDATE, BOARD, STEERING))
                    .then(PROPOSED);
        }

        @Test
        void may_end_in_a_rejection() {
            MandateEvent rejected = new MandateRejected(MANDATE, 1, "Ikke nå");
            given(DRAFTED, PROPOSED).when(new RejectMandate(MANDATE, "Ikke nå")).then(rejected);
            ranks(given(DRAFTED, PROPOSED, rejected))
                    .knowing(DecisionStanding.class, DECISION, adopted(STEERING))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.NOT_IN_THIS_STATE);
            given(DRAFTED)
                    .when(new RejectMandate(MANDATE, "Ikke nå"))
                    .thenRefused(MandateRefusal.NOT_PROPOSED);
        }
    }

    /** I-07. */
    @Nested
    class Approving_I_07 {
        @Test
        void takes_a_decision_of_the_body_above() {
            deciding(adopted(STEERING)).when(APPROVE).then(APPROVED).notEvidenced().warning();
        }

        @Test
        void takes_a_decision_of_the_body_above_that_one() {
            deciding(adopted(COUNCIL)).when(APPROVE).then(APPROVED);
        }

        @Test
        void never_goes_without_a_decision() {
            ranks(given(DRAFTED, PROPOSED))
                    .when(new ApproveMandate(MANDATE, null, HASH))
                    .thenRefused(MandateRefusal.NO_DECISION);
        }

        @Test
        void never_rests_on_a_decision_that_is_not_registered() {
            deciding(null).when(APPROVE).thenRefused(MandateRefusal.DECISION_UNKNOWN);
        }

        @Test
        void never_rests_on_a_decision_of_the_proposer() {
            deciding(adopted(BOARD)).when(APPROVE).thenRefused(MandateRefusal.PROPOSER_APPROVES);
        }

        @Test
        void never_rests_on_a_decision_of_a_body_that_is_not_above() {
            deciding(adopted(new BodyId(Id.named("stranger"))))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.NOT_SUPERIOR);
        }

        @Test
        void never_rests_on_a_fallen_decision_I_30() {
            deciding(decision(STEERING, "2026-02-01", true, Set.of(), Set.of()))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.DECISION_FALLEN);
        }

        @Test
        void never_rests_on_a_conditional_decision_I_28() {
            deciding(decision(STEERING, "2026-02-01", false, Set.of(1), Set.of()))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.DECISION_CONDITIONAL);
        }

        @Test
        void never_comes_before_the_decision_takes_effect() {
            deciding(decision(STEERING, "2026-04-01", false, Set.of(), Set.of()))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void never_rests_on_a_decision_that_only_possibly_is_in_effect() {
            deciding(decision(STEERING, "2026-03", false, Set.of(), Set.of()))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void needs_the_text_among_the_papers() {
            deciding(adopted(STEERING))
                    .when(new ApproveMandate(MANDATE, DECISION, null))
                    .thenRefused(MandateRefusal.TEXT_NOT_IN_PAPERS);
        }

        @Test
        void never_rests_on_a_reported_decision_without_evidence() {
            deciding(decision(STEERING, "2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            deciding(adopted(STEERING))
                    .as(effective("2026-02-10"))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.LATE_WITHOUT_EVIDENCE);
            deciding(adopted(STEERING))
                    .as(stamp(actor(Role.SEC), Origin.NATIVE, "2026-02-10", PAPER))
                    .when(APPROVE)
                    .then(APPROVED);
        }

        @Test
        void needs_a_proposal_first() {
            ranks(given(DRAFTED))
                    .knowing(DecisionStanding.class, DECISION, adopted(STEERING))
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.NOT_PROPOSED);
        }
    }

    @Nested
    class Reporting_an_approval_from_a_text {
        @Test
        void records_what_the_text_does_not_show() {
            given(DRAFTED)
                    .as(MIRRORED)
                    .when(new ApproveMandate(MANDATE, null, null))
                    .then(APPROVED_UNSHOWN)
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void still_refuses_what_contradicts_the_record() {
            ranks(given(DRAFTED, PROPOSED))
                    .knowing(DecisionStanding.class, DECISION, adopted(BOARD))
                    .as(MIRRORED)
                    .when(APPROVE)
                    .thenRefused(MandateRefusal.PROPOSER_APPROVES);
        }
    }

    @Nested
    class Amending {
        @Test
        void keeps_the_new_text_and_finds_the_difference() {
            decidingOn(DRAFTED, PROPOSED, APPROVED)
                    .when(new AmendMandate(MANDATE, NEW_TEXT, DECISION, HASH))
                    .then(
                            new MandateAmended(
                                    MANDATE,
                                    2,
                                    NEW_TEXT,
                                    List.of(
                                            new FieldChange(
                                                    "/purpose",
                                                    "\"Bedre samhandling\"",
                                                    "\"Bedre samhandling i hele regionen\"")),
                                    DECISION));
        }

        @Test
        void needs_a_difference() {
            decidingOn(DRAFTED, PROPOSED, APPROVED)
                    .when(new AmendMandate(MANDATE, TEXT, DECISION, HASH))
                    .thenRefused(MandateRefusal.NOTHING_CHANGED);
        }

        @Test
        void needs_an_approved_mandate() {
            decidingOn(DRAFTED)
                    .when(new AmendMandate(MANDATE, NEW_TEXT, DECISION, HASH))
                    .thenRefused(MandateRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void needs_a_decision_above_whoever_proposed_it_first_I_07() {
            ranks(given(DRAFTED, PROPOSED, APPROVED))
                    .knowing(DecisionStanding.class, DECISION, adopted(BOARD))
                    .when(new AmendMandate(MANDATE, NEW_TEXT, DECISION, HASH))
                    .thenRefused(MandateRefusal.PROPOSER_APPROVES);
        }
    }

    @Nested
    class Discharging {
        @Test
        void ends_it_by_decision() {
            decidingOn(DRAFTED, PROPOSED, APPROVED)
                    .when(new DischargeMandate(MANDATE, DECISION))
                    .then(new MandateDischarged(MANDATE, DECISION));
        }

        @Test
        void leaves_nothing_to_amend() {
            decidingOn(DRAFTED, PROPOSED, APPROVED, new MandateDischarged(MANDATE, DECISION))
                    .when(new AmendMandate(MANDATE, NEW_TEXT, DECISION, HASH))
                    .thenRefused(MandateRefusal.NOT_IN_THIS_STATE);
        }
    }

    private Given deciding(DecisionStanding decision) {
        return ranks(given(DRAFTED, PROPOSED)).knowing(DecisionStanding.class, DECISION, decision);
    }

    private Given decidingOn(MandateEvent... events) {
        return ranks(given(events)).knowing(DecisionStanding.class, DECISION, adopted(STEERING));
    }

    /** The board is under the steering group, which the council appoints. */
    private Given ranks(Given given) {
        return given.knowing(BodyStanding.class, BOARD, body(BOARD, STEERING))
                .knowing(BodyStanding.class, STEERING, body(STEERING, COUNCIL))
                .knowing(BodyStanding.class, COUNCIL, body(COUNCIL, null));
    }

    private static BodyStanding body(BodyId body, BodyId parent) {
        return new BodyStanding(
                body,
                new Code("prosjektstyre"),
                new Code("AGREED"),
                null,
                null,
                parent,
                true,
                null,
                Set.of());
    }

    private static DecisionStanding adopted(BodyId body) {
        return decision(body, "2026-02-01", false, Set.of(), Set.of());
    }

    private static DecisionStanding decision(
            BodyId body,
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                body,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(HASH),
                null,
                notEvidenced);
    }

    private static MandateText text(String purpose) {
        return new MandateText(
                purpose, List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }
}
