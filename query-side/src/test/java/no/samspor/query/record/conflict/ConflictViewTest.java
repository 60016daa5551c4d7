package no.samspor.query.record.conflict;

import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.kernel.Doc;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConflictViewTest {

    private static final ConflictId CONFLICT = new ConflictId(Id.named("conflict"));
    private static final HandoverId TARGET = new HandoverId(Id.named("kommunikasjon"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Doc PAGE = new Doc(new DocumentId(Id.named("page")), 1, null);
    private static final String FIELD = "effectiveFrom";
    private static final SourceConflictRegistered REGISTERED =
            new SourceConflictRegistered(
                    CONFLICT,
                    TARGET,
                    FIELD,
                    List.of(
                            new Claim("2024-01-01", PAGE, "1. januar 2024"),
                            new Claim("2023-01-01", null, null)));
    private static final SourceClaimAdded LATER =
            new SourceClaimAdded(CONFLICT, TARGET, FIELD, new Claim("2023-06", null, "juni"));
    private static final SourceConflictResolved RESOLVED =
            new SourceConflictResolved(
                    CONFLICT, TARGET, FIELD, "2023-01-01", DECISION, PAGE, "Avklart");
    private static final SourceConflictAccepted ACCEPTED =
            new SourceConflictAccepted(CONFLICT, TARGET, FIELD, "Ingen vet");

    @Nested
    class A_conflict {
        private final ViewSpec<ConflictView.Row> view =
                ViewSpec.of(ConflictView.VIEW).given(effective("2024-03-02"), REGISTERED, LATER);

        private ConflictView.Row on(String day) {
            return view.on(day).known().row(CONFLICT).orElseThrow().row();
        }

        @Test
        void stands_open_on_one_field_of_one_thing() {
            assertThat(on("2024-03-02").state()).isEqualTo("open");
            assertThat(on("2024-03-02").target()).isEqualTo(TARGET);
            assertThat(on("2024-03-02").field()).isEqualTo(FIELD);
            assertThat(on("2024-03-02").chosen()).isNull();
        }

        @Test
        void is_resolved_with_what_was_chosen_and_on_what_ground() {
            view.given(effective("2024-03-20"), RESOLVED);
            assertThat(on("2024-03-19").state()).isEqualTo("open");
            assertThat(on("2024-03-20").state()).isEqualTo("resolved");
            assertThat(on("2024-03-20").chosen()).isEqualTo("2023-01-01");
            assertThat(on("2024-03-20").decision()).isEqualTo(DECISION);
            assertThat(on("2024-03-20").document()).isEqualTo(PAGE);
            assertThat(on("2024-03-20").reason()).isEqualTo("Avklart");
        }

        @Test
        void is_accepted_where_nobody_can_tell() {
            view.given(effective("2024-03-20"), ACCEPTED);
            assertThat(on("2024-03-20").state()).isEqualTo("accepted");
            assertThat(on("2024-03-20").reason()).isEqualTo("Ingen vet");
            assertThat(on("2024-03-20").chosen()).isNull();
        }
    }

    @Test
    void every_claim_is_kept_whatever_is_chosen() {
        ViewSpec<ClaimView.Row> view =
                ViewSpec.of(ClaimView.VIEW)
                        .given(effective("2024-03-02"), REGISTERED)
                        .given(asked("later", effective("2024-03-05")), LATER, RESOLVED, ACCEPTED);
        assertThat(view.on("2024-03-04").known().rows()).hasSize(2);
        assertThat(view.on("2024-03-04").known().row(CONFLICT, "first", 1)).isPresent();
        assertThat(view.on("2024-03-05").known().rows())
                .extracting(shown -> shown.row())
                .containsExactlyInAnyOrder(
                        new ClaimView.Row(CONFLICT, "2024-01-01", PAGE, "1. januar 2024"),
                        new ClaimView.Row(CONFLICT, "2023-01-01", null, null),
                        new ClaimView.Row(CONFLICT, "2023-06", null, "juni"));
    }
}
