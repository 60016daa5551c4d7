package no.samspor.query.record.retention;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldViewTest {

    private static final RetentionId HOLD = new RetentionId(Id.named("hold"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final OrganisationId KEEPER = new OrganisationId(Id.named("keeper"));
    private static final Law GROUND = new Law("arkivlova", "9", null);

    private final ViewSpec<HoldView.Row> view = ViewSpec.of(HoldView.VIEW);

    private Optional<HoldView.Row> on(String day) {
        return view.on(day).known().row(HOLD).map(each -> each.row());
    }

    @Test
    void a_hold_says_on_what_it_lies_and_why_and_who_placed_it() {
        var stamp = effective("2026-03-02");
        view.given(stamp, new LegalHoldPlaced(HOLD, DECISION, GROUND, null));
        assertThat(on("2026-03-01")).isEmpty();
        assertThat(on("2030-01-01"))
                .contains(
                        new HoldView.Row(
                                HOLD,
                                DECISION,
                                "dec",
                                GROUND,
                                null,
                                stamp.actor().organisation(),
                                stamp.actor().person(),
                                stamp.actor().role()));
    }

    @Test
    void it_stands_to_the_end_of_its_last_day() {
        LocalDate last = LocalDate.parse("2026-12-31");
        view.given(effective("2026-03-02"), new LegalHoldPlaced(HOLD, PERSON, GROUND, last));
        assertThat(on("2026-12-31")).get().extracting(HoldView.Row::until).isEqualTo(last);
        assertThat(on("2027-01-01")).isEmpty();
    }

    @Test
    void it_stands_until_the_day_it_was_lifted() {
        view.given(effective("2026-03-02"), new LegalHoldPlaced(HOLD, PERSON, GROUND, null))
                .given(effective("2026-05-01"), new LegalHoldLifted(HOLD, PERSON, "Avgjort"));
        assertThat(on("2026-04-30")).get().extracting(HoldView.Row::subjectKind).isEqualTo("per");
        assertThat(on("2026-05-01")).isEmpty();
    }

    @Test
    void a_redaction_is_no_hold() {
        view.given(
                effective("2026-03-02"),
                new RedactionRequested(
                        HOLD, PERSON, KEEPER, new UUID(0, 1), GROUND, PERSON, Role.DPO),
                new RedactionRejected(HOLD, PERSON));
        assertThat(on("2026-03-02")).isEmpty();
    }
}
