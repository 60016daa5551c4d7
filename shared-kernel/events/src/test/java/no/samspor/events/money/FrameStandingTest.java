package no.samspor.events.money;

import static no.samspor.events.money.Sample.ELSEWHERE;
import static no.samspor.events.money.Sample.FRAME;
import static no.samspor.events.money.Sample.GRANTED;
import static no.samspor.events.money.Sample.ORG;
import static no.samspor.events.money.Sample.OTHER_FRAME;
import static no.samspor.events.money.Sample.OTHER_ORG;
import static no.samspor.events.money.Sample.PAY;
import static no.samspor.events.money.Sample.PROGRAMME;
import static no.samspor.events.money.Sample.PROPOSED;
import static no.samspor.events.money.Sample.TRAVEL;
import static no.samspor.events.money.Sample.dims;
import static no.samspor.events.money.Sample.kr;
import static no.samspor.events.money.Sample.line;
import static no.samspor.events.money.Sample.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Test;

class FrameStandingTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));

    /** Folding what was stored never fails, even where a line was never opened. */
    private static final LineId UNKNOWN = new LineId(Id.named("line/unknown"));

    private static final FrameEvent RAISED =
            new FrameAdjusted(
                    FRAME,
                    PROGRAMME,
                    kr(1_200),
                    List.of(
                            new LineChange(PAY, 2026, kr(-50)),
                            new LineChange(UNKNOWN, 2026, kr(7))),
                    List.of(line(ELSEWHERE, 250)),
                    DECISION,
                    null,
                    "Mer");

    @Test
    void has_its_lines_as_proposed_until_it_is_granted() {
        FrameStanding proposed = fold().and(PROPOSED).standing();
        assertThat(proposed.status()).isEqualTo(FrameStanding.Status.PROPOSED);
        assertThat(proposed.programme()).isEqualTo(PROGRAMME);
        assertThat(proposed.kr()).isEqualTo(kr(800));
        assertThat(amount(proposed, TRAVEL)).isEqualTo(kr(200));
        FrameStanding granted = fold().and(PROPOSED, GRANTED).standing();
        assertThat(granted.status()).isEqualTo(FrameStanding.Status.GRANTED);
        assertThat(granted.kr()).isEqualTo(kr(1_000));
        assertThat(amount(granted, TRAVEL)).isEqualTo(kr(300));
    }

    @Test
    void follows_adjustments_and_reallocations() {
        Folding<FrameStanding> raised = fold().and(PROPOSED, GRANTED, RAISED);
        assertThat(raised.standing().kr()).isEqualTo(kr(1_200));
        assertThat(raised.standing().decision()).isEqualTo(DECISION);
        assertThat(amount(raised.standing(), PAY)).isEqualTo(kr(650));
        assertThat(amount(raised.standing(), ELSEWHERE)).isEqualTo(kr(250));
        assertThat(raised.standing().lines()).hasSize(3);
        FrameStanding moved =
                raised.and(new FrameReallocated(FRAME, PAY, TRAVEL, kr(10), null, null, "Reise"))
                        .standing();
        assertThat(amount(moved, PAY)).isEqualTo(kr(640));
        assertThat(amount(moved, TRAVEL)).isEqualTo(kr(310));
        assertThat(moved.kr()).isEqualTo(kr(1_200));
        assertThat(moved.decision()).isEqualTo(DECISION);
    }

    @Test
    void ends_closed() {
        Folding<FrameStanding> granted = fold().and(PROPOSED, GRANTED);
        FrameEvent resolved =
                new OverrunResolved(
                        FRAME, OverrunRemedy.REVERSAL, null, List.of(), null, "Tilbakeført");
        assertThat(granted.and(resolved)).isEqualTo(granted);
        assertThat(
                        granted.and(
                                        new FrameClosed(
                                                FRAME,
                                                PROGRAMME,
                                                kr(1),
                                                List.of(),
                                                new Code("return")))
                                .standing()
                                .status())
                .isEqualTo(FrameStanding.Status.CLOSED);
    }

    @Test
    void says_what_was_not_shown_until_evidence_is_supplied() {
        Folding<FrameStanding> reported =
                fold().on("2026-01-01", PROPOSED, Invariant.I_10)
                        .on("2026-01-01", GRANTED, Invariant.I_11);
        assertThat(reported.standing().notEvidenced())
                .containsExactlyInAnyOrder(Invariant.I_10, Invariant.I_11);
        assertThat(reported.and(supplied(OTHER_FRAME)).standing().isEvidenced()).isFalse();
        assertThat(reported.and(supplied(FRAME)).standing().isEvidenced()).isTrue();
        assertThat(fold().and(supplied(FRAME)).standing()).isNull();
    }

    @Test
    void hears_only_its_own_events() {
        Folding<FrameStanding> granted = fold().and(PROPOSED, GRANTED);
        FrameEvent other =
                new FrameReallocated(OTHER_FRAME, PAY, TRAVEL, kr(10), null, null, "Reise");
        assertThat(granted.and(other)).isEqualTo(granted);
        assertThat(fold().and(other).standing()).isNull();
    }

    @Test
    void takes_what_its_line_is_for() {
        Voucher march = voucher();
        assertThat(bound(2026, null, null, null, null).takes(march, dims("010"))).isTrue();
        assertThat(bound(2025, null, null, null, null).takes(march, dims("010"))).isFalse();
        assertThat(bound(2026, ORG, "1", "010", "120").takes(march, dims("010"))).isTrue();
        assertThat(bound(2026, OTHER_ORG, null, null, null).takes(march, dims("010"))).isFalse();
        assertThat(bound(2026, null, "0", null, null).takes(march, dims("010"))).isFalse();
        assertThat(bound(2026, null, null, "020", null).takes(march, dims("010"))).isFalse();
        assertThat(bound(2026, null, null, null, "233").takes(march, dims("010"))).isFalse();
    }

    private static FrameLine bound(
            int year,
            OrganisationId organisation,
            String kontoklasse,
            String art,
            String funksjon) {
        return new FrameLine(
                PAY,
                "Linje",
                year,
                organisation,
                code(kontoklasse),
                code(art),
                code(funksjon),
                null,
                kr(1));
    }

    private static Code code(String value) {
        return value == null ? null : new Code(value);
    }

    private static Nok amount(FrameStanding frame, LineId line) {
        return frame.lines().get(line).kr();
    }

    private static EvidenceSupplied supplied(Id target) {
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence")),
                target,
                List.of(),
                Set.of(Invariant.I_10, Invariant.I_11));
    }

    private static Folding<FrameStanding> fold() {
        return Folding.of(FrameStanding.FOLD);
    }
}
