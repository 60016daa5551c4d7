package no.samspor.command.money.allocation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_ORG;
import static no.samspor.command.money.Money.OTHER_PROGRAMME;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.frame;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.money.allocation.AllocationCommand.ChangeAllocation;
import no.samspor.command.money.allocation.AllocationCommand.DecideAllocation;
import no.samspor.command.money.allocation.AllocationCommand.SettleAllocation;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationDeciderTest
        extends DeciderSpec<AllocationCommand, AllocationState, AllocationEvent> {

    private static final AllocationId ALLOCATION = new AllocationId(Id.named("allocation"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final UncertainDate NEW_YEAR = UncertainDate.parse("2026-01-01");
    private static final Shares SHARES = fixed(1_000, part(ORG, 600), part(OTHER_ORG, 400));
    private static final AllocationEvent DECIDED = decided(SHARES, DECISION);

    AllocationDeciderTest() {
        super(new AllocationDecider());
    }

    /** Settling again is another payment. */
    @Override
    protected boolean happensOnce(AllocationCommand command) {
        return !(command instanceof SettleAllocation);
    }

    @Nested
    class Deciding {
        @Test
        void divides_a_frame_among_its_owners() {
            deciding(SHARES).then(DECIDED).notEvidenced();
        }

        @Test
        void takes_a_decision() {
            known().when(decide(SHARES, null)).thenRefused(AllocationRefusal.NO_DECISION);
            known().as(MIRRORED)
                    .when(decide(SHARES, null))
                    .then(decided(SHARES, null))
                    .notEvidenced(Invariant.I_10);
        }

        @Test
        void rests_on_a_decision_that_stands() {
            resting(null).thenRefused(AllocationRefusal.DECISION_UNKNOWN);
            resting(decision("2026-01-01", true, Set.of(), Set.of()))
                    .thenRefused(AllocationRefusal.DECISION_FALLEN);
            resting(decision("2026-01-01", false, Set.of(1), Set.of()))
                    .thenRefused(AllocationRefusal.DECISION_CONDITIONAL);
            resting(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(AllocationRefusal.DECISION_NOT_IN_EFFECT);
            resting(decision("2026-01-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(AllocationRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void needs_a_frame_of_the_programme() {
            known().knowing(FrameStanding.class, FRAME, null)
                    .when(decide(SHARES, DECISION))
                    .thenRefused(AllocationRefusal.FRAME_UNKNOWN);
            known().when(new DecideAllocation(ALLOCATION, OTHER_PROGRAMME, FRAME, SHARES, DECISION))
                    .thenRefused(AllocationRefusal.FRAME_UNKNOWN);
        }

        @Test
        void divides_no_more_than_the_frame_I_10() {
            Shares all = fixed(1_200, part(ORG, 1_200));
            deciding(all).then(decided(all, DECISION));
            deciding(fixed(1_201, part(ORG, 1_201)))
                    .thenRefused(
                            AllocationRefusal.BEYOND_FRAME,
                            Map.of("frame", kr(1_200), "allocated", kr(1_201)));
        }

        @Test
        void shows_evidence_when_it_looks_back() {
            known().as(effective("2026-02-01"))
                    .when(decide(SHARES, DECISION))
                    .thenRefused(AllocationRefusal.LATE_WITHOUT_EVIDENCE);
            known().as(stamp(actor(Role.SEC), Origin.NATIVE, "2026-02-01", PAPER))
                    .when(decide(SHARES, DECISION))
                    .then(DECIDED);
            known().as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(decide(SHARES, DECISION))
                    .then(DECIDED);
        }

        @Test
        void happens_once() {
            known(DECIDED)
                    .when(decide(SHARES, DECISION))
                    .thenRefused(AllocationRefusal.NOT_IN_THIS_STATE);
        }

        private When resting(DecisionStanding decision) {
            return known().knowing(DecisionStanding.class, DECISION, decision)
                    .when(decide(SHARES, DECISION));
        }
    }

    /** I-10. */
    @Nested
    class Parts_I_10 {
        @Test
        void make_the_whole() {
            deciding(fixed(1_000, part(ORG, 600), part(OTHER_ORG, 399)))
                    .thenRefused(
                            AllocationRefusal.PARTS_DO_NOT_ADD_UP,
                            Map.of("kr", kr(1_000), "parts", kr(999)));
            deciding(fixed(0)).thenRefused(AllocationRefusal.PARTS_DO_NOT_ADD_UP);
        }

        @Test
        void are_of_one_organisation_each() {
            deciding(fixed(2, part(ORG, 1), part(ORG, 1)))
                    .thenRefused(AllocationRefusal.PART_TWICE);
        }

        @Test
        void are_of_registered_organisations() {
            known().knowing(OrganisationStanding.class, OTHER_ORG, null)
                    .when(decide(SHARES, DECISION))
                    .thenRefused(AllocationRefusal.PART_UNKNOWN);
        }

        @Test
        void are_nought_or_more() {
            deciding(fixed(1, part(ORG, 2), part(OTHER_ORG, -1)))
                    .thenRefused(AllocationRefusal.PART_NEGATIVE);
            Shares nought = fixed(1, part(ORG, 1), part(OTHER_ORG, 0));
            deciding(nought).then(decided(nought, DECISION));
        }

        @Test
        void make_100_percent_where_percentages_are_stated() {
            Shares stated = fixed(1_000, part(ORG, 600, 6_000), part(OTHER_ORG, 400, 4_000));
            deciding(stated).then(decided(stated, DECISION));
            deciding(fixed(1_000, part(ORG, 600, 6_000), part(OTHER_ORG, 400, 3_999)))
                    .thenRefused(AllocationRefusal.POINTS_DO_NOT_ADD_UP, Map.of("points", 9_999));
            deciding(fixed(1_000, part(ORG, 600, 10_000), part(OTHER_ORG, 400)))
                    .thenRefused(AllocationRefusal.POINTS_DO_NOT_ADD_UP, Map.of("points", 10_000));
        }

        @Test
        void are_equal_to_the_smallest_coin_where_the_key_says_so() {
            Nok odd = new Nok(101);
            Shares uneven =
                    shares(
                            odd,
                            "equal",
                            null,
                            new Share(ORG, new Nok(50), null),
                            new Share(OTHER_ORG, new Nok(51), null));
            deciding(uneven).then(decided(uneven, DECISION));
            deciding(
                            shares(
                                    odd,
                                    "equal",
                                    null,
                                    new Share(ORG, new Nok(49), null),
                                    new Share(OTHER_ORG, new Nok(52), null)))
                    .thenRefused(AllocationRefusal.NOT_EQUAL);
            Shares even = shares(kr(2), "equal", null, part(ORG, 1), part(OTHER_ORG, 1));
            deciding(even).then(decided(even, DECISION));
        }

        @Test
        void by_population_or_usage_name_the_day_of_the_figures() {
            for (String key : List.of("population", "usage")) {
                Shares dated = shares(kr(1), key, NEW_YEAR, part(ORG, 1));
                deciding(dated).then(decided(dated, DECISION)).notEvidenced();
                Shares undated = shares(kr(1), key, null, part(ORG, 1));
                deciding(undated).thenRefused(AllocationRefusal.KEY_DATE_MISSING);
                known().as(MIRRORED)
                        .when(decide(undated, DECISION))
                        .then(decided(undated, DECISION))
                        .notEvidenced(Invariant.I_10);
            }
        }
    }

    @Nested
    class Changing {
        private static final Shares LATER = fixed(1_000, part(ORG, 500), part(OTHER_ORG, 500));

        @Test
        void states_the_full_new_shares() {
            changing(LATER, DECIDED)
                    .then(new AllocationChanged(ALLOCATION, LATER, DECISION, "Nye folketall"));
        }

        @Test
        void changes_something() {
            changing(SHARES, DECIDED).thenRefused(AllocationRefusal.NOTHING_CHANGED);
        }

        @Test
        void adds_up_within_the_frame_I_10() {
            changing(fixed(1_000, part(ORG, 999)), DECIDED)
                    .thenRefused(AllocationRefusal.PARTS_DO_NOT_ADD_UP);
            changing(fixed(1_201, part(ORG, 1_201)), DECIDED)
                    .thenRefused(AllocationRefusal.BEYOND_FRAME);
        }

        @Test
        void never_goes_below_what_is_settled_I_10() {
            changing(LATER, DECIDED, settled(ORG, 500))
                    .then(new AllocationChanged(ALLOCATION, LATER, DECISION, "Nye folketall"));
            changing(LATER, DECIDED, settled(ORG, 300), settled(ORG, 201))
                    .thenRefused(
                            AllocationRefusal.BELOW_SETTLED,
                            Map.of("organisation", ORG, "settled", kr(501)));
            changing(fixed(400, part(OTHER_ORG, 400)), DECIDED, settled(ORG, 1))
                    .thenRefused(AllocationRefusal.BELOW_SETTLED);
        }

        @Test
        void takes_a_decision_that_stands() {
            known(DECIDED)
                    .when(new ChangeAllocation(ALLOCATION, LATER, null, "Nye folketall"))
                    .thenRefused(AllocationRefusal.NO_DECISION);
            known(DECIDED)
                    .knowing(DecisionStanding.class, DECISION, null)
                    .when(new ChangeAllocation(ALLOCATION, LATER, DECISION, "Nye folketall"))
                    .thenRefused(AllocationRefusal.DECISION_UNKNOWN);
        }

        @Test
        void needs_one_that_is_decided() {
            changing(LATER).thenRefused(AllocationRefusal.NOT_IN_THIS_STATE);
        }

        private When changing(Shares shares, AllocationEvent... events) {
            return known(events)
                    .when(new ChangeAllocation(ALLOCATION, shares, DECISION, "Nye folketall"));
        }
    }

    @Nested
    class Settling {
        @Test
        void goes_up_to_the_part_I_10() {
            known(DECIDED).when(settle(ORG, 600)).then(settled(ORG, 600));
            known(DECIDED, settled(ORG, 200), settled(OTHER_ORG, 400))
                    .when(settle(ORG, 400))
                    .then(settled(ORG, 400));
            known(DECIDED, settled(ORG, 200))
                    .when(settle(ORG, 401))
                    .thenRefused(AllocationRefusal.BEYOND_PART, Map.of("left", kr(400)));
        }

        @Test
        void follows_the_newest_shares() {
            AllocationEvent changed =
                    new AllocationChanged(
                            ALLOCATION, fixed(100, part(ORG, 100)), DECISION, "Mindre");
            known(DECIDED, changed)
                    .when(settle(ORG, 101))
                    .thenRefused(AllocationRefusal.BEYOND_PART, Map.of("left", kr(100)));
            known(DECIDED, changed)
                    .when(settle(OTHER_ORG, 1))
                    .thenRefused(AllocationRefusal.NO_PART);
        }

        @Test
        void is_of_something() {
            known(DECIDED).when(settle(ORG, 0)).thenRefused(AllocationRefusal.BEYOND_PART);
        }

        private static AllocationCommand settle(OrganisationId organisation, long kroner) {
            return new SettleAllocation(ALLOCATION, organisation, kr(kroner), "4471");
        }
    }

    private When deciding(Shares shares) {
        return known().when(decide(shares, DECISION));
    }

    private static AllocationCommand decide(Shares shares, DecisionId decision) {
        return new DecideAllocation(ALLOCATION, PROGRAMME, FRAME, shares, decision);
    }

    private Given known(AllocationEvent... events) {
        return given(events)
                .knowing(FrameStanding.class, FRAME, frame(frameLine(PAY, 1_200)))
                .knowing(OrganisationStanding.class, ORG, organisation(ORG))
                .knowing(OrganisationStanding.class, OTHER_ORG, organisation(OTHER_ORG))
                .knowing(
                        DecisionStanding.class,
                        DECISION,
                        decision("2026-01-01", false, Set.of(), Set.of()));
    }

    private static AllocationEvent decided(Shares shares, DecisionId decision) {
        return new AllocationDecided(ALLOCATION, PROGRAMME, FRAME, shares, decision);
    }

    private static AllocationEvent settled(OrganisationId organisation, long kroner) {
        return new AllocationSettled(ALLOCATION, organisation, kr(kroner), "4471");
    }

    private static Shares fixed(long kroner, Share... parts) {
        return shares(kr(kroner), "fixed", null, parts);
    }

    private static Shares shares(Nok kr, String key, UncertainDate keyDate, Share... parts) {
        return new Shares(kr, new Code(key), keyDate, List.of(parts));
    }

    private static Share part(OrganisationId organisation, long kroner) {
        return new Share(organisation, kr(kroner), null);
    }

    private static Share part(OrganisationId organisation, long kroner, int bp) {
        return new Share(organisation, kr(kroner), bp);
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
