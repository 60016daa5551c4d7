package no.samspor.events.money;

import static no.samspor.events.money.Sample.ELSEWHERE;
import static no.samspor.events.money.Sample.ENTRY;
import static no.samspor.events.money.Sample.FRAME;
import static no.samspor.events.money.Sample.GRANTED;
import static no.samspor.events.money.Sample.IN_MARCH;
import static no.samspor.events.money.Sample.MARCH;
import static no.samspor.events.money.Sample.ORG;
import static no.samspor.events.money.Sample.OTHER_ENTRY;
import static no.samspor.events.money.Sample.OTHER_FRAME;
import static no.samspor.events.money.Sample.PAY;
import static no.samspor.events.money.Sample.PROGRAMME;
import static no.samspor.events.money.Sample.PROPOSED;
import static no.samspor.events.money.Sample.TRAVEL;
import static no.samspor.events.money.Sample.booked;
import static no.samspor.events.money.Sample.dims;
import static no.samspor.events.money.Sample.drafted;
import static no.samspor.events.money.Sample.kr;
import static no.samspor.events.money.Sample.line;
import static no.samspor.events.money.Sample.posted;
import static no.samspor.events.money.Sample.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class FrameUseTest {

    private static final LocalDate TODAY = Folding.TODAY;
    private static final FrameEvent RAISED =
            new FrameAdjusted(
                    FRAME,
                    PROGRAMME,
                    kr(1_200),
                    List.of(new LineChange(PAY, 2026, kr(-50))),
                    List.of(line(ELSEWHERE, 250)),
                    null,
                    null,
                    "Mer");

    @Test
    void grants_nothing_while_it_is_proposed() {
        FrameUse use = fold().and(PROPOSED).standing();
        assertThat(use.open()).isFalse();
        assertThat(use.grantedOn(TODAY)).isEqualTo(Nok.ZERO);
        assertThat(use.posted()).isEqualTo(Nok.ZERO);
    }

    @Test
    void grants_its_lines_from_the_day_the_grant_takes_effect() {
        FrameUse use = fold().and(PROPOSED).on("2026-01-01", GRANTED).standing();
        assertThat(use.open()).isTrue();
        assertThat(use.grantedOn(LocalDate.of(2025, 12, 31))).isEqualTo(Nok.ZERO);
        assertThat(use.grantedOn(LocalDate.of(2026, 1, 1))).isEqualTo(kr(1_000));
        assertThat(use.grantedOn(LocalDate.of(2026, 1, 1), PAY)).isEqualTo(kr(700));
        assertThat(use.grantedOn(LocalDate.of(2025, 12, 31), PAY)).isEqualTo(Nok.ZERO);
        assertThat(use.grantedOn(TODAY, ELSEWHERE)).isEqualTo(Nok.ZERO);
    }

    @Test
    void grants_nothing_on_a_day_that_only_may_be_within_it() {
        FrameUse use = fold().and(PROPOSED).on("2026-03", GRANTED).standing();
        assertThat(use.grantedOn(TODAY)).isEqualTo(Nok.ZERO);
        assertThat(use.grantedOn(LocalDate.of(2026, 3, 31))).isEqualTo(kr(1_000));
    }

    @Test
    void follows_adjustments_from_their_own_day() {
        FrameUse use = granted().on("2026-06-01", RAISED).standing();
        LocalDate june = LocalDate.of(2026, 6, 1);
        assertThat(use.grantedOn(TODAY)).isEqualTo(kr(1_000));
        assertThat(use.grantedOn(june)).isEqualTo(kr(1_200));
        assertThat(use.grantedOn(june, PAY)).isEqualTo(kr(650));
        assertThat(use.grantedOn(june, ELSEWHERE)).isEqualTo(kr(250));
    }

    @Test
    void never_grows_by_a_reallocation_I_17() {
        FrameUse use =
                granted()
                        .and(new FrameReallocated(FRAME, PAY, TRAVEL, kr(100), null, null, "Mer"))
                        .standing();
        assertThat(use.grantedOn(TODAY)).isEqualTo(kr(1_000));
        assertThat(use.grantedOn(TODAY, PAY)).isEqualTo(kr(600));
        assertThat(use.grantedOn(TODAY, TRAVEL)).isEqualTo(kr(400));
    }

    @Test
    void counts_what_is_posted_and_gives_back_what_is_reversed() {
        Folding<FrameUse> used =
                granted()
                        .and(
                                drafted(ENTRY),
                                posted(
                                        ENTRY,
                                        ORG,
                                        booked(Side.DEBIT, FRAME, PAY, 500),
                                        booked(Side.CREDIT, FRAME, TRAVEL, 20)),
                                posted(OTHER_ENTRY, ORG, booked(Side.DEBIT, FRAME, PAY, 30)));
        assertThat(used.standing().posted()).isEqualTo(kr(510));
        assertThat(used.standing().posted(PAY)).isEqualTo(kr(530));
        assertThat(used.standing().posted(TRAVEL)).isEqualTo(kr(-20));
        FrameUse back =
                used.and(
                                reversed(
                                        ENTRY,
                                        booked(Side.CREDIT, FRAME, PAY, 500),
                                        booked(Side.DEBIT, FRAME, TRAVEL, 20)))
                        .standing();
        assertThat(back.posted()).isEqualTo(kr(30));
        assertThat(back.posted(PAY)).isEqualTo(kr(30));
        assertThat(back.posted(TRAVEL)).isEqualTo(Nok.ZERO);
    }

    @Test
    void counts_only_its_own_lines_of_a_voucher() {
        FrameUse use =
                granted()
                        .and(
                                posted(
                                        ENTRY,
                                        ORG,
                                        booked(Side.DEBIT, OTHER_FRAME, ELSEWHERE, 900),
                                        booked(Side.DEBIT, FRAME, PAY, 5)))
                        .standing();
        assertThat(use.posted()).isEqualTo(kr(5));
        assertThat(use.posted(ELSEWHERE)).isEqualTo(Nok.ZERO);
    }

    @Test
    void is_not_moved_by_what_only_prepares_or_reclassifies() {
        FrameUse before = granted().standing();
        FrameUse after =
                granted()
                        .and(
                                drafted(ENTRY),
                                new LedgerEntryAttested(ENTRY),
                                new LedgerEntryApproved(ENTRY, null),
                                new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil"),
                                new LedgerEntryReclassified(
                                        ENTRY, 1, dims("010"), dims("020"), "Feil"),
                                new LedgerEntryWithdrawn(ENTRY, IN_MARCH, "Feil"))
                        .standing();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void knows_the_entries_that_went_beyond_it_until_a_decision_resolves_that() {
        Folding<FrameUse> overrun =
                granted()
                        .and(
                                new OverrunOpened(ENTRY, FRAME, kr(1)),
                                new OverrunOpened(OTHER_ENTRY, OTHER_FRAME, kr(1)));
        assertThat(overrun.standing().overruns()).containsExactly(ENTRY);
        assertThat(
                        overrun.and(
                                        new OverrunResolved(
                                                FRAME,
                                                OverrunRemedy.REVERSAL,
                                                null,
                                                List.of(ENTRY),
                                                null,
                                                "Tilbakeført"))
                                .standing()
                                .overruns())
                .isEmpty();
    }

    @Test
    void is_no_longer_open_once_it_is_closed() {
        FrameUse use =
                granted()
                        .and(
                                new FrameClosed(
                                        FRAME, PROGRAMME, kr(1_000), List.of(), new Code("return")))
                        .standing();
        assertThat(use.open()).isFalse();
    }

    @Test
    void says_what_was_not_shown_until_evidence_is_supplied() {
        Folding<FrameUse> reported = fold().and(PROPOSED).on("2026-01-01", GRANTED, Invariant.I_11);
        assertThat(reported.standing().isEvidenced()).isFalse();
        assertThat(reported.and(supplied(OTHER_FRAME)).standing().isEvidenced()).isFalse();
        assertThat(reported.and(supplied(FRAME)).standing().isEvidenced()).isTrue();
    }

    @Test
    void hears_only_its_own_frame() {
        FrameEvent other =
                new FrameProposed(OTHER_FRAME, PROGRAMME, FRAME, kr(9), List.of(line(PAY, 9)));
        FrameEvent otherGrant =
                new FrameGranted(
                        OTHER_FRAME,
                        PROGRAMME,
                        kr(9),
                        List.of(line(PAY, 9)),
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(granted().and(other, otherGrant).standing()).isEqualTo(granted().standing());
        assertThat(fold().and(drafted(ENTRY), GRANTED, supplied(FRAME)).standing()).isNull();
    }

    private static EvidenceSupplied supplied(Id target) {
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence")), target, List.of(), Set.of(Invariant.I_11));
    }

    private static Folding<FrameUse> fold() {
        return Folding.of(FrameUse.FOLD);
    }

    private static Folding<FrameUse> granted() {
        return fold().and(PROPOSED).on("2026-01-01", GRANTED);
    }
}
