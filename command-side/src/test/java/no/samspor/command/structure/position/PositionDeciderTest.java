package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.effective;

import java.util.List;
import java.util.Set;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.command.structure.position.PositionCommand.ReviseRoleDescription;
import no.samspor.command.structure.position.PositionCommand.WithdrawPosition;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PositionDeciderTest extends PositionSpec {

    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));

    @Nested
    class Planning {
        @Test
        void says_what_for_whom_and_how_much() {
            knowing(given()).when(HALF.asked()).then(PLANNED).notEvidenced().warning();
            knowing(given(PLANNED))
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void needs_a_registered_programme_if_it_names_one() {
            knowing(given())
                    .knowing(ProgrammeStanding.class, PROGRAMME, null)
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.PROGRAMME_UNKNOWN);
            PlanPosition c = HALF.asked();
            knowing(given())
                    .when(
                            new PlanPosition(
                                    POSITION,
                                    null,
                                    c.title(),
                                    EMPLOYER,
                                    5_000,
                                    null,
                                    TERM,
                                    24,
                                    null,
                                    "mulighet for forlengelse",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null))
                    .then(
                            new PositionPlanned(
                                    POSITION,
                                    null,
                                    c.title(),
                                    EMPLOYER,
                                    5_000,
                                    null,
                                    TERM,
                                    24,
                                    null,
                                    "mulighet for forlengelse",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null));
        }

        @Test
        void needs_an_employer_that_lasts_I_52() {
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, null)
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.EMPLOYER_UNKNOWN);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-03-01"))
                    .when(HALF.asked())
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-04-01"))
                    .when(HALF.asked())
                    .then(PLANNED);
            knowing(given())
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-04-01"))
                    .when(HALF.during("2026-04-01", null).asked())
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
        }

        @Test
        void states_a_fraction_or_its_bounds_I_37() {
            knowing(given()).when(HALF.of(null).asked()).thenRefused(PositionRefusal.FTE_UNSTATED);
            knowing(given())
                    .as(MIRRORED)
                    .when(HALF.of(null).asked())
                    .then(HALF.of(null).planned())
                    .notEvidenced(Invariant.I_37);
            Plan bounded = HALF.of(null).within(BOUNDS).on(DECISION);
            knowing(given()).when(bounded.asked()).then(bounded.planned()).notEvidenced();
        }

        @Test
        void states_a_fraction_of_full_time() {
            for (int bp : new int[] {-1, 10_001}) {
                knowing(given())
                        .when(HALF.of(bp).asked())
                        .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
            }
            for (int bp : new int[] {0, 10_000}) {
                knowing(given()).when(HALF.of(bp).asked()).then(HALF.of(bp).planned());
            }
        }

        @Test
        void stays_within_what_the_decision_allows_I_37() {
            Plan bounded = HALF.within(BOUNDS).on(DECISION);
            for (int bp : new int[] {1, 5_999}) {
                knowing(given())
                        .when(bounded.of(bp).asked())
                        .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            }
            knowing(given())
                    .when(bounded.of(8_001).within(new FteBounds(6_000, 8_000)).asked())
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            for (int bp : new int[] {6_000, 10_000}) {
                knowing(given()).when(bounded.of(bp).asked()).then(bounded.of(bp).planned());
            }
        }

        @Test
        void has_bounds_that_a_decision_sets_I_37() {
            Plan bounded = HALF.of(8_000).within(BOUNDS);
            knowing(given())
                    .when(bounded.asked())
                    .thenRefused(PositionRefusal.BOUNDS_WITHOUT_DECISION);
            knowing(given())
                    .as(MIRRORED)
                    .when(bounded.asked())
                    .then(bounded.planned())
                    .notEvidenced(Invariant.I_37);
            for (FteBounds wrong :
                    List.of(
                            new FteBounds(-1, 10_000),
                            new FteBounds(6_000, 10_001),
                            new FteBounds(9_000, 8_000))) {
                knowing(given())
                        .when(bounded.of(null).within(wrong).on(DECISION).asked())
                        .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
            }
            Plan exact = HALF.of(8_000).within(new FteBounds(8_000, 8_000)).on(DECISION);
            knowing(given()).when(exact.asked()).then(exact.planned());
        }

        @Test
        void lasts_a_month_or_more() {
            knowing(given()).when(HALF.asked(0)).thenRefused(PositionRefusal.MONTHS_IMPOSSIBLE);
            knowing(given()).when(HALF.asked(1)).then(HALF.planned(1));
        }
    }

    @Nested
    class Advertising_and_withdrawing {
        @Test
        void is_open_until_it_is_filled() {
            given(PLANNED)
                    .when(new AdvertisePosition(POSITION, UncertainDate.parse("2026-04-01")))
                    .then(ADVERTISED);
            given(PLANNED, ADVERTISED)
                    .when(new AdvertisePosition(POSITION, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, FILLED)
                    .when(new AdvertisePosition(POSITION, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void may_come_to_nothing() {
            given(PLANNED, ADVERTISED).when(withdraw()).then(WITHDRAWN);
            given(PLANNED, FILLED).when(withdraw()).thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, WITHDRAWN)
                    .when(withdraw())
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        private WithdrawPosition withdraw() {
            return new WithdrawPosition(POSITION, "Ikke nå");
        }
    }

    @Nested
    class Describing_the_role {
        private final PositionEvent first =
                new RoleDescriptionRevised(POSITION, 1, "Lede og koordinere", null);

        @Test
        void keeps_every_version() {
            given(PLANNED).when(describe("Lede og koordinere", null)).then(first);
            given(PLANNED, first, FILLED)
                    .when(describe("Lede", PAPER))
                    .then(new RoleDescriptionRevised(POSITION, 2, "Lede", PAPER));
            given(PLANNED, FILLED, first)
                    .when(describe(null, PAPER))
                    .then(new RoleDescriptionRevised(POSITION, 2, null, PAPER));
        }

        @Test
        void to_the_same_changes_nothing() {
            given(PLANNED, first).when(describe("Lede og koordinere", null)).thenNothing();
            given(PLANNED, first, ADVERTISED)
                    .when(describe("Lede og koordinere", null))
                    .thenNothing();
        }

        @Test
        void says_something() {
            given(PLANNED)
                    .when(describe(null, null))
                    .thenRefused(PositionRefusal.DESCRIPTION_EMPTY);
        }

        @Test
        void is_over_with_the_position() {
            given(PLANNED, WITHDRAWN)
                    .when(describe("Lede", null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        private ReviseRoleDescription describe(String text, Doc document) {
            return new ReviseRoleDescription(POSITION, text, document);
        }
    }

    @Nested
    class The_agreement_I_35 {
        private final Plan under = HALF.under(AGREEMENT);

        @Test
        void is_registered() {
            agreed(null).thenRefused(PositionRefusal.AGREEMENT_UNKNOWN);
        }

        @Test
        void that_is_over_gives_no_position_or_warns_by_its_kind() {
            agreed(agreement("kontrakt", "2026-02-28"))
                    .thenRefused(PositionRefusal.AGREEMENT_NOT_IN_FORCE);
            agreed(agreement("kontrakt", "2026-03-01")).then(under.planned()).warning();
            agreed(agreement("partneravtale", "2026-02-28"))
                    .then(under.planned())
                    .warning(Invariant.I_35);
            agreed(agreement("partneravtale", "2026-03-01")).then(under.planned()).warning();
            agreed(agreement("kontrakt", "2026"))
                    .thenRefused(PositionRefusal.AGREEMENT_NOT_IN_FORCE);
        }

        @Test
        void is_noted_where_a_text_gives_no_date() {
            knowing(given())
                    .knowing(
                            AgreementStanding.class, AGREEMENT, agreement("kontrakt", "2026-12-31"))
                    .as(MIRRORED)
                    .when(under.asked())
                    .then(under.planned())
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void without_evidence_carries_no_position_here() {
            AgreementStanding unshown = agreement("kontrakt", "2026-12-31", Invariant.I_35);
            agreed(unshown).thenRefused(PositionRefusal.AGREEMENT_NOT_EVIDENCED);
            knowing(given())
                    .knowing(AgreementStanding.class, AGREEMENT, unshown)
                    .as(MIRRORED)
                    .when(under.asked())
                    .then(under.planned());
        }

        private When agreed(AgreementStanding agreement) {
            return knowing(given())
                    .knowing(AgreementStanding.class, AGREEMENT, agreement)
                    .when(under.asked());
        }

        private AgreementStanding agreement(String kind, String to, Invariant... missing) {
            return new AgreementStanding(
                    AGREEMENT,
                    null,
                    new Code(kind),
                    List.of(EMPLOYER, OTHER),
                    period("2025-01-01", to),
                    null,
                    UncertainDate.parse("2025-01-01"),
                    null,
                    Set.of(missing));
        }
    }

    @Nested
    class The_decision {
        private final Plan on = HALF.on(DECISION);

        @Test
        void is_registered_stands_and_is_in_effect() {
            citing(null).thenRefused(PositionRefusal.DECISION_UNKNOWN);
            citing(decision("2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_FALLEN);
            citing(decision("2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_CONDITIONAL);
            citing(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03", false, Set.of(), Set.of()))
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03-01", false, Set.of(), Set.of())).then(on.planned());
            citing(decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(PositionRefusal.DECISION_NOT_EVIDENCED);
            knowing(given())
                    .as(effective("2026-01-31"))
                    .when(on.asked())
                    .thenRefused(PositionRefusal.DECISION_NOT_EFFECTIVE);
            knowing(given())
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(on.asked())
                    .then(on.planned());
        }

        private When citing(DecisionStanding decision) {
            return knowing(given())
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(on.asked());
        }
    }
}
