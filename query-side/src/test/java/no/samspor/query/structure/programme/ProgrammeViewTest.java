package no.samspor.query.structure.programme;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("heltid"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandat"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final DecisionId INTERIM = new DecisionId(Id.named("foreløpig"));
    private static final UncertainDate END = UncertainDate.parse("2025");

    private final ViewSpec<ProgrammeView.Row> view =
            ViewSpec.of(ProgrammeView.VIEW)
                    .given(effective("2023-01-01"), established(PROGRAMME, "Heltid", "program"));

    static ProgrammeEstablished established(ProgrammeId programme, String name, String kind) {
        return new ProgrammeEstablished(
                programme,
                name,
                List.of("HT"),
                new Code(kind),
                "Flere hele stillinger",
                UncertainDate.parse("2023-02"),
                END,
                new Code("plp"));
    }

    private ProgrammeView.Row on(String day) {
        return view.on(day).known().row(PROGRAMME).orElseThrow().row();
    }

    @Test
    void it_is_there_from_when_it_was_established() {
        assertThat(view.on("2022-12-31").known().rows()).isEmpty();
        assertThat(on("2023-01-01"))
                .isEqualTo(
                        new ProgrammeView.Row(
                                PROGRAMME,
                                "Heltid",
                                List.of("HT"),
                                new Code("program"),
                                "Flere hele stillinger",
                                UncertainDate.parse("2023-02"),
                                END,
                                null,
                                new Code("plp"),
                                "established",
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void it_is_followed_to_its_close() {
        UncertainDate planned = UncertainDate.parse("2025-11-01");
        view.given(effective("2023-02-01"), new ProgrammeStarted(PROGRAMME, MANDATE, INTERIM))
                .given(effective("2023-06-01"), new ProgrammePaused(PROGRAMME, DECISION, "Valg"))
                .given(effective("2023-09-01"), new ProgrammeResumed(PROGRAMME, INTERIM))
                .given(effective("2025-06-01"), new ClosureInitiated(PROGRAMME, planned))
                .given(effective("2025-12-01"), new ProgrammeClosed(PROGRAMME, DECISION));
        ProgrammeView.Row started = on("2023-02-01");
        assertThat(started.state()).isEqualTo("running");
        assertThat(started.mandate()).isEqualTo(MANDATE);
        assertThat(started.interim()).isEqualTo(INTERIM);
        assertThat(on("2023-06-01").state()).isEqualTo("paused");
        assertThat(on("2023-06-01").reason()).isEqualTo("Valg");
        assertThat(on("2023-06-01").decision()).isEqualTo(DECISION);
        assertThat(on("2023-09-01").state()).isEqualTo("running");
        assertThat(on("2023-09-01").reason()).isNull();
        assertThat(on("2023-09-01").decision()).isEqualTo(INTERIM);
        assertThat(on("2025-06-01").state()).isEqualTo("closing");
        assertThat(on("2025-06-01").closingPlannedOn()).isEqualTo(planned);
        assertThat(on("2025-12-01").state()).isEqualTo("closed");
        assertThat(on("2025-12-01").decision()).isEqualTo(DECISION);
    }

    @Test
    void its_name_and_its_term_change_from_a_day_on() {
        UncertainDate later = UncertainDate.parse("2026");
        view.given(effective("2024-01-01"), new ProgrammeRenamed(PROGRAMME, "Heltid", "Helt med"))
                .given(
                        effective("2024-06-01"),
                        new ProgrammeTermExtended(PROGRAMME, END, later, DECISION));
        assertThat(on("2023-12-31").name()).isEqualTo("Heltid");
        assertThat(on("2024-01-01").name()).isEqualTo("Helt med");
        assertThat(on("2024-05-31").plannedEnd()).isEqualTo(END);
        assertThat(on("2024-06-01").plannedEnd()).isEqualTo(later);
        assertThat(on("2024-06-01").extendedBy()).isEqualTo(DECISION);
    }

    @Test
    void what_was_cancelled_says_why() {
        view.given(
                effective("2024-01-01"),
                new ProgrammeCancelled(PROGRAMME, DECISION, "Ingen midler"));
        assertThat(on("2024-01-01").state()).isEqualTo("cancelled");
        assertThat(on("2024-01-01").reason()).isEqualTo("Ingen midler");
        assertThat(on("2024-01-01").decision()).isEqualTo(DECISION);
    }

    @Test
    void the_steps_of_its_closing_leave_it_as_it_is() {
        ProgrammeView.Row before = on("2024-01-01");
        OpenItem item = OpenItem.of(MANDATE);
        view.given(
                effective("2024-01-01"),
                new FinalAccountApproved(PROGRAMME, MELHUS, null, null),
                new ArchiveTransferConfirmed(PROGRAMME, MELHUS),
                new ProgrammeItemTransferred(PROGRAMME, item, new Successor(MELHUS, null)),
                new ProgrammeItemAccepted(PROGRAMME, item));
        assertThat(on("2024-01-01")).isEqualTo(before);
    }
}
