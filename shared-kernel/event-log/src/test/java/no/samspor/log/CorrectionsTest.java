package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final MandateId MANDATE = new MandateId(Id.named("corrected"));
    private static final Recorded<Event> FIRST = recorded(1, Some.drafted(MANDATE));
    private static final Recorded<Event> SECOND = recorded(2, Some.returned(MANDATE, 1));

    private final Corrections corrections = new Corrections(new EventCodec(KeyVault.NONE));

    @Test
    void nothing_said_changes_nothing() {
        List<Recorded<Event>> stored = List.of(FIRST, SECOND);
        assertThat(corrections.apply(stored, stored)).isSameAs(stored);
    }

    @Test
    void the_event_reads_with_the_corrected_field_at_its_own_place_and_time() {
        ProgrammeId right = new ProgrammeId(Id.named("right"));
        List<Recorded<Event>> read =
                corrections.apply(
                        List.of(FIRST, SECOND),
                        List.of(correction(9, 1, "/event/programme", quoted(right))));
        MandateDrafted drafted = (MandateDrafted) read.getFirst().event();
        assertThat(drafted).isEqualTo(Some.drafted(MANDATE, right));
        assertThat(read.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("event")
                .isEqualTo(FIRST);
        assertThat(read.getLast()).isSameAs(SECOND);
    }

    @Test
    void a_field_deep_inside_and_an_element_of_a_list_can_be_corrected() {
        MandateDrafted drafted =
                (MandateDrafted)
                        corrections
                                .apply(
                                        FIRST,
                                        List.of(
                                                new FieldChange(
                                                        "/event/text/purpose",
                                                        null,
                                                        "\"Et annet\""),
                                                new FieldChange(
                                                        "/event/text/scope/1", null, "\"Drift\""),
                                                new FieldChange(
                                                        "/event/text/scope/-", null, "\"Mer\"")))
                                .event();
        assertThat(drafted.text().purpose()).isEqualTo("Et annet");
        assertThat(drafted.text().scope()).containsExactly("Innføring", "Drift", "Mer");
    }

    @Test
    void the_stamp_can_be_corrected_and_a_field_taken_away() {
        Recorded<Event> read =
                corrections.apply(
                        FIRST,
                        List.of(
                                new FieldChange("/stamp/effectiveFrom", null, "\"2024-01\""),
                                new FieldChange("/stamp/decidedOn", null, "\"2023-12-01\"")));
        assertThat(read.stamp().effectiveFrom()).isEqualTo(UncertainDate.parse("2024-01"));
        assertThat(read.stamp().decidedOn()).isEqualTo(UncertainDate.parse("2023-12-01"));
        Recorded<Event> again =
                corrections.apply(read, List.of(new FieldChange("/stamp/decidedOn", null, null)));
        assertThat(again.stamp().decidedOn()).isNull();
    }

    @Test
    void the_later_correction_of_a_field_is_the_one_that_holds() {
        ProgrammeId wrong = new ProgrammeId(Id.named("still wrong"));
        ProgrammeId right = new ProgrammeId(Id.named("right at last"));
        List<Recorded<Event>> read =
                corrections.apply(
                        List.of(FIRST),
                        List.of(
                                correction(12, 1, "/event/programme", quoted(right)),
                                correction(9, 1, "/event/programme", quoted(wrong))));
        assertThat(((MandateDrafted) read.getFirst().event()).programme()).isEqualTo(right);
    }

    @Test
    void what_does_not_fit_is_refused() {
        for (String field : List.of("/other/x", "/event/text/scope/7", "/event/nowhere/deep")) {
            assertThatThrownBy(
                            () ->
                                    corrections.apply(
                                            FIRST, List.of(new FieldChange(field, null, "1"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(
                        () ->
                                corrections.apply(
                                        FIRST,
                                        List.of(new FieldChange("/event/programme", null, "1"))))
                .isInstanceOf(tools.jackson.core.JacksonException.class);
    }

    private static String quoted(Id id) {
        return "\"" + id + "\"";
    }

    static Recorded<Event> correction(long position, long corrects, String field, String after) {
        return recorded(
                position,
                new RegistrationCorrected(
                        new CorrectionId(Id.named("correction" + position)),
                        MANDATE,
                        corrects,
                        List.of(new FieldChange(field, null, after)),
                        List.of(),
                        "skrivefeil",
                        Some.SOMEBODY,
                        Some.SOMEBODY));
    }

    private static Recorded<Event> recorded(long position, Event event) {
        return new Recorded<>(
                position,
                position - 1,
                new UUID(0, position),
                Instant.EPOCH.plusSeconds(position),
                event,
                Some.STAMP);
    }
}
