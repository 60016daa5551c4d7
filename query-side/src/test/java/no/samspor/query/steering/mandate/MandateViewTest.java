package no.samspor.query.steering.mandate;

import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.FieldChange;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateViewTest {

    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final BodyId BOARD = new BodyId(Id.named("project board"));
    private static final BodyId STEERING = new BodyId(Id.named("steering group"));
    private static final DecisionId FIRST = new DecisionId(Id.named("first"));
    private static final DecisionId SECOND = new DecisionId(Id.named("second"));
    private static final FieldChange WIDER = new FieldChange("/purpose", "\"a\"", "\"b\"");

    private static MandateText text(String purpose, long kroner) {
        return new MandateText(
                purpose,
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of(),
                null,
                Amount.exact(Nok.kroner(kroner)),
                null,
                null);
    }

    private static <R extends Record> ViewSpec<R> approved(ViewSpec<R> view) {
        return view.given(
                        effective("2023-01-10"),
                        new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, text("a", 100)))
                .given(effective("2023-02-01"), new MandateProposed(MANDATE, 1, BOARD, STEERING))
                .given(effective("2023-03-01"), new MandateApproved(MANDATE, 1, FIRST, null));
    }

    private static <R extends Record> ViewSpec<R> amended(ViewSpec<R> view) {
        return approved(view)
                .given(
                        effective("2024-01-01"),
                        new MandateAmended(MANDATE, 2, text("b", 200), List.of(WIDER), SECOND));
    }

    @Nested
    class The_history {
        private final ViewSpec<MandateHistoryView.Row> view = ViewSpec.of(MandateHistoryView.VIEW);

        @Test
        void shows_what_a_version_says_and_what_became_of_it() {
            approved(view);
            var row = view.on("2023-06-01").known().row(MANDATE, 1).orElseThrow().row();
            assertThat(row.state()).isEqualTo("approved");
            assertThat(row.purpose()).isEqualTo("a");
            assertThat(row.scope()).containsExactly("recruitment");
            assertThat(row.frame()).isEqualTo(Amount.exact(Nok.kroner(100)));
            assertThat(row.proposedTo()).isEqualTo(STEERING);
            assertThat(row.decision()).isEqualTo(FIRST);
        }

        @Test
        void keeps_the_old_version_beside_the_new() {
            amended(view);
            var day = view.on("2024-06-01").known();
            assertThat(day.row(MANDATE, 1).orElseThrow().row().state()).isEqualTo("superseded");
            var second = day.row(MANDATE, 2).orElseThrow().row();
            assertThat(second.state()).isEqualTo("approved");
            assertThat(second.changes()).containsExactly(WIDER);
            assertThat(second.decision()).isEqualTo(SECOND);
        }

        @Test
        void has_no_second_version_before_it_took_effect() {
            amended(view);
            var day = view.on("2023-12-31").known();
            assertThat(day.row(MANDATE, 2)).isEmpty();
            assertThat(day.row(MANDATE, 1).orElseThrow().row().state()).isEqualTo("approved");
        }

        @Test
        void shows_why_it_came_back() {
            view.given(
                            effective("2023-01-10"),
                            new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, text("a", 100)))
                    .given(effective("2023-02-01"), new MandateReturned(MANDATE, 1, "vague"));
            var row = view.on("2023-02-01").known().row(MANDATE, 1).orElseThrow().row();
            assertThat(row.state()).isEqualTo("returned");
            assertThat(row.remarks()).isEqualTo("vague");
        }

        @Test
        void shows_why_it_was_rejected() {
            approved(view).given(effective("2023-04-01"), new MandateRejected(MANDATE, 1, "no"));
            var row = view.on("2023-04-01").known().row(MANDATE, 1).orElseThrow().row();
            assertThat(row.state()).isEqualTo("rejected");
            assertThat(row.remarks()).isEqualTo("no");
        }
    }

    @Nested
    class The_register {
        private final ViewSpec<MandateView.Row> view = ViewSpec.of(MandateView.VIEW);

        @Test
        void shows_the_version_in_force_on_the_day() {
            amended(view);
            var before = view.on("2023-12-31").known().row(MANDATE).orElseThrow().row();
            assertThat(before.version()).isEqualTo(1);
            assertThat(before.frame()).isEqualTo(Amount.exact(Nok.kroner(100)));
            var after = view.on("2024-01-01").known().row(MANDATE).orElseThrow().row();
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.programme()).isEqualTo(PROGRAMME);
            assertThat(after.purpose()).isEqualTo("b");
        }

        @Test
        void shows_from_when_to_when_its_version_holds() {
            Period year =
                    new Period(
                            UncertainDate.parse("2023-01-01"), UncertainDate.parse("2023-12-31"));
            MandateText termed =
                    new MandateText(
                            "a", List.of(), List.of(), List.of(), List.of(), null, null, year,
                            null);
            view.given(
                            effective("2023-01-10"),
                            new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, termed))
                    .given(
                            effective("2023-06-01"),
                            new MandateAmended(MANDATE, 2, text("b", 1), List.of(), null));
            var first = view.on("2023-01-10").known().row(MANDATE).orElseThrow().row();
            assertThat(first.validFrom()).isEqualTo(year.from());
            assertThat(first.validTo()).isEqualTo(year.to());
            var second = view.on("2023-06-01").known().row(MANDATE).orElseThrow().row();
            assertThat(second.validFrom()).isNull();
            assertThat(second.validTo()).isNull();
        }

        @Test
        void follows_each_step() {
            approved(view).given(effective("2025-01-01"), new MandateDischarged(MANDATE, SECOND));
            assertThat(state("2023-01-10")).isEqualTo("draft");
            assertThat(state("2023-02-01")).isEqualTo("proposed");
            assertThat(state("2023-03-01")).isEqualTo("approved");
            assertThat(state("2025-01-01")).isEqualTo("discharged");
        }

        @Test
        void knows_returned_and_rejected() {
            approved(view)
                    .given(effective("2023-02-15"), new MandateReturned(MANDATE, 1, "vague"))
                    .given(effective("2023-05-01"), new MandateRejected(MANDATE, 1, "no"));
            assertThat(state("2023-02-20")).isEqualTo("returned");
            assertThat(state("2023-05-01")).isEqualTo("rejected");
        }

        private String state(String day) {
            return view.on(day).known().row(MANDATE).orElseThrow().row().state();
        }
    }
}
