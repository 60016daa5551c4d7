package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.Folding;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.events.structure.ProgrammeStanding.Phase;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class ProgrammeStandingTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final UncertainDate END = UncertainDate.parse("2025");
    private static final UncertainDate LATER = UncertainDate.parse("2027");

    @Test
    void goes_from_phase_to_phase() {
        var established = fold().and(established());
        assertThat(established.standing())
                .isEqualTo(new ProgrammeStanding(PROGRAMME, Phase.ESTABLISHED, null, END, null));
        var started = established.and(new ProgrammeStarted(PROGRAMME, MANDATE, null));
        assertThat(started.standing())
                .isEqualTo(new ProgrammeStanding(PROGRAMME, Phase.RUNNING, MANDATE, END, null));
        var paused = started.and(new ProgrammePaused(PROGRAMME, null, "Valg"));
        assertThat(paused.standing().phase()).isEqualTo(Phase.PAUSED);
        assertThat(paused.and(new ProgrammeResumed(PROGRAMME, null)).standing())
                .isEqualTo(started.standing());
        assertThat(started.and(new ClosureInitiated(PROGRAMME, null)).standing().phase())
                .isEqualTo(Phase.CLOSING);
    }

    @Test
    void keeps_its_newest_end() {
        assertThat(
                        fold().and(
                                        established(),
                                        new ProgrammeRenamed(PROGRAMME, "A", "B"),
                                        new ProgrammeTermExtended(PROGRAMME, END, LATER, null))
                                .standing()
                                .plannedEnd())
                .isEqualTo(LATER);
    }

    @Test
    void ends_when_it_is_closed_or_cancelled() {
        ProgrammeStanding closed =
                fold().and(established())
                        .on("2025-12-31", new ProgrammeClosed(PROGRAMME, null))
                        .standing();
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.hasSurelyEndedBy(UncertainDate.parse("2025-12-30"))).isFalse();
        assertThat(closed.hasSurelyEndedBy(UncertainDate.parse("2025-12-31"))).isTrue();
        assertThat(closed.hasSurelyEndedBy(UncertainDate.UNSTATED)).isFalse();
        ProgrammeStanding cancelled =
                fold().and(established(), new ProgrammeCancelled(PROGRAMME, null, "Nei"))
                        .standing();
        assertThat(cancelled.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cancelled.hasSurelyEndedBy(UncertainDate.on(Folding.TODAY))).isTrue();
        assertThat(fold().and(established()).standing().hasSurelyEndedBy(LATER)).isFalse();
    }

    @Test
    void is_nothing_before_it_is_established() {
        assertThat(fold().and(new ProgrammeRenamed(PROGRAMME, "A", "B")).standing()).isNull();
    }

    private static Folding<ProgrammeStanding> fold() {
        return Folding.of(ProgrammeStanding.FOLD);
    }

    private static ProgrammeEvent established() {
        return new ProgrammeEstablished(
                PROGRAMME, "A", List.of(), new Code("programme"), null, null, END, null);
    }
}
