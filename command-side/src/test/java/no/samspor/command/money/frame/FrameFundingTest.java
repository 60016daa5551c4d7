package no.samspor.command.money.frame;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameFundingTest extends FrameSpec {

    /** I-11. */
    @Nested
    class Funding_I_11 {
        @Test
        void holds_to_the_last_krone() {
            funded(money(1_000)).then(GRANTED);
            funded(money(999)).thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void is_nothing_where_there_is_none() {
            granting()
                    .knowing(ProgrammeFunding.class, PROGRAMME, null)
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1_000)));
        }

        @Test
        void is_shared_by_all_frames_of_the_programme() {
            claimed(Map.of(2026, kr(500)), money(1_500)).then(GRANTED);
            claimed(Map.of(2026, kr(501)), money(1_500))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
            claimed(Map.of(2025, kr(501)), money(1_500))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void of_one_year_fills_no_other_year() {
            funded(money("cash", 1_000, Nok.ZERO, true, 2026)).then(GRANTED);
            funded(money("cash", 1_000, Nok.ZERO, true, 2025))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1_000)));
            claimed(Map.of(2025, kr(400)), money("cash", 2_000, Nok.ZERO, true, 2026))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(400)));
        }

        @Test
        void of_no_year_fills_what_years_lack() {
            FundingId other = new FundingId(Id.named("other funding"));
            Given given =
                    granting()
                            .knowing(
                                    ProgrammeFunding.class,
                                    PROGRAMME,
                                    new ProgrammeFunding(
                                            Set.of(FUNDING, other),
                                            Map.of(2025, kr(300)),
                                            Nok.ZERO))
                            .knowing(
                                    FundingStanding.class,
                                    FUNDING,
                                    money("cash", 800, Nok.ZERO, true, 2026));
            given.knowing(FundingStanding.class, other, money(500)).when(GRANT).then(GRANTED);
            given.knowing(FundingStanding.class, other, money(499))
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void counts_cash_and_grants_and_never_in_kind_I_12() {
            funded(money("grant", 1_000, Nok.ZERO, true, null)).then(GRANTED);
            funded(money("inKind", 1_000, Nok.ZERO, true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
            funded(money("unstated", 1_000, Nok.ZERO, true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
        }

        @Test
        void counts_only_what_is_committed_and_not_lost() {
            funded(money("cash", 1_000, Nok.ZERO, false, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
            funded(money("cash", 1_001, kr(1), true, null)).then(GRANTED);
            funded(money("cash", 1_000, kr(1), true, null))
                    .thenRefused(FrameRefusal.BEYOND_FUNDING);
        }

        @Test
        void counts_only_what_is_shown() {
            FundingStanding reported =
                    new FundingStanding(
                            FUNDING,
                            PROGRAMME,
                            ORG,
                            new Code("cash"),
                            true,
                            Amount.exact(kr(1_000)),
                            List.of(),
                            Nok.ZERO,
                            Set.of(Invariant.I_11));
            funded(reported).thenRefused(FrameRefusal.BEYOND_FUNDING);
            fundedBy(reported).as(MIRRORED).when(GRANT).then(GRANTED).notEvidenced();
        }

        @Test
        void as_reported_may_be_missing() {
            fundedBy(money(999))
                    .as(MIRRORED)
                    .when(GRANT)
                    .then(GRANTED)
                    .notEvidenced(Invariant.I_11);
        }

        @Test
        void may_be_missing_where_the_decision_says_so() {
            fundedBy(money(400))
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            says(Amount.exact(kr(1_000)), FRAME, kr(600)))
                    .when(GRANT)
                    .then(granted(DECISION, kr(600)));
            fundedBy(money(400))
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            says(Amount.exact(kr(1_000)), FRAME, kr(599)))
                    .when(GRANT)
                    .thenRefused(FrameRefusal.BEYOND_FUNDING, Map.of("missing", kr(1)));
        }

        @Test
        void that_another_frame_does_without_is_not_missing_here() {
            granting()
                    .knowing(
                            ProgrammeFunding.class,
                            PROGRAMME,
                            new ProgrammeFunding(Set.of(FUNDING), Map.of(2026, kr(200)), kr(200)))
                    .knowing(FundingStanding.class, FUNDING, money(1_000))
                    .when(GRANT)
                    .then(GRANTED);
        }

        private When funded(FundingStanding funding) {
            return fundedBy(funding).when(GRANT);
        }

        private Given fundedBy(FundingStanding funding) {
            return granting().knowing(FundingStanding.class, FUNDING, funding);
        }

        private When claimed(Map<Integer, Nok> claims, FundingStanding funding) {
            return granting()
                    .knowing(
                            ProgrammeFunding.class,
                            PROGRAMME,
                            new ProgrammeFunding(Set.of(FUNDING), claims, Nok.ZERO))
                    .knowing(FundingStanding.class, FUNDING, funding)
                    .when(GRANT);
        }
    }
}
