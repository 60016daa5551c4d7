package no.samspor.query.structure.position;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.PositionEvent.RoleDescriptionRevised;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    static final PositionId POSITION = new PositionId(Id.named("prosjektleder"));
    private static final PersonId HOLDER = new PersonId(Id.named("Kari"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final List<FundingShare> FUNDING =
            List.of(new FundingShare(new FundingId(Id.named("tilsagn")), 10_000));
    private static final List<FundingShare> MORE =
            List.of(new FundingShare(new FundingId(Id.named("mer")), 5_000));
    private static final List<ProjectShare> ALLOCATION =
            List.of(new ProjectShare(new ProjectId(Id.named("prosjekt")), 10_000));

    private final ViewSpec<PositionView.Row> view =
            ViewSpec.of(PositionView.VIEW).given(effective("2024-01-01"), PLANNED);

    static PositionPlanned planned(
            PositionId position, OrganisationId employer, @Nullable Period planned) {
        return new PositionPlanned(
                position,
                PROGRAMME,
                "Prosjektleder",
                employer,
                5_000,
                new FteBounds(6_000, 10_000),
                new Code("engagement"),
                24,
                planned,
                "kan forlenges",
                FUNDING,
                ALLOCATION,
                AGREEMENT,
                DECISION);
    }

    static final PositionPlanned PLANNED = planned(POSITION, MELHUS, period("2024-03-01", "2026"));

    static PositionFilled filled(PositionId position, String from, @Nullable String to) {
        return new PositionFilled(position, HOLDER, 10_000, period(from, to), null);
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }

    private ViewSpec.Shown<PositionView.Row> shown(String day) {
        return view.on(day).known().row(POSITION).orElseThrow();
    }

    private PositionView.Row on(String day) {
        return shown(day).row();
    }

    @Test
    void a_plan_says_all_that_is_stated() {
        assertThat(view.on("2023-12-31").known().rows()).isEmpty();
        assertThat(on("2024-01-01"))
                .isEqualTo(
                        new PositionView.Row(
                                POSITION,
                                PROGRAMME,
                                "Prosjektleder",
                                MELHUS,
                                5_000,
                                new FteBounds(6_000, 10_000),
                                new Code("engagement"),
                                24,
                                UncertainDate.parse("2024-03-01"),
                                UncertainDate.parse("2026"),
                                "kan forlenges",
                                FUNDING,
                                ALLOCATION,
                                AGREEMENT,
                                DECISION,
                                "planned",
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void a_plan_without_dates_shows_none() {
        PositionId other = new PositionId(Id.named("other"));
        view.given(effective("2024-01-01"), planned(other, MELHUS, null));
        PositionView.Row row = view.on("2024-01-01").known().row(other).orElseThrow().row();
        assertThat(row.plannedFrom()).isNull();
        assertThat(row.plannedTo()).isNull();
    }

    @Test
    void it_is_vacant_before_its_holder_and_after() {
        view.given(
                        effective("2024-02-01"),
                        new PositionAdvertised(POSITION, UncertainDate.parse("2024-02-20")))
                .given(effective("2024-02-25"), filled(POSITION, "2024-03-01", "2024-12-31"));
        assertThat(on("2024-02-29").state()).isEqualTo("advertised");
        assertThat(on("2024-02-29").deadline()).isEqualTo(UncertainDate.parse("2024-02-20"));
        assertThat(on("2024-02-29").vacant()).isTrue();
        PositionView.Row held = on("2024-03-01");
        assertThat(held.state()).isEqualTo("filled");
        assertThat(held.vacant()).isFalse();
        assertThat(held.fteBp()).isEqualTo(10_000);
        assertThat(held.heldFrom()).isEqualTo(UncertainDate.parse("2024-03-01"));
        assertThat(held.heldTo()).isEqualTo(UncertainDate.parse("2024-12-31"));
        assertThat(on("2024-12-31").vacant()).isFalse();
        assertThat(on("2025-01-01").vacant()).isTrue();
        assertThat(on("2025-01-01").state()).isEqualTo("filled");
    }

    @Test
    void it_is_possibly_vacant_where_the_end_is_vague() {
        view.given(effective("2024-03-01"), filled(POSITION, "2024-03-01", "2025"));
        assertThat(shown("2025-06-01").certainty()).isEqualTo(Certainty.POSSIBLY);
        assertThat(shown("2025-06-01").doubt().getFirst().field()).isEqualTo("vacant");
        assertThat(shown("2026-01-01").row().vacant()).isTrue();
    }

    @Test
    void a_holder_of_an_unstated_fraction_has_the_planned_one() {
        view.given(
                effective("2024-03-01"),
                new PositionFilled(POSITION, null, null, period("2024-03-01", null), null));
        assertThat(on("2024-03-01").fteBp()).isEqualTo(5_000);
    }

    @Test
    void an_extension_moves_its_end_and_what_pays_it() {
        view.given(effective("2024-03-01"), filled(POSITION, "2024-03-01", "2024-12-31"))
                .given(
                        effective("2024-11-01"),
                        new PositionExtended(
                                POSITION,
                                HOLDER,
                                UncertainDate.parse("2025-12-31"),
                                MORE,
                                DECISION))
                .given(
                        effective("2025-11-01"),
                        new PositionExtended(
                                POSITION,
                                HOLDER,
                                UncertainDate.parse("2026-12-31"),
                                List.of(),
                                null));
        assertThat(on("2024-10-31").heldTo()).isEqualTo(UncertainDate.parse("2024-12-31"));
        assertThat(on("2024-10-31").funding()).isEqualTo(FUNDING);
        assertThat(on("2024-11-01").heldTo()).isEqualTo(UncertainDate.parse("2025-12-31"));
        assertThat(on("2024-11-01").extendedBy()).isEqualTo(DECISION);
        assertThat(on("2025-12-31").funding()).isEqualTo(MORE);
        assertThat(on("2026-12-31").vacant()).isFalse();
        assertThat(on("2027-01-01").vacant()).isTrue();
        assertThat(on("2027-01-01").heldTo()).isEqualTo(UncertainDate.parse("2026-12-31"));
    }

    @Test
    void a_fraction_and_a_description_change_from_a_day_on() {
        view.given(effective("2024-03-01"), filled(POSITION, "2024-03-01", null))
                .given(
                        effective("2024-06-01"),
                        new PositionFteChanged(POSITION, HOLDER, 10_000, 8_000, null),
                        new RoleDescriptionRevised(POSITION, 1, "Leder prosjektet", null));
        assertThat(on("2024-05-31").fteBp()).isEqualTo(10_000);
        assertThat(on("2024-05-31").descriptionVersion()).isNull();
        assertThat(on("2024-06-01").fteBp()).isEqualTo(8_000);
        assertThat(on("2024-06-01").descriptionVersion()).isEqualTo(1);
        assertThat(on("2024-06-01").description()).isEqualTo("Leder prosjektet");
    }

    @Test
    void what_ended_says_why() {
        view.given(effective("2024-03-01"), filled(POSITION, "2024-03-01", null))
                .given(
                        effective("2024-09-01"),
                        new PositionEnded(POSITION, HOLDER, new Code("resigned")));
        assertThat(on("2024-08-31").vacant()).isFalse();
        assertThat(on("2024-09-01").vacant()).isTrue();
        assertThat(on("2024-09-01").state()).isEqualTo("ended");
        assertThat(on("2024-09-01").reason()).isEqualTo("resigned");
    }

    @Test
    void what_was_withdrawn_says_why() {
        view.given(effective("2024-02-01"), new PositionWithdrawn(POSITION, "Ikke finansiert"));
        assertThat(on("2024-02-01").state()).isEqualTo("withdrawn");
        assertThat(on("2024-02-01").vacant()).isTrue();
        assertThat(on("2024-02-01").reason()).isEqualTo("Ikke finansiert");
    }
}
