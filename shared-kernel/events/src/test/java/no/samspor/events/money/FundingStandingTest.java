package no.samspor.events.money;

import static no.samspor.events.money.Sample.FRAME;
import static no.samspor.events.money.Sample.GRANTED;
import static no.samspor.events.money.Sample.ORG;
import static no.samspor.events.money.Sample.PAY;
import static no.samspor.events.money.Sample.PROGRAMME;
import static no.samspor.events.money.Sample.PROPOSED;
import static no.samspor.events.money.Sample.TRAVEL;
import static no.samspor.events.money.Sample.kr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FundingStandingTest {

    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final FundingId OTHER = new FundingId(Id.named("other funding"));
    private static final Amount HUNDRED = Amount.exact(kr(100));
    private static final List<YearShare> TWO_YEARS =
            List.of(
                    new YearShare(2026, kr(40)),
                    new YearShare(2027, kr(50)),
                    new YearShare(2026, kr(10)));

    /** Domain model 2.8.4, I-12. */
    @Nested
    class What_may_fill_a_frame_I_12 {
        @Test
        void is_nothing_while_it_is_only_indicated() {
            FundingStanding indicated = fold().and(indicated("cash")).standing();
            assertThat(indicated.committed()).isFalse();
            assertThat(indicated.firm()).isEqualTo(Nok.ZERO);
            assertThat(indicated.firmInAnyYear()).isEqualTo(Nok.ZERO);
        }

        @Test
        void is_committed_cash_or_grant_and_never_in_kind() {
            assertThat(committed("cash", HUNDRED, List.of()).firm()).isEqualTo(kr(100));
            assertThat(committed("grant", HUNDRED, List.of()).firm()).isEqualTo(kr(100));
            assertThat(committed("inKind", HUNDRED, List.of()).firm()).isEqualTo(Nok.ZERO);
            assertThat(committed("unstated", HUNDRED, List.of()).firm()).isEqualTo(Nok.ZERO);
        }

        @Test
        void is_never_an_uncertain_amount() {
            for (Amount.Certainty certainty :
                    List.of(
                            Amount.Certainty.DERIVED,
                            Amount.Certainty.APPROXIMATE,
                            Amount.Certainty.AT_LEAST,
                            Amount.Certainty.UP_TO)) {
                Amount amount = new Amount(certainty, kr(100), null);
                assertThat(committed("cash", amount, List.of()).firm()).isEqualTo(Nok.ZERO);
            }
            assertThat(committed("cash", Amount.UNSTATED, List.of()).firm()).isEqualTo(Nok.ZERO);
        }

        @Test
        void is_tied_to_the_years_it_was_committed_for() {
            FundingStanding tied = committed("cash", HUNDRED, TWO_YEARS);
            assertThat(tied.firmIn(2026)).isEqualTo(kr(50));
            assertThat(tied.firmIn(2027)).isEqualTo(kr(50));
            assertThat(tied.firmIn(2028)).isEqualTo(Nok.ZERO);
            assertThat(tied.firmInAnyYear()).isEqualTo(Nok.ZERO);
            FundingStanding free = committed("cash", HUNDRED, List.of());
            assertThat(free.firmIn(2026)).isEqualTo(Nok.ZERO);
            assertThat(free.firmInAnyYear()).isEqualTo(kr(100));
            FundingStanding inKind = committed("inKind", HUNDRED, TWO_YEARS);
            assertThat(inKind.firmIn(2026)).isEqualTo(Nok.ZERO);
            assertThat(inKind.firmInAnyYear()).isEqualTo(Nok.ZERO);
        }

        @Test
        void is_what_neither_lapsed_nor_was_reclaimed() {
            FundingStanding left =
                    fold().and(
                                    indicated("cash"),
                                    committing("cash", HUNDRED, TWO_YEARS),
                                    new FundingCalled(FUNDING, kr(60), null),
                                    new FundingReceived(FUNDING, kr(60), null),
                                    new FundingReconciled(FUNDING, kr(60), null),
                                    new FundingLapsed(FUNDING, kr(40), "Frist"),
                                    new FundingReclaimed(FUNDING, kr(5), "Ubrukt"))
                            .standing();
            assertThat(left.lost()).isEqualTo(kr(45));
            assertThat(left.firm()).isEqualTo(kr(55));
            assertThat(left.firmIn(2026)).isEqualTo(Nok.ZERO);
            assertThat(left.firmInAnyYear()).isEqualTo(kr(55));
        }

        @Test
        void may_lapse_though_nobody_said_how_much_it_was() {
            FundingStanding gone =
                    fold().and(indicated("cash"), new FundingLapsed(FUNDING, null, "Frist"))
                            .standing();
            assertThat(gone.lost()).isEqualTo(Nok.ZERO);
        }

        @Test
        void says_what_was_not_shown_until_evidence_is_supplied() {
            Folding<FundingStanding> reported =
                    fold().and(indicated("cash"))
                            .on(
                                    "2026-01-01",
                                    committing("cash", HUNDRED, List.of()),
                                    Invariant.I_11);
            assertThat(reported.standing().isEvidenced()).isFalse();
            assertThat(reported.and(supplied(OTHER)).standing().isEvidenced()).isFalse();
            assertThat(reported.and(supplied(FUNDING)).standing().isEvidenced()).isTrue();
            assertThat(fold().and(supplied(FUNDING)).standing()).isNull();
        }

        @Test
        void hears_only_its_own_events() {
            Folding<FundingStanding> indicated = fold().and(indicated("cash"));
            FundingEvent other = new FundingReclaimed(OTHER, kr(5), "Ubrukt");
            assertThat(indicated.and(other)).isEqualTo(indicated);
            assertThat(fold().and(other).standing()).isNull();
        }
    }

    /** I-11. */
    @Nested
    class A_programme_I_11 {
        @Test
        void knows_its_commitments() {
            ProgrammeFunding funding =
                    programme()
                            .and(
                                    indicated("cash"),
                                    committing("cash", HUNDRED, List.of()),
                                    new FundingCalled(FUNDING, kr(1), null),
                                    new FundingReceived(FUNDING, kr(1), null),
                                    new FundingReconciled(FUNDING, kr(1), null),
                                    new FundingLapsed(FUNDING, kr(1), "Frist"),
                                    new FundingReclaimed(FUNDING, kr(1), "Ubrukt"),
                                    new FundingIndicated(
                                            OTHER,
                                            PROGRAMME,
                                            ORG,
                                            Amount.UNSTATED,
                                            new Code("unstated"),
                                            null))
                            .standing();
            assertThat(funding.commitments()).containsExactlyInAnyOrder(FUNDING, OTHER);
            assertThat(funding.claims()).isEmpty();
        }

        @Test
        void knows_what_its_frames_claim_by_year() {
            FrameEvent adjusted =
                    new FrameAdjusted(
                            FRAME,
                            PROGRAMME,
                            kr(1_100),
                            List.of(new LineChange(PAY, 2026, kr(-100))),
                            List.of(
                                    new FrameLine(
                                            new LineId(Id.named("line/next")),
                                            "Neste",
                                            2027,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            kr(200))),
                            null,
                            kr(30),
                            "Mer");
            Folding<ProgrammeFunding> granted = programme().and(PROPOSED, GRANTED);
            assertThat(programme().and(PROPOSED).standing().claims()).isEmpty();
            assertThat(granted.standing().claims()).isEqualTo(Map.of(2026, kr(1_000)));
            assertThat(granted.standing().unfunded()).isEqualTo(Nok.ZERO);
            Folding<ProgrammeFunding> after =
                    granted.and(
                            adjusted,
                            new FrameReallocated(FRAME, PAY, TRAVEL, kr(1), null, null, "Reise"));
            assertThat(after.standing().claims()).isEqualTo(Map.of(2026, kr(900), 2027, kr(200)));
            assertThat(after.standing().unfunded()).isEqualTo(kr(30));
            ProgrammeFunding closed =
                    after.and(
                                    new FrameClosed(
                                            FRAME,
                                            PROGRAMME,
                                            kr(150),
                                            List.of(new LineRemainder(PAY, 2026, kr(150))),
                                            new Code("return")))
                            .standing();
            assertThat(closed.claims()).isEqualTo(Map.of(2026, kr(750), 2027, kr(200)));
        }

        private static Folding<ProgrammeFunding> programme() {
            return Folding.of(ProgrammeFunding.FOLD);
        }
    }

    private static FundingEvent indicated(String kind) {
        return new FundingIndicated(FUNDING, PROGRAMME, ORG, HUNDRED, new Code(kind), null);
    }

    private static FundingEvent committing(String kind, Amount amount, List<YearShare> byYear) {
        return new FundingCommitted(
                FUNDING, amount, new Code(kind), byYear, List.of(), null, null, null);
    }

    private static FundingStanding committed(String kind, Amount amount, List<YearShare> byYear) {
        return fold().and(indicated(kind), committing(kind, amount, byYear)).standing();
    }

    private static EvidenceSupplied supplied(Id target) {
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence")), target, List.of(), Set.of(Invariant.I_11));
    }

    private static Folding<FundingStanding> fold() {
        return Folding.of(FundingStanding.FOLD);
    }
}
