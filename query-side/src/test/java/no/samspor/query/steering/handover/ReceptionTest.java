package no.samspor.query.steering.handover;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.HandoverRejected;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionTest {

    private final ViewSpec<HandoverView.Row> view = ViewSpec.of(HandoverView.VIEW);

    private static HandoverId id(String name) {
        return new HandoverId(Id.named(name));
    }

    private void planned(String from, String name, OrganisationId receiver) {
        view.given(
                effective(from),
                new HandoverPlanned(
                        id(name),
                        new ProgrammeId(Id.named("programme")),
                        null,
                        List.of("Kommunikasjon"),
                        new Receiver(receiver, null, null),
                        "rådgiver",
                        List.of(),
                        null));
    }

    private void accepted(String from, String name) {
        view.given(
                effective(from), new HandoverAccepted(id(name), null, null, null, List.of(), null));
    }

    private Reception on(String day) {
        return Reception.of(view.on(day).known().seen());
    }

    private String shown(String day) {
        Reception it = on(day);
        return "%d (+%d) of %d: %s"
                .formatted(it.received(), it.possiblyReceived(), it.planned(), it.inOperation());
    }

    @Test
    void is_in_operation_only_where_every_planned_receiver_has_accepted_I_31() {
        planned("2024-01-01", "a", MELHUS);
        planned("2024-01-01", "b", SKAUN);
        accepted("2024-03-01", "a");
        accepted("2024-06-01", "b");
        assertThat(shown("2024-02-01")).isEqualTo("0 (+0) of 2: NO");
        assertThat(shown("2024-03-01")).isEqualTo("1 (+0) of 2: NO");
        assertThat(shown("2024-06-01")).isEqualTo("2 (+0) of 2: YES");
        assertThat(on("2024-06-01").doubt()).isEmpty();
    }

    @Test
    void is_possibly_in_operation_where_an_acceptance_is_vague() {
        planned("2024-01-01", "a", MELHUS);
        planned("2024-01-01", "b", SKAUN);
        accepted("2024-03-01", "a");
        accepted("2024", "b");
        assertThat(shown("2024-02-01")).isEqualTo("0 (+1) of 2: NO");
        assertThat(shown("2024-06-01")).isEqualTo("1 (+1) of 2: POSSIBLY");
        assertThat(on("2024-06-01").doubt())
                .singleElement()
                .satisfies(why -> assertThat(why.edtf()).isEqualTo("2024"))
                .satisfies(why -> assertThat(why.field()).isEqualTo("inOperation"));
        assertThat(shown("2025-01-01")).isEqualTo("2 (+0) of 2: YES");
    }

    @Test
    void is_possibly_out_of_operation_where_a_reversal_is_vague() {
        planned("2024-01-01", "a", MELHUS);
        accepted("2024-03-01", "a");
        view.given(effective("2025"), new HandoverReversed(id("a"), null, "Virket ikke"));
        assertThat(shown("2025-06-01")).isEqualTo("0 (+1) of 1: POSSIBLY");
        assertThat(shown("2026-01-01")).isEqualTo("0 (+0) of 1: NO");
    }

    @Test
    void is_possible_where_the_receiver_that_lacks_may_not_be_planned_yet() {
        planned("2024-01-01", "a", MELHUS);
        planned("2025", "b", SKAUN);
        accepted("2024-03-01", "a");
        assertThat(shown("2024-12-31")).isEqualTo("1 (+0) of 1: YES");
        assertThat(shown("2025-06-01")).isEqualTo("1 (+0) of 2: POSSIBLY");
        assertThat(on("2025-06-01").doubt())
                .singleElement()
                .satisfies(why -> assertThat(why.field()).isEqualTo("valid"));
        assertThat(shown("2026-01-01")).isEqualTo("1 (+0) of 2: NO");
    }

    @Test
    void is_not_in_operation_where_nobody_may_have_received() {
        planned("2025", "a", MELHUS);
        assertThat(shown("2025-06-01")).isEqualTo("0 (+0) of 1: NO");
        assertThat(Reception.of(List.of()).inOperation()).hasToString("NO");
    }

    @Test
    void of_a_handover_that_is_vague_as_a_whole_is_possible() {
        planned("2025", "a", MELHUS);
        accepted("2025", "a");
        assertThat(shown("2025-06-01")).isEqualTo("0 (+1) of 1: POSSIBLY");
    }

    @Test
    void waits_for_one_who_rejected() {
        planned("2024-01-01", "a", MELHUS);
        view.given(effective("2024-03-01"), new HandoverRejected(id("a"), List.of("Nei")));
        assertThat(shown("2024-03-01")).isEqualTo("0 (+0) of 1: NO");
    }

    @Test
    void counts_what_was_reversed_and_planned_anew_once() {
        planned("2024-01-01", "a", MELHUS);
        accepted("2024-02-01", "a");
        view.given(effective("2024-03-01"), new HandoverReversed(id("a"), null, "Virket ikke"));
        planned("2024-04-01", "b", MELHUS);
        assertThat(shown("2024-04-01")).isEqualTo("0 (+0) of 1: NO");
        accepted("2024-06-01", "b");
        assertThat(shown("2024-06-01")).isEqualTo("1 (+0) of 1: YES");
    }
}
