package no.samspor.events.steering;

import static no.samspor.events.Stamped.fold;
import static no.samspor.events.Stamped.on;
import static no.samspor.events.Stamped.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.Stamped;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.steering.HandoverEvent.ChecklistItemCompleted;
import no.samspor.events.steering.HandoverEvent.ChecklistItemWaived;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverClosed;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverRemarkCleared;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding.Stage;
import no.samspor.events.steering.HandoversStanding.Plan;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoverStandingTest {

    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final HandoverId OTHER = new HandoverId(Id.named("another"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final Receiver RECEIVER =
            new Receiver(
                    new OrganisationId(Id.named("melhus")), new UnitId(Id.named("ward")), null);

    private static final Stamped PLANNED = on("2023-06-01", planned(HANDOVER));
    private static final Stamped OFFERED = on("2023-11-01", new HandoverOffered(HANDOVER));
    private static final Stamped ACCEPTED = on("2024-01-01", accepted(HANDOVER));
    private static final Stamped CLOSED = on("2025-01-01", new HandoverClosed(HANDOVER));
    private static final Stamped REVERSED =
            on("2025-06", new HandoverReversed(HANDOVER, null, "Enheten er lagt ned"));

    @Nested
    class In_operation_I_31 {
        @Test
        void from_the_day_of_the_acceptance() {
            HandoverStanding standing = fold(HandoverStanding.FOLD, PLANNED, OFFERED, ACCEPTED);
            assertThat(standing.isInOperationOn(day("2023-12-31"))).isEqualTo(Certainty.NO);
            assertThat(standing.isInOperationOn(day("2024-01-01"))).isEqualTo(Certainty.YES);
        }

        @Test
        void possibly_where_the_source_is_coarse() {
            HandoverStanding standing =
                    fold(HandoverStanding.FOLD, PLANNED, on("2024", accepted(HANDOVER)));
            assertThat(standing.isInOperationOn(day("2024-06-01"))).isEqualTo(Certainty.POSSIBLY);
        }

        @Test
        void never_before_it_is_accepted() {
            HandoverStanding standing = fold(HandoverStanding.FOLD, PLANNED, OFFERED);
            assertThat(standing.isInOperationOn(day("2026-01-01"))).isEqualTo(Certainty.NO);
        }

        @Test
        void after_the_warranty_too() {
            HandoverStanding standing = fold(HandoverStanding.FOLD, PLANNED, ACCEPTED, CLOSED);
            assertThat(standing.isInOperationOn(day("2026-01-01"))).isEqualTo(Certainty.YES);
        }

        @Test
        void until_it_is_reversed() {
            HandoverStanding standing = fold(HandoverStanding.FOLD, PLANNED, ACCEPTED, REVERSED);
            assertThat(standing.isInOperationOn(day("2023-01-01"))).isEqualTo(Certainty.NO);
            assertThat(standing.isInOperationOn(day("2025-05-31"))).isEqualTo(Certainty.YES);
            assertThat(standing.isInOperationOn(day("2025-06-10"))).isEqualTo(Certainty.POSSIBLY);
            assertThat(standing.isInOperationOn(day("2025-06-30"))).isEqualTo(Certainty.NO);
        }
    }

    @Nested
    class Open_I_33 {
        @Test
        void until_it_is_closed_or_reversed() {
            assertThat(fold(HandoverStanding.FOLD, PLANNED).isOpen()).isTrue();
            assertThat(fold(HandoverStanding.FOLD, PLANNED, ACCEPTED).isOpen()).isTrue();
            assertThat(fold(HandoverStanding.FOLD, PLANNED, ACCEPTED, CLOSED).isOpen()).isFalse();
            assertThat(fold(HandoverStanding.FOLD, PLANNED, ACCEPTED, REVERSED).isOpen()).isFalse();
        }
    }

    @Test
    void follows_the_stages() {
        assertThat(stage(PLANNED)).isEqualTo(Stage.PLANNED);
        assertThat(stage(PLANNED, OFFERED)).isEqualTo(Stage.OFFERED);
        assertThat(
                        stage(
                                PLANNED,
                                OFFERED,
                                on("2023-12-01", new HandoverRejected(HANDOVER, List.of("Nei")))))
                .isEqualTo(Stage.REJECTED);
        assertThat(stage(PLANNED, ACCEPTED)).isEqualTo(Stage.ACCEPTED);
        assertThat(stage(PLANNED, ACCEPTED, CLOSED)).isEqualTo(Stage.CLOSED);
        assertThat(stage(PLANNED, ACCEPTED, REVERSED)).isEqualTo(Stage.REVERSED);
    }

    @Test
    void is_not_moved_by_checklist_and_remarks() {
        Code risk = new Code("risk");
        assertThat(
                        stage(
                                PLANNED,
                                on("2023-07", new ChecklistItemCompleted(HANDOVER, risk)),
                                on("2023-07", new ChecklistItemWaived(HANDOVER, risk, null, "")),
                                on("2023-07", planned(HANDOVER))))
                .isEqualTo(Stage.PLANNED);
        assertThat(stage(PLANNED, ACCEPTED, on("2024-02", new HandoverRemarkCleared(HANDOVER, 1))))
                .isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void hears_only_its_own_events() {
        assertThat(stage(PLANNED, on("2024-01-01", accepted(OTHER)))).isEqualTo(Stage.PLANNED);
        assertThat((Object) fold(HandoverStanding.FOLD, ACCEPTED)).isNull();
    }

    @Test
    void remembers_what_is_not_evidenced_until_it_is() {
        Stamped reported = reported("2024-01-01", accepted(HANDOVER), Invariant.I_31);
        EvidenceId evidence = new EvidenceId(Id.named("evidence"));
        Stamped supplied = supplied(evidence, HANDOVER);
        assertThat(fold(HandoverStanding.FOLD, PLANNED, reported).notEvidenced())
                .containsExactly(Invariant.I_31);
        assertThat(fold(HandoverStanding.FOLD, PLANNED, reported, supplied).isEvidenced()).isTrue();
        assertThat(
                        fold(HandoverStanding.FOLD, PLANNED, reported, supplied(evidence, OTHER))
                                .isEvidenced())
                .isFalse();
        assertThat((Object) fold(HandoverStanding.FOLD, supplied)).isNull();
    }

    @Nested
    class Of_one_project {
        @Test
        void are_all_that_were_planned() {
            HandoversStanding all =
                    fold(
                            HandoversStanding.FOLD,
                            OFFERED,
                            PLANNED,
                            on("2023-06-01", planned(OTHER)),
                            ACCEPTED);
            assertThat(all.all()).containsExactly(HANDOVER, OTHER);
            assertThat(all.sameAs(new Plan(PROJECT, List.of(), RECEIVER)))
                    .containsExactly(HANDOVER, OTHER);
            assertThat(all.sameAs(new Plan(null, List.of(), RECEIVER))).isEmpty();
        }
    }

    private static Stage stage(Stamped... events) {
        return fold(HandoverStanding.FOLD, events).stage();
    }

    private static Stamped supplied(EvidenceId evidence, HandoverId handover) {
        return on(
                "2026-01-01",
                new EvidenceSupplied(evidence, handover, List.of(), Set.of(Invariant.I_31)));
    }

    private static HandoverEvent planned(HandoverId handover) {
        return new HandoverPlanned(
                handover,
                new ProgrammeId(Id.named("programme")),
                PROJECT,
                List.of(),
                RECEIVER,
                null,
                List.of(),
                null);
    }

    private static HandoverEvent accepted(HandoverId handover) {
        return new HandoverAccepted(handover, null, null, null, List.of(), null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
