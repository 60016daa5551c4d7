package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.decision.decision.DecisionRefusal.CONDITIONS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UPS_OPEN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_CLOSED;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.FOLLOW_UP_WITHOUT_DATE;
import static no.samspor.command.decision.decision.DecisionRefusal.IMPLEMENTED_WITHOUT_EVIDENCE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_YET_IN_EFFECT;
import static no.samspor.command.decision.decision.DecisionRefusal.SUPPORT_EXCEEDS;

import no.samspor.command.decision.decision.DecisionCommand.AssignFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.GrantSupport;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.NewFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.ReportFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RequestLegalityControl;
import no.samspor.command.decision.decision.DecisionCommand.SupersedeDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from a decision: what it asks for, the support it grants, that it is done. */
class DecisionsCarriedOutTest extends DecisionSpec {

    private static final OrganisationId CLUB = new OrganisationId(Id.named("club"));

    private static final NewFollowUp ASKED =
            new NewFollowUp(Role.PRM, OFFICE, "Send planen ut", UncertainDate.parse("2026-04"));

    private static final DecisionEvent FOLLOW_UP = assigned(1, ASKED);

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
}
