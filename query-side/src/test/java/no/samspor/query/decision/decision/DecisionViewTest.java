package no.samspor.query.decision.decision;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Law;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionViewTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId LATER = new DecisionId(Id.named("later"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final BodyId BOARD = new BodyId(Id.named("board"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId OWNER = new OrganisationId(Id.named("owner"));
    private static final Law LAW = new Law("koml", "27-1", null);

    private static DecisionAdopted adopted(Condition... conditions) {
        return new DecisionAdopted(
                DECISION,
                COUNCIL,
                PROGRAMME,
                new Code("resolution"),
                "Ramme for prosjektet",
                "PS 31/26",
                "Rammen er én million.",
                null,
                List.of(conditions),
                List.of(),
                null,
                new MoneyEffect(Amount.exact(Nok.kroner(1_000_000)), null),
                null,
                false,
                null,
                null);
    }

    @Nested
    class The_register {
        private final ViewSpec<DecisionView.Row> view =
                ViewSpec.of(DecisionView.VIEW).given(effective("2025-01-15"), adopted());

        private String stateOn(String day) {
            return view.on(day).known().row(DECISION).orElseThrow().row().state();
        }

        @Test
        void shows_what_was_decided() {
            var row = view.on("2025-01-15").known().row(DECISION).orElseThrow().row();
            assertThat(row.title()).isEqualTo("Ramme for prosjektet");
            assertThat(row.body()).isEqualTo(COUNCIL);
            assertThat(row.amount()).isEqualTo(Amount.exact(Nok.kroner(1_000_000)));
            assertThat(row.state()).isEqualTo("effective");
            assertThat(row.effectiveFrom()).isEqualTo(UncertainDate.parse("2025-01-15"));
        }

        @Test
        void has_nothing_before_it_took_effect() {
            assertThat(view.on("2025-01-14").known().row(DECISION)).isEmpty();
        }

        @Test
        void says_what_became_of_it() {
            view.given(effective("2025-02-01"), new DecisionImplemented(DECISION));
            assertThat(stateOn("2025-02-01")).isEqualTo("implemented");
            view.given(effective("2025-03-01"), new DecisionSuperseded(DECISION, LATER));
            assertThat(stateOn("2025-02-28")).isEqualTo("implemented");
            assertThat(stateOn("2025-03-01")).isEqualTo("superseded");
        }

        @Test
        void shows_whom_it_left_the_choice_to() {
            view.given(effective("2025-02-01"), new DecisionReferred(DECISION, BOARD));
            assertThat(view.on("2025-02-01").known().row(DECISION).orElseThrow().row().referredTo())
                    .isEqualTo(BOARD);
        }

        @Test
        void lets_it_lapse() {
            view.given(effective("2025-02-01"), new DecisionLapsed(DECISION, "Ikke fulgt opp"));
            assertThat(stateOn("2025-02-01")).isEqualTo("lapsed");
        }

        @Test
        void shows_it_annulled_from_now_on_or_from_the_beginning() {
            view.given(effective("2025-05-01"), annulled(false));
            assertThat(stateOn("2025-04-30")).isEqualTo("effective");
            assertThat(stateOn("2025-05-01")).isEqualTo("annulled");
            view.given(effective("2025-06-01"), annulled(true));
            assertThat(view.on("2025-01-15").knownAt(2).row(DECISION).orElseThrow().row().state())
                    .isEqualTo("effective");
        }

        @Test
        void falls_when_control_or_the_body_itself_does_not_uphold_it() {
            view.given(effective("2025-02-01"), new LegalityControlDecided(DECISION, "SF", true));
            assertThat(stateOn("2025-02-01")).isEqualTo("effective");
            view.given(effective("2025-02-02"), new DecisionReconsidered(DECISION, true));
            assertThat(stateOn("2025-02-02")).isEqualTo("effective");
            view.given(effective("2025-03-01"), new DecisionReconsidered(DECISION, false));
            assertThat(stateOn("2025-03-01")).isEqualTo("reversed");
            view.given(effective("2025-04-01"), new LegalityControlDecided(DECISION, "SF", false));
            assertThat(stateOn("2025-04-01")).isEqualTo("annulled");
        }

        private static DecisionAnnulled annulled(boolean exTunc) {
            return new DecisionAnnulled(
                    DECISION, AnnulledThrough.LEGALITY_CONTROL, "SF", LAW, exTunc, null);
        }
    }

    @Nested
    class A_conditional_decision {
        private final Condition first = new Condition(1, "Finansiering", null, null);
        private final Condition second = new Condition(2, "Avtale", null, null);

        @Test
        void is_effective_when_it_becomes_so_I_28() {
            var view =
                    ViewSpec.of(DecisionView.VIEW)
                            .given(effective("2025-01-15"), adopted(first))
                            .given(effective("2025-03-01"), new DecisionBecameEffective(DECISION));
            var before = view.on("2025-02-28").known().row(DECISION).orElseThrow().row();
            assertThat(before.state()).isEqualTo("conditional");
            var after = view.on("2025-03-01").known().row(DECISION).orElseThrow().row();
            assertThat(after.state()).isEqualTo("effective");
            assertThat(after.effectiveFrom()).isEqualTo(UncertainDate.parse("2025-03-01"));
        }

        @Test
        void keeps_each_condition_with_what_lifted_it() {
            var view =
                    ViewSpec.of(DecisionTaskView.VIEW)
                            .given(effective("2025-01-15"), adopted(first, second))
                            .given(
                                    effective("2025-02-01"),
                                    new DecisionConditionFulfilled(DECISION, 1),
                                    new DecisionConditionRemoved(DECISION, 2, LATER));
            var open = view.on("2025-01-31").known().row(DECISION, "condition", 1).orElseThrow();
            assertThat(open.row().state()).isEqualTo("open");
            assertThat(open.row().text()).isEqualTo("Finansiering");
            var day = view.on("2025-02-01").known();
            assertThat(day.row(DECISION, "condition", 1).orElseThrow().row().state())
                    .isEqualTo("fulfilled");
            var removed = day.row(DECISION, "condition", 2).orElseThrow().row();
            assertThat(removed.state()).isEqualTo("removed");
            assertThat(removed.removedBy()).isEqualTo(LATER);
        }
    }

    @Nested
    class A_follow_up {
        private final ViewSpec<DecisionTaskView.Row> view =
                ViewSpec.of(DecisionTaskView.VIEW)
                        .given(
                                effective("2025-01-15"),
                                new FollowUpAssigned(
                                        DECISION,
                                        1,
                                        Role.PRM,
                                        OWNER,
                                        "Lyse ut",
                                        UncertainDate.parse("2025-06-01")));

        private DecisionTaskView.Row after(FollowUpStatus status) {
            view.given(effective("2025-02-01"), new FollowUpReported(DECISION, 1, status, "Sagt"));
            return view.on("2025-02-01").known().row(DECISION, "followUp", 1).orElseThrow().row();
        }

        @Test
        void has_an_owner_and_a_date_I_48() {
            var row = view.on("2025-01-15").known().row(DECISION, "followUp", 1).orElseThrow();
            assertThat(row.row().state()).isEqualTo("assigned");
            assertThat(row.row().organisation()).isEqualTo(OWNER);
            assertThat(row.row().role()).isEqualTo(Role.PRM);
            assertThat(row.row().due()).isEqualTo(UncertainDate.parse("2025-06-01"));
        }

        @Test
        void is_reported_on() {
            assertThat(after(FollowUpStatus.UNDERWAY).state()).isEqualTo("underway");
            assertThat(after(FollowUpStatus.DONE).state()).isEqualTo("done");
            assertThat(after(FollowUpStatus.DROPPED).state()).isEqualTo("dropped");
            assertThat(after(FollowUpStatus.DONE).report()).isEqualTo("Sagt");
        }
    }
}
