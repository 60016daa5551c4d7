package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.decision.decision.DecisionRefusal.BEYOND_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.decision.decision.DecisionRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.NO_DELEGATION;
import static no.samspor.command.decision.decision.DecisionRefusal.OUTSIDE_DELEGATION;

import java.util.List;
import java.util.Set;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionsUnderDelegationTest extends DecisionSpec {

    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final Code POSITION = new Code("position");

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
}
