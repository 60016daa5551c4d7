package no.samspor.query.structure.delegation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelegationViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final DelegationId TOP = new DelegationId(Id.named("top"));
    static final DelegationId BELOW = new DelegationId(Id.named("below"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final DecisionId REVOKING = new DecisionId(Id.named("tilbakekall"));
    private static final Delegate DELEGATE = new Delegate(null, null, MELHUS, Role.BUD);

    private final ViewSpec<DelegationView.Row> view = ViewSpec.of(DelegationView.VIEW);

    static DelegationGranted granted(
            DelegationId delegation, @Nullable DelegationId under, String from, String to) {
        return new DelegationGranted(
                delegation,
                PROGRAMME,
                SKAUN,
                DELEGATE,
                "Anvise",
                List.of(new Code("approveEntry")),
                Nok.kroner(1_000),
                new Period(UncertainDate.parse(from), UncertainDate.parse(to)),
                true,
                under,
                DECISION);
    }

    @Test
    void it_is_there_while_it_is_in_force() {
        view.given(effective("2023-12-01"), granted(TOP, null, "2024-01-01", "2024-12-31"));
        assertThat(view.on("2023-12-31").known().rows()).isEmpty();
        assertThat(view.on("2024-12-31").known().row(TOP).orElseThrow().row())
                .isEqualTo(
                        new DelegationView.Row(
                                TOP,
                                PROGRAMME,
                                SKAUN,
                                DELEGATE,
                                "Anvise",
                                List.of(new Code("approveEntry")),
                                Nok.kroner(1_000),
                                UncertainDate.parse("2024-01-01"),
                                UncertainDate.parse("2024-12-31"),
                                true,
                                null,
                                DECISION,
                                null,
                                null,
                                null));
        assertThat(view.on("2025-01-01").known().rows()).isEmpty();
    }

    @Test
    void it_is_possibly_there_where_a_date_is_vague() {
        view.given(effective("2023-12-01"), granted(TOP, null, "2024-01-01", "2025"));
        assertThat(view.on("2025-06-01").known().row(TOP).orElseThrow().certainty())
                .isEqualTo(Certainty.POSSIBLY);
    }

    @Test
    void with_it_fall_those_drawn_from_it_also_those_that_have_not_begun() {
        view.given(effective("2024-01-01"), granted(TOP, null, "2024-01-01", "2025-12-31"))
                .given(effective("2024-01-01"), granted(BELOW, TOP, "2025-01-01", "2025-12-31"))
                .given(
                        effective("2024-06-01"),
                        new DelegationRevoked(TOP, List.of(BELOW), "Ny ordning", REVOKING));
        assertThat(view.on("2025-06-01").knownAt(2).row(BELOW).orElseThrow().row().under())
                .isEqualTo(TOP);
        assertThat(view.on("2025-06-01").known().rows()).isEmpty();
        assertThat(view.on("2024-06-01").known().rows()).isEmpty();
        DelegationView.Row last = view.on("2024-05-31").known().row(TOP).orElseThrow().row();
        assertThat(last.revokedFrom()).isEqualTo(UncertainDate.parse("2024-06-01"));
        assertThat(last.reason()).isEqualTo("Ny ordning");
        assertThat(last.revokedBy()).isEqualTo(REVOKING);
    }
}
