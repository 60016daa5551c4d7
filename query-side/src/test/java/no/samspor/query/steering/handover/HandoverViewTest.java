package no.samspor.query.steering.handover;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
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
import no.samspor.events.steering.HandoverEvent.Remark;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverViewTest {

    private static final HandoverId HANDOVER = new HandoverId(Id.named("kommunikasjon"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId MELHUS = new OrganisationId(Id.named("melhus"));
    private static final PersonId OFFICE = new PersonId(Id.named("office"));
    private static final PersonId ARCHIVIST = new PersonId(Id.named("archivist"));
    private static final Code ROUTINE = new Code("routine");
    private static final Code TRAINING = new Code("training");

    private static final HandoverPlanned PLANNED =
            new HandoverPlanned(
                    HANDOVER,
                    PROGRAMME,
                    null,
                    List.of("Kommunikasjon"),
                    new Receiver(MELHUS, null, null),
                    "kommunikasjonsrådgiver",
                    List.of(ROUTINE, TRAINING),
                    null);

    private static HandoverAccepted accepted(Remark... remarks) {
        return new HandoverAccepted(HANDOVER, null, null, null, List.of(remarks), null);
    }

    /** The worked example of domain model 2.6: three positions, two times. */
    @Nested
    class Was_communication_in_operation_on_1_June_2023 {
        private final ViewSpec<HandoverView.Row> view =
                ViewSpec.of(HandoverView.VIEW)
                        .recordedOn("2024-01-10")
                        .given(effective("2022-01-01"), PLANNED)
                        .recordedOn("2024-01-15")
                        .given(effective("2024-01-01"), accepted())
                        .recordedOn("2024-03-20")
                        .given(effective("2024-03-20"), correction());

        @Test
        void no_as_known_before_the_correction() {
            var row = view.on("2023-06-01").knownAt(2).row(HANDOVER).orElseThrow().row();
            assertThat(row.inOperation()).isFalse();
            assertThat(row.state()).isEqualTo("planned");
        }

        @Test
        void yes_as_known_today_with_the_trail() {
            var seen = view.on("2023-06-01").known().row(HANDOVER).orElseThrow();
            assertThat(seen.row().inOperation()).isTrue();
            assertThat(seen.positions()).contains(2L, 3L);
        }

        private static RegistrationCorrected correction() {
            return new RegistrationCorrected(
                    new CorrectionId(Id.named("correction")),
                    HANDOVER,
                    2,
                    List.of(
                            new FieldChange(
                                    "/stamp/effectiveFrom", "\"2024-01-01\"", "\"2023-01-01\"")),
                    List.of(HANDOVER),
                    "Avsnittet under sier 01.01.2023",
                    OFFICE,
                    ARCHIVIST);
        }
    }

    @Nested
    class The_board {
        private final ViewSpec<HandoverView.Row> view = ViewSpec.of(HandoverView.VIEW);

        private HandoverView.Row stateOn(String day) {
            return view.on(day).known().row(HANDOVER).orElseThrow().row();
        }

        @Test
        void follows_a_handover_from_plan_to_close() {
            view.given(effective("2025-01-01"), PLANNED)
                    .given(effective("2025-02-01"), new HandoverOffered(HANDOVER))
                    .given(effective("2025-03-01"), accepted(new Remark(1, "Rutine", null)))
                    .given(effective("2025-09-01"), new HandoverClosed(HANDOVER));
            assertThat(stateOn("2025-01-01").state()).isEqualTo("planned");
            assertThat(stateOn("2025-01-01").organisation()).isEqualTo(MELHUS);
            assertThat(stateOn("2025-02-28").state()).isEqualTo("offered");
            assertThat(stateOn("2025-02-28").inOperation()).isFalse();
            assertThat(stateOn("2025-03-01").state()).isEqualTo("acceptedWithRemarks");
            assertThat(stateOn("2025-03-01").inOperation()).isTrue();
            assertThat(stateOn("2025-09-01").state()).isEqualTo("closed");
            assertThat(stateOn("2025-09-01").inOperation()).isTrue();
        }

        @Test
        void shows_why_it_was_rejected() {
            view.given(effective("2025-01-01"), PLANNED)
                    .given(
                            effective("2025-02-01"),
                            new HandoverRejected(HANDOVER, List.of("Ikke i budsjettet")));
            assertThat(stateOn("2025-02-01").state()).isEqualTo("rejected");
            assertThat(stateOn("2025-02-01").inOperation()).isFalse();
            assertThat(stateOn("2025-02-01").reasons()).containsExactly("Ikke i budsjettet");
        }

        @Test
        void takes_it_out_of_operation_when_it_is_reversed() {
            view.given(effective("2025-01-01"), PLANNED)
                    .given(effective("2025-02-01"), accepted())
                    .given(
                            effective("2025-04-01"),
                            new HandoverReversed(HANDOVER, null, "Fungerte ikke"));
            assertThat(stateOn("2025-03-31").state()).isEqualTo("accepted");
            assertThat(stateOn("2025-04-01").state()).isEqualTo("reversed");
            assertThat(stateOn("2025-04-01").inOperation()).isFalse();
        }
    }

    @Nested
    class The_checklist {
        private final ViewSpec<ChecklistView.Row> view = ViewSpec.of(ChecklistView.VIEW);

        @Test
        void shows_each_item_and_each_remark() {
            view.given(effective("2025-01-01"), PLANNED)
                    .given(
                            effective("2025-02-01"),
                            new ChecklistItemCompleted(HANDOVER, ROUTINE),
                            new ChecklistItemWaived(HANDOVER, TRAINING, null, "Kan det"))
                    .given(effective("2025-03-01"), accepted(new Remark(1, "Rutine", null)))
                    .given(effective("2025-05-01"), new HandoverRemarkCleared(HANDOVER, 1));
            var before = view.on("2025-01-31").known();
            assertThat(before.row(HANDOVER, "item", ROUTINE).orElseThrow().row().state())
                    .isEqualTo("open");
            var after = view.on("2025-03-01").known();
            assertThat(after.row(HANDOVER, "item", ROUTINE).orElseThrow().row().state())
                    .isEqualTo("completed");
            var waived = after.row(HANDOVER, "item", TRAINING).orElseThrow().row();
            assertThat(waived.state()).isEqualTo("waived");
            assertThat(waived.reason()).isEqualTo("Kan det");
            assertThat(after.row(HANDOVER, "remark", 1).orElseThrow().row().state())
                    .isEqualTo("open");
            assertThat(view.on("2025-05-01").known().row(HANDOVER, "remark", 1))
                    .hasValueSatisfying(
                            seen -> assertThat(seen.row().state()).isEqualTo("cleared"));
        }
    }
}
