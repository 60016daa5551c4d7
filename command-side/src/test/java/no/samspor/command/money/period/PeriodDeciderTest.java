package no.samspor.command.money.period;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_ORG;
import static no.samspor.command.money.Money.OTHER_PROGRAMME;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.kr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.money.period.PeriodCommand.ClosePeriod;
import no.samspor.command.money.period.PeriodCommand.OpenPeriod;
import no.samspor.command.money.period.PeriodCommand.ReconcilePeriod;
import no.samspor.command.money.period.PeriodCommand.ReopenPeriod;
import no.samspor.command.money.period.PeriodCommand.SoftClosePeriod;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.events.money.PeriodEvent.Total;
import no.samspor.events.money.PeriodUse;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeriodDeciderTest extends DeciderSpec<PeriodCommand, PeriodState, PeriodEvent> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final PeriodEvent OPENED = new PeriodOpened(IN_MARCH, PROGRAMME, MARCH);
    private static final PeriodEvent SOFT_CLOSED = new PeriodSoftClosed(IN_MARCH);
    private static final PeriodEvent REOPENED =
            new PeriodReopened(IN_MARCH, DECISION, "Manglende bilag");
    private static final PeriodCommand CLOSE = new ClosePeriod(IN_MARCH);
    private static final PeriodCommand REOPEN =
            new ReopenPeriod(IN_MARCH, DECISION, "Manglende bilag");

    PeriodDeciderTest() {
        super(new PeriodDecider());
    }

    /** Comparing again is another comparison. */
    @Override
    protected boolean happensOnce(PeriodCommand command) {
        return !(command instanceof ReconcilePeriod);
    }

    @Nested
    class Opening {
        @Test
        void is_of_one_month_of_one_programme_whatever_it_is_called() {
            PeriodId called = new PeriodId(Id.named("something else"));
            OpenPeriod open = new OpenPeriod(called, PROGRAMME, MARCH);
            assertThat(open.target()).isEqualTo(IN_MARCH);
            assertThat(new OpenPeriod(called, OTHER_PROGRAMME, MARCH).target())
                    .isNotEqualTo(IN_MARCH);
            given().when(open).then(OPENED);
        }

        @Test
        void happens_once() {
            given(OPENED)
                    .when(new OpenPeriod(IN_MARCH, PROGRAMME, MARCH))
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Closing_to_drafts {
        @Test
        void comes_before_closing() {
            given(OPENED).when(new SoftClosePeriod(IN_MARCH)).then(SOFT_CLOSED);
            given(OPENED, SOFT_CLOSED).when(new SoftClosePeriod(IN_MARCH)).thenNothing();
            given(OPENED, SOFT_CLOSED, closed(), REOPENED)
                    .when(new SoftClosePeriod(IN_MARCH))
                    .then(SOFT_CLOSED);
        }

        @Test
        void needs_a_period_that_is_open() {
            given().when(new SoftClosePeriod(IN_MARCH))
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
            given(OPENED, SOFT_CLOSED, closed())
                    .when(new SoftClosePeriod(IN_MARCH))
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Reconciling {
        @Test
        void holds_what_is_posted_against_the_official_accounts() {
            using(0, 900, 200)
                    .as(controller(ORG, null))
                    .when(new ReconcilePeriod(IN_MARCH, ORG, kr(700), null, null))
                    .then(new ReconciliationRecorded(IN_MARCH, ORG, kr(700), kr(700), null, null));
        }

        @Test
        void explains_a_difference() {
            using(0, 900, 200)
                    .as(controller(ORG, null))
                    .when(new ReconcilePeriod(IN_MARCH, ORG, kr(650), null, null))
                    .thenRefused(
                            PeriodRefusal.NOT_EXPLAINED,
                            Map.of("programme", kr(700), "official", kr(650)));
            using(0, 900, 200)
                    .as(controller(ORG, null))
                    .when(new ReconcilePeriod(IN_MARCH, ORG, kr(650), "Periodisering", null))
                    .then(
                            new ReconciliationRecorded(
                                    IN_MARCH, ORG, kr(700), kr(650), "Periodisering", null));
        }

        @Test
        void is_done_by_the_organisation_itself() {
            PeriodCommand reconcile = new ReconcilePeriod(IN_MARCH, ORG, kr(700), null, null);
            using(0, 900, 200)
                    .as(controller(OTHER_ORG, null))
                    .when(reconcile)
                    .thenRefused(PeriodRefusal.NOT_YOUR_ACCOUNTS);
            PeriodEvent reconciled =
                    new ReconciliationRecorded(IN_MARCH, ORG, kr(700), kr(700), null, null);
            using(0, 900, 200).as(controller(OTHER_ORG, ORG)).when(reconcile).then(reconciled);
            using(0, 900, 200).as(MIRRORED).when(reconcile).then(reconciled);
        }

        @Test
        void of_an_organisation_without_entries_finds_nought() {
            PeriodCommand reconcile = new ReconcilePeriod(IN_MARCH, OFFICE, Nok.ZERO, null, null);
            PeriodEvent reconciled =
                    new ReconciliationRecorded(IN_MARCH, OFFICE, Nok.ZERO, Nok.ZERO, null, null);
            using(0, 900, 200).when(reconcile).then(reconciled);
            given(OPENED).knowing(PeriodUse.class, IN_MARCH, null).when(reconcile).then(reconciled);
        }

        @Test
        void is_too_late_in_a_closed_period() {
            given(OPENED, SOFT_CLOSED, closed())
                    .when(new ReconcilePeriod(IN_MARCH, ORG, kr(700), null, null))
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-15. */
    @Nested
    class Closing_I_15 {
        @Test
        void says_what_is_posted_for_each_organisation() {
            given(OPENED, SOFT_CLOSED, reconciled(ORG, 700), reconciled(OTHER_ORG, -50))
                    .knowing(PeriodUse.class, IN_MARCH, use(0))
                    .when(CLOSE)
                    .then(closed(total(ORG, 900, 200), total(OTHER_ORG, 0, 50)))
                    .notEvidenced();
        }

        @Test
        void of_a_period_without_entries_says_nothing() {
            given(OPENED, SOFT_CLOSED)
                    .knowing(PeriodUse.class, IN_MARCH, null)
                    .when(CLOSE)
                    .then(closed());
        }

        @Test
        void waits_for_every_draft() {
            given(OPENED, SOFT_CLOSED, reconciled(ORG, 700), reconciled(OTHER_ORG, -50))
                    .knowing(PeriodUse.class, IN_MARCH, use(1))
                    .when(CLOSE)
                    .thenRefused(PeriodRefusal.DRAFTS_OPEN, Map.of("drafts", 1));
        }

        @Test
        void waits_for_every_organisation_to_reconcile_what_is_posted_now() {
            given(OPENED, SOFT_CLOSED, reconciled(ORG, 700))
                    .knowing(PeriodUse.class, IN_MARCH, use(0))
                    .when(CLOSE)
                    .thenRefused(
                            PeriodRefusal.NOT_RECONCILED,
                            Map.of("organisations", List.of(OTHER_ORG)));
            given(OPENED, SOFT_CLOSED, reconciled(ORG, 699), reconciled(OTHER_ORG, -50))
                    .knowing(PeriodUse.class, IN_MARCH, use(0))
                    .when(CLOSE)
                    .thenRefused(
                            PeriodRefusal.NOT_RECONCILED, Map.of("organisations", List.of(ORG)));
            given(OPENED, SOFT_CLOSED, reconciled(ORG, 700))
                    .knowing(PeriodUse.class, IN_MARCH, use(0))
                    .as(MIRRORED)
                    .when(CLOSE)
                    .then(closed(total(ORG, 900, 200), total(OTHER_ORG, 0, 50)))
                    .notEvidenced(Invariant.I_15);
        }

        @Test
        void comes_after_it_was_closed_to_drafts() {
            given(OPENED)
                    .knowing(PeriodUse.class, IN_MARCH, null)
                    .when(CLOSE)
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void happens_once() {
            given(OPENED, SOFT_CLOSED, closed())
                    .knowing(PeriodUse.class, IN_MARCH, null)
                    .when(CLOSE)
                    .thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-15. */
    @Nested
    class Reopening_I_15 {
        @Test
        void takes_a_decision_that_stands() {
            deciding(decision("2026-01-01", false, Set.of(), Set.of())).then(REOPENED);
            deciding(null).thenRefused(PeriodRefusal.DECISION_UNKNOWN);
            deciding(decision("2026-01-01", true, Set.of(), Set.of()))
                    .thenRefused(PeriodRefusal.DECISION_FALLEN);
            deciding(decision("2026-01-01", false, Set.of(1), Set.of()))
                    .thenRefused(PeriodRefusal.DECISION_CONDITIONAL);
            deciding(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(PeriodRefusal.DECISION_NOT_IN_EFFECT);
            deciding(decision("2026-01-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(PeriodRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void is_never_only_reported() {
            given(OPENED, SOFT_CLOSED, closed())
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision("2026-01-01", false, Set.of(), Set.of()))
                    .as(MIRRORED)
                    .when(REOPEN)
                    .thenRefused(PeriodRefusal.NOT_HERE);
        }

        @Test
        void needs_a_closed_period() {
            given(OPENED, SOFT_CLOSED).when(REOPEN).thenRefused(PeriodRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void keeps_what_was_reconciled_and_may_be_closed_again() {
            given(
                            OPENED,
                            SOFT_CLOSED,
                            reconciled(ORG, 700),
                            reconciled(OTHER_ORG, -50),
                            closed(),
                            REOPENED)
                    .knowing(PeriodUse.class, IN_MARCH, use(0))
                    .when(CLOSE)
                    .then(closed(total(ORG, 900, 200), total(OTHER_ORG, 0, 50)));
        }

        private When deciding(DecisionStanding decision) {
            return given(OPENED, SOFT_CLOSED, closed())
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(REOPEN);
        }
    }

    private Given using(int drafts, long debit, long credit) {
        return given(OPENED)
                .knowing(
                        PeriodUse.class,
                        IN_MARCH,
                        new PeriodUse(
                                drafts, Map.of(ORG, new PeriodUse.Sums(kr(debit), kr(credit)))));
    }

    /** One organisation with 900 in debit and 200 in credit, another with 50 in credit. */
    private static PeriodUse use(int drafts) {
        Map<OrganisationId, PeriodUse.Sums> sums = new HashMap<>();
        sums.put(ORG, new PeriodUse.Sums(kr(900), kr(200)));
        sums.put(OTHER_ORG, new PeriodUse.Sums(kr(0), kr(50)));
        return new PeriodUse(drafts, sums);
    }

    private static PeriodEvent reconciled(OrganisationId organisation, long kroner) {
        return new ReconciliationRecorded(
                IN_MARCH, organisation, kr(kroner), kr(kroner), null, null);
    }

    private static Total total(OrganisationId organisation, long debit, long credit) {
        return new Total(organisation, kr(debit), kr(credit));
    }

    private static PeriodEvent closed(Total... totals) {
        return new PeriodClosed(
                IN_MARCH,
                MARCH,
                Stream.of(totals)
                        .sorted(
                                (a, b) ->
                                        a.organisation()
                                                .value()
                                                .compareTo(b.organisation().value()))
                        .toList());
    }

    private static Stamp controller(OrganisationId organisation, OrganisationId onBehalfOf) {
        return Stamps.by(new Actor(SOMEBODY, organisation, Role.ECO, null, null, onBehalfOf));
    }

    private static DecisionStanding decision(
            String from, boolean fallen, Set<Integer> conditions, Set<Invariant> missing) {
        return new DecisionStanding(
                DECISION,
                new BodyId(Id.named("council")),
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(),
                null,
                missing);
    }
}
