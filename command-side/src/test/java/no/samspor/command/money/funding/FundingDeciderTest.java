package no.samspor.command.money.funding;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_ORG;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.money.funding.FundingCommand.CallFunding;
import no.samspor.command.money.funding.FundingCommand.CommitFunding;
import no.samspor.command.money.funding.FundingCommand.IndicateFunding;
import no.samspor.command.money.funding.FundingCommand.LapseFunding;
import no.samspor.command.money.funding.FundingCommand.ReceiveFunding;
import no.samspor.command.money.funding.FundingCommand.ReclaimFunding;
import no.samspor.command.money.funding.FundingCommand.ReconcileFunding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FundingDeciderTest extends DeciderSpec<FundingCommand, FundingState, FundingEvent> {

    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Doc LETTER = new Doc(new DocumentId(Id.named("letter")), 1, HASH);
    private static final Doc BARE_LETTER = new Doc(new DocumentId(Id.named("letter")), 1, null);
    private static final Amount THOUSAND = Amount.exact(kr(1_000));
    private static final Stamp OWNER = owner(ORG, null);

    private static final FundingEvent INDICATED = indicated("unstated", THOUSAND);
    private static final FundingEvent COMMITTED = committed("cash", THOUSAND, List.of(), LETTER);

    FundingDeciderTest() {
        super(new FundingDecider());
    }

    /** What came before is not seen in the amount alone. */
    @Override
    protected boolean happensOnce(FundingCommand command) {
        return !(command instanceof CallFunding
                || command instanceof ReceiveFunding
                || command instanceof ReclaimFunding);
    }

    @Nested
    class Indicating {
        @Test
        void records_what_a_source_may_give() {
            indicating(THOUSAND).then(INDICATED).notEvidenced();
        }

        @Test
        void may_leave_open_how_much_and_of_which_kind() {
            indicating(Amount.UNSTATED).then(indicated("unstated", Amount.UNSTATED));
            Amount about = new Amount(Amount.Certainty.APPROXIMATE, kr(121_000_000), null);
            indicating(about).then(indicated("unstated", about));
        }

        @Test
        void is_more_than_nought() {
            indicating(Amount.exact(kr(0))).thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
            indicating(Amount.exact(kr(-1))).thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
        }

        @Test
        void names_a_registered_source() {
            given().knowing(OrganisationStanding.class, ORG, null)
                    .when(indicate(THOUSAND))
                    .thenRefused(FundingRefusal.SOURCE_UNKNOWN);
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            sourced()
                    .as(effective("2026-02-01"))
                    .when(indicate(THOUSAND))
                    .thenRefused(FundingRefusal.LATE_WITHOUT_EVIDENCE);
            sourced()
                    .as(stamp(actor(Role.OFF), Origin.NATIVE, "2026-02-01", PAPER))
                    .when(indicate(THOUSAND))
                    .then(INDICATED);
            sourced()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(indicate(THOUSAND))
                    .then(INDICATED);
        }

        @Test
        void happens_once() {
            given(INDICATED)
                    .knowing(OrganisationStanding.class, ORG, organisation(ORG))
                    .when(indicate(THOUSAND))
                    .thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
        }

        private When indicating(Amount amount) {
            return sourced().when(indicate(amount));
        }

        private Given sourced() {
            return given().knowing(OrganisationStanding.class, ORG, organisation(ORG));
        }

        private static FundingCommand indicate(Amount amount) {
            return new IndicateFunding(
                    FUNDING, PROGRAMME, ORG, amount, new Code("unstated"), "Prosjektledelse");
        }
    }

    @Nested
    class Committing {
        @Test
        void is_done_by_the_source_with_a_decision() {
            given(INDICATED)
                    .knowing(DecisionStanding.class, DECISION, adopted(false, Set.of(), Set.of()))
                    .as(OWNER)
                    .when(commit("cash", THOUSAND, List.of(), DECISION, null))
                    .then(
                            new FundingCommitted(
                                    FUNDING,
                                    THOUSAND,
                                    new Code("cash"),
                                    List.of(),
                                    List.of("Rapport hvert år"),
                                    "Prosjektledelse",
                                    DECISION,
                                    null))
                    .notEvidenced();
        }

        @Test
        void is_done_by_the_project_office_with_a_letter() {
            given(INDICATED).when(withLetter("cash", LETTER)).then(COMMITTED).notEvidenced();
        }

        @Test
        void is_never_done_for_the_source_without_a_letter_I_11() {
            Given given =
                    given(INDICATED)
                            .knowing(
                                    DecisionStanding.class,
                                    DECISION,
                                    adopted(false, Set.of(), Set.of()));
            FundingCommand bare = commit("cash", THOUSAND, List.of(), DECISION, null);
            given.when(bare).thenRefused(FundingRefusal.NOT_THE_SOURCE);
            given.as(owner(OTHER_ORG, null)).when(bare).thenRefused(FundingRefusal.NOT_THE_SOURCE);
            given.as(owner(OTHER_ORG, ORG))
                    .when(bare)
                    .then(
                            new FundingCommitted(
                                    FUNDING,
                                    THOUSAND,
                                    new Code("cash"),
                                    List.of(),
                                    List.of("Rapport hvert år"),
                                    "Prosjektledelse",
                                    DECISION,
                                    null));
        }

        @Test
        void takes_a_decision_or_a_letter_I_11() {
            FundingCommand neither = commit("cash", THOUSAND, List.of(), null, null);
            given(INDICATED)
                    .as(OWNER)
                    .when(neither)
                    .thenRefused(FundingRefusal.NO_DECISION_OR_LETTER);
            given(INDICATED)
                    .as(MIRRORED)
                    .when(neither)
                    .then(committed("cash", THOUSAND, List.of(), null))
                    .notEvidenced(Invariant.I_11);
        }

        @Test
        void takes_a_letter_with_its_hash_I_45() {
            given(INDICATED)
                    .when(withLetter("cash", BARE_LETTER))
                    .thenRefused(FundingRefusal.LETTER_WITHOUT_HASH);
            given(INDICATED)
                    .as(MIRRORED)
                    .when(withLetter("cash", BARE_LETTER))
                    .then(committed("cash", THOUSAND, List.of(), BARE_LETTER))
                    .notEvidenced(Invariant.I_45);
        }

        @Test
        void rests_on_a_decision_that_stands() {
            deciding(null).thenRefused(FundingRefusal.DECISION_UNKNOWN);
            deciding(adopted(true, Set.of(), Set.of())).thenRefused(FundingRefusal.DECISION_FALLEN);
            deciding(adopted(false, Set.of(1), Set.of()))
                    .thenRefused(FundingRefusal.DECISION_CONDITIONAL);
            deciding(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(FundingRefusal.DECISION_NOT_IN_EFFECT);
            deciding(adopted(false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(FundingRefusal.DECISION_NOT_EVIDENCED);
        }

        private When deciding(DecisionStanding decision) {
            return given(INDICATED)
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .as(OWNER)
                    .when(commit("cash", THOUSAND, List.of(), DECISION, null));
        }

        @Test
        void adds_its_years_up_I_10() {
            List<YearShare> years =
                    List.of(new YearShare(2026, kr(400)), new YearShare(2027, kr(600)));
            byYear(THOUSAND, years).then(committed("cash", THOUSAND, years, LETTER));
            byYear(Amount.exact(kr(999)), years)
                    .thenRefused(FundingRefusal.YEARS_DO_NOT_ADD_UP, Map.of("years", kr(1_000)));
            byYear(new Amount(Amount.Certainty.APPROXIMATE, kr(1_000), null), years)
                    .thenRefused(FundingRefusal.YEARS_DO_NOT_ADD_UP);
            byYear(THOUSAND, List.of(new YearShare(2026, kr(1_000)), new YearShare(2027, Nok.ZERO)))
                    .thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
        }

        private When byYear(Amount amount, List<YearShare> years) {
            return given(INDICATED).when(commit("cash", amount, years, null, LETTER));
        }

        @Test
        void is_more_than_nought() {
            byYear(Amount.exact(kr(0)), List.of()).thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
        }

        @Test
        void happens_once_and_only_after_it_was_indicated() {
            given(INDICATED, COMMITTED)
                    .when(withLetter("cash", LETTER))
                    .thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
            given().when(withLetter("cash", LETTER)).thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-12. */
    @Nested
    class Kinds_I_12 {
        @Test
        void are_kept_apart_for_ever() {
            given(indicated("cash", THOUSAND))
                    .when(withLetter("inKind", LETTER))
                    .thenRefused(FundingRefusal.KIND_CHANGED);
            given(indicated("cash", THOUSAND)).when(withLetter("cash", LETTER)).then(COMMITTED);
        }

        @Test
        void are_stated_when_it_is_committed() {
            given(INDICATED)
                    .when(withLetter("unstated", LETTER))
                    .thenRefused(FundingRefusal.KIND_UNSTATED);
            given(INDICATED)
                    .as(MIRRORED)
                    .when(withLetter("unstated", LETTER))
                    .then(committed("unstated", THOUSAND, List.of(), LETTER))
                    .notEvidenced(Invariant.I_12);
        }

        @Test
        void in_kind_counts_only_when_its_giver_confirms_it() {
            FundingEvent inKind = committed("inKind", THOUSAND, List.of(), LETTER);
            given(INDICATED)
                    .as(OWNER)
                    .when(withLetter("inKind", LETTER))
                    .then(inKind)
                    .notEvidenced();
            given(INDICATED)
                    .as(owner(OTHER_ORG, null))
                    .when(withLetter("inKind", LETTER))
                    .thenRefused(FundingRefusal.IN_KIND_NOT_CONFIRMED);
            given(INDICATED)
                    .as(Stamps.by(new Actor(SOMEBODY, ORG, Role.OFF, null, null, null)))
                    .when(withLetter("inKind", LETTER))
                    .thenRefused(FundingRefusal.IN_KIND_NOT_CONFIRMED);
            given(INDICATED)
                    .as(stamp(OWNER.actor(), Origin.MIRRORED, "unstated"))
                    .when(withLetter("inKind", LETTER))
                    .then(inKind)
                    .notEvidenced(Invariant.I_12);
        }

        @Test
        void in_kind_is_neither_called_nor_received() {
            FundingEvent inKind = committed("inKind", THOUSAND, List.of(), LETTER);
            given(INDICATED, inKind)
                    .when(new CallFunding(FUNDING, kr(1), null))
                    .thenRefused(FundingRefusal.NOT_MONEY);
            given(INDICATED, inKind)
                    .when(new ReceiveFunding(FUNDING, kr(1), null))
                    .thenRefused(FundingRefusal.NOT_MONEY);
            FundingEvent grant = committed("grant", THOUSAND, List.of(), LETTER);
            given(INDICATED, grant)
                    .when(new ReceiveFunding(FUNDING, kr(1), null))
                    .then(new FundingReceived(FUNDING, kr(1), null));
        }
    }

    @Nested
    class Calling_and_receiving {
        private static final UncertainDate DUE = UncertainDate.parse("2026-06-30");

        @Test
        void goes_up_to_what_was_committed_I_11() {
            given(INDICATED, COMMITTED)
                    .when(new CallFunding(FUNDING, kr(1_000), DUE))
                    .then(new FundingCalled(FUNDING, kr(1_000), DUE));
            given(INDICATED, COMMITTED, new FundingCalled(FUNDING, kr(400), DUE))
                    .when(new CallFunding(FUNDING, kr(601), DUE))
                    .thenRefused(FundingRefusal.BEYOND_COMMITMENT, Map.of("left", kr(600)));
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(400), "7"))
                    .when(new ReceiveFunding(FUNDING, kr(600), "8"))
                    .then(new FundingReceived(FUNDING, kr(600), "8"));
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(400), "7"))
                    .when(new ReceiveFunding(FUNDING, kr(601), "8"))
                    .thenRefused(FundingRefusal.BEYOND_COMMITMENT, Map.of("left", kr(600)));
            given(INDICATED, COMMITTED, new FundingCalled(FUNDING, kr(900), DUE))
                    .when(new ReceiveFunding(FUNDING, kr(1_000), "8"))
                    .then(new FundingReceived(FUNDING, kr(1_000), "8"));
        }

        @Test
        void has_no_bound_where_nobody_stated_one() {
            Amount about = new Amount(Amount.Certainty.AT_LEAST, kr(1_000), null);
            given(INDICATED, committed("cash", about, List.of(), LETTER))
                    .when(new ReceiveFunding(FUNDING, kr(2_000), null))
                    .then(new FundingReceived(FUNDING, kr(2_000), null));
        }

        @Test
        void is_more_than_nought() {
            given(INDICATED, COMMITTED)
                    .when(new CallFunding(FUNDING, kr(0), DUE))
                    .thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
            given(INDICATED, COMMITTED)
                    .when(new ReceiveFunding(FUNDING, kr(-1), null))
                    .thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
        }

        @Test
        void needs_a_commitment() {
            given(INDICATED)
                    .when(new CallFunding(FUNDING, kr(1), DUE))
                    .thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Reconciling {
        private static final FundingCommand PLAIN = new ReconcileFunding(FUNDING, null);

        @Test
        void holds_what_came_against_what_was_committed() {
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(1_000), null))
                    .when(PLAIN)
                    .then(new FundingReconciled(FUNDING, kr(1_000), null));
        }

        @Test
        void explains_a_difference() {
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(900), null))
                    .when(PLAIN)
                    .thenRefused(FundingRefusal.NOT_EXPLAINED, Map.of("received", kr(900)));
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(900), null))
                    .when(new ReconcileFunding(FUNDING, "Rest i 2027"))
                    .then(new FundingReconciled(FUNDING, kr(900), "Rest i 2027"));
            Amount about = new Amount(Amount.Certainty.AT_LEAST, kr(900), null);
            given(
                            INDICATED,
                            committed("cash", about, List.of(), LETTER),
                            new FundingReceived(FUNDING, kr(900), null))
                    .when(PLAIN)
                    .thenRefused(FundingRefusal.NOT_EXPLAINED);
        }

        @Test
        void is_silent_until_something_comes_or_goes() {
            FundingEvent reconciled = new FundingReconciled(FUNDING, kr(0), "Ikke kommet");
            given(INDICATED, COMMITTED, reconciled).when(PLAIN).thenNothing();
            FundingCommand explained = new ReconcileFunding(FUNDING, "Ny");
            again(reconciled, new FundingReceived(FUNDING, kr(5), null), 5, explained);
            again(reconciled, new FundingCalled(FUNDING, kr(5), null), 0, explained);
            again(reconciled, new FundingLapsed(FUNDING, kr(5), "Frist"), 0, explained);
        }

        private void again(
                FundingEvent reconciled, FundingEvent news, long received, FundingCommand command) {
            given(INDICATED, COMMITTED, reconciled, news)
                    .when(command)
                    .then(new FundingReconciled(FUNDING, kr(received), "Ny"));
        }
    }

    @Nested
    class Losing {
        private static final FundingCommand LAPSE = new LapseFunding(FUNDING, "Fristen er ute");

        @Test
        void all_that_has_not_come() {
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(300), null))
                    .when(LAPSE)
                    .then(new FundingLapsed(FUNDING, kr(700), "Fristen er ute"));
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(1_000), null))
                    .when(LAPSE)
                    .thenRefused(FundingRefusal.NOTHING_LEFT);
        }

        @Test
        void what_was_only_indicated_or_never_counted() {
            FundingEvent gone = new FundingLapsed(FUNDING, null, "Fristen er ute");
            given(INDICATED).when(LAPSE).then(gone);
            Amount about = new Amount(Amount.Certainty.AT_LEAST, kr(900), null);
            given(INDICATED, committed("cash", about, List.of(), LETTER)).when(LAPSE).then(gone);
            given(INDICATED, gone).when(LAPSE).thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
            given().when(LAPSE).thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void leaves_what_had_come() {
            FundingEvent lapsed = new FundingLapsed(FUNDING, kr(700), "Fristen er ute");
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(300), null), lapsed)
                    .when(new ReconcileFunding(FUNDING, null))
                    .then(new FundingReconciled(FUNDING, kr(300), null));
            given(INDICATED, COMMITTED, new FundingReceived(FUNDING, kr(300), null), lapsed)
                    .when(new CallFunding(FUNDING, kr(301), null))
                    .thenRefused(FundingRefusal.BEYOND_COMMITMENT, Map.of("left", kr(300)));
        }

        @Test
        void by_reclaim_no_more_than_had_come() {
            FundingEvent received = new FundingReceived(FUNDING, kr(300), null);
            given(INDICATED, COMMITTED, received)
                    .when(new ReclaimFunding(FUNDING, kr(300), "Ubrukt"))
                    .then(new FundingReclaimed(FUNDING, kr(300), "Ubrukt"));
            given(INDICATED, COMMITTED, received)
                    .when(new ReclaimFunding(FUNDING, kr(301), "Ubrukt"))
                    .thenRefused(FundingRefusal.NOTHING_LEFT, Map.of("received", kr(300)));
            given(INDICATED, COMMITTED, received)
                    .when(new ReclaimFunding(FUNDING, kr(0), "Ubrukt"))
                    .thenRefused(FundingRefusal.AMOUNT_NOT_POSITIVE);
            given(INDICATED, COMMITTED, received, new FundingReclaimed(FUNDING, kr(100), "Ubrukt"))
                    .when(new ReceiveFunding(FUNDING, kr(701), null))
                    .thenRefused(FundingRefusal.BEYOND_COMMITMENT, Map.of("left", kr(700)));
            given(INDICATED)
                    .when(new ReclaimFunding(FUNDING, kr(1), "Ubrukt"))
                    .thenRefused(FundingRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static Stamp owner(OrganisationId organisation, OrganisationId onBehalfOf) {
        return Stamps.by(new Actor(SOMEBODY, organisation, Role.OWN, null, null, onBehalfOf));
    }

    private static FundingCommand withLetter(String kind, Doc letter) {
        return commit(kind, THOUSAND, List.of(), null, letter);
    }

    private static FundingCommand commit(
            String kind, Amount amount, List<YearShare> years, DecisionId decision, Doc letter) {
        return new CommitFunding(
                FUNDING,
                amount,
                new Code(kind),
                years,
                List.of("Rapport hvert år"),
                "Prosjektledelse",
                decision,
                letter);
    }

    private static FundingEvent indicated(String kind, Amount amount) {
        return new FundingIndicated(
                FUNDING, PROGRAMME, ORG, amount, new Code(kind), "Prosjektledelse");
    }

    private static FundingEvent committed(
            String kind, Amount amount, List<YearShare> years, Doc letter) {
        return new FundingCommitted(
                FUNDING,
                amount,
                new Code(kind),
                years,
                List.of("Rapport hvert år"),
                "Prosjektledelse",
                null,
                letter);
    }

    private static DecisionStanding adopted(
            boolean fallen, Set<Integer> conditions, Set<Invariant> missing) {
        return decision("2026-01-01", fallen, conditions, missing);
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
