package no.samspor.query.projection;

import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.projection.Stamps.lacking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Access;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.Thing.Row;
import no.samspor.query.projection.Thing.ThingEvent.Became;
import no.samspor.query.projection.Thing.ThingEvent.Over;
import no.samspor.query.projection.Thing.ThingEvent.Retagged;
import no.samspor.query.projection.Thing.ThingEvent.Tagged;
import no.samspor.query.projection.fold.Doubt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private static final HandoverId THING = new HandoverId(Id.named("thing"));

    private final ViewSpec<Row> view = ViewSpec.of(Thing.VIEW);

    private static Event named(String name) {
        return new Became(THING, name, null);
    }

    private static Event sized(int size) {
        return new Became(THING, null, size);
    }

    private String nameOn(String day) {
        return view.on(day).known().row(THING).map(shown -> shown.row().name()).orElse(null);
    }

    static RegistrationCorrected correcting(long position, String field, String after) {
        return new RegistrationCorrected(
                new CorrectionId(Id.named("correction" + position + field + after)),
                THING,
                position,
                List.of(new FieldChange(field, null, after)),
                List.of(THING),
                "read wrongly",
                new PersonId(Id.named("Kari")),
                new PersonId(Id.named("Ola")));
    }

    @Nested
    class A_field {
        @Test
        void has_the_value_that_began_last() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2022-01-01"), named("b"));
            assertThat(nameOn("2019-12-31")).isNull();
            assertThat(nameOn("2020-01-01")).isEqualTo("a");
            assertThat(nameOn("2021-12-31")).isEqualTo("a");
            assertThat(nameOn("2022-01-01")).isEqualTo("b");
        }

        @Test
        void learnt_later_takes_its_own_place() {
            view.given(effective("2022-01-01"), named("b"));
            view.given(effective("2020-01-01"), named("a"));
            assertThat(nameOn("2021-12-31")).isEqualTo("a");
            assertThat(nameOn("2022-01-01")).isEqualTo("b");
        }

        @Test
        void of_the_same_day_has_the_value_recorded_last() {
            view.given(effective("2020-01-01"), named("a"), named("b"));
            assertThat(nameOn("2020-01-01")).isEqualTo("b");
        }

        @Test
        void goes_back_when_a_bounded_value_ends() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2021-01-01", "2021-12-31"), named("b"));
            assertThat(nameOn("2021-12-31")).isEqualTo("b");
            assertThat(nameOn("2022-01-01")).isEqualTo("a");
        }

        @Test
        void is_a_timeline_of_its_own() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2021-01-01"), sized(3));
            Row row = view.on("2021-06-01").known().row(THING).orElseThrow().row();
            assertThat(row).isEqualTo(new Row("a", 3, null));
        }

        @Test
        void that_the_row_does_not_have_is_refused_at_once() {
            View<Row> wrong =
                    View.of("thing", Row.class)
                            .hears(
                                    Became.class,
                                    (e, s) -> List.of(Change.of("k").set("nmae", "a").during(s)));
            assertThatThrownBy(() -> ViewSpec.of(wrong).given(effective("2020"), named("a")))
                    .hasMessageContaining("has no field nmae");
        }

        @Test
        void of_another_type_is_refused_at_once() {
            View<Row> wrong =
                    View.of("thing", Row.class)
                            .hears(
                                    Became.class,
                                    (e, s) -> List.of(Change.of("k").set("size", "3").during(s)));
            assertThatThrownBy(() -> ViewSpec.of(wrong).given(effective("2020"), named("a")))
                    .hasMessageContaining("size is a Integer");
        }
    }

    @Nested
    class A_row {
        @Test
        void ends_on_the_day_from_which_it_no_longer_holds() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2022-01-01"), new Over(THING));
            assertThat(nameOn("2021-12-31")).isEqualTo("a");
            assertThat(nameOn("2022-01-01")).isNull();
        }

        @Test
        void stays_ended_whatever_is_said_for_later() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2022-01-01"), new Over(THING));
            view.given(effective("2023-01-01"), named("b"));
            assertThat(nameOn("2024-01-01")).isNull();
        }

        @Test
        void is_not_made_by_what_always_holds() {
            view.given(effective("2020-01-01"), new Tagged(THING, "x"));
            assertThat(view.on("2021-01-01").known().rows()).isEmpty();
            view.given(effective("2020-01-01"), named("a"));
            Row row = view.on("2020-01-01").known().row(THING).orElseThrow().row();
            assertThat(row).isEqualTo(new Row("a", null, "x"));
        }

        @Test
        void is_not_prolonged_by_what_changes_within_it() {
            view.given(effective("2021-01-01", "2021-12-31"), named("a"));
            view.given(effective("2020-06-01"), new Tagged(THING, "x"));
            view.given(effective("2021-06-01"), new Retagged(THING, "y"));
            assertThat(view.on("2021-05-31").known().row(THING).orElseThrow().row().tag())
                    .isEqualTo("x");
            assertThat(view.on("2021-06-01").known().row(THING).orElseThrow().row().tag())
                    .isEqualTo("y");
            assertThat(view.on("2022-01-01").known().rows()).isEmpty();
        }

        @Test
        void is_as_closed_as_the_strictest_that_contributes() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(Stamps.closed("2021-01-01", Access.Level.EXEMPT, Stamps.SKAUN), sized(3));
            var shown = view.on("2021-01-01").known().row(THING).orElseThrow();
            assertThat(shown.segment().access()).isEqualTo(Access.Level.EXEMPT);
            assertThat(shown.segment().owner()).isEqualTo(Stamps.SKAUN.toString());
            var before = view.on("2020-06-01").known().row(THING).orElseThrow();
            assertThat(before.segment().access()).isEqualTo(Access.Level.INTERNAL);
        }

        @Test
        void where_closed_material_of_two_meets_belongs_to_neither() {
            view.given(Stamps.closed("2021-01-01", Access.Level.EXEMPT, Stamps.SKAUN), sized(3));
            view.given(Stamps.closed("2021-01-01", Access.Level.EXEMPT, Stamps.MELHUS), named("a"));
            var shown = view.on("2021-01-01").known().row(THING).orElseThrow();
            assertThat(shown.segment().owner()).isNull();
        }

        @Test
        void drills_to_the_events_it_rests_on() {
            view.given(effective("2020-01-01"), named("a"), sized(1));
            view.given(effective("2021-01-01"), named("b"));
            assertThat(view.on("2022-01-01").known().row(THING).orElseThrow().positions())
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Nested
    class An_uncertain_date {
        @Test
        void answers_no_then_possibly_then_yes() {
            view.given(effective("2023"), named("a"));
            assertThat(nameOn("2022-12-31")).isNull();
            var shown = view.on("2023-06-01").known().row(THING).orElseThrow();
            assertThat(shown.certainty()).isEqualTo(Certainty.POSSIBLY);
            assertThat(shown.doubt()).containsExactly(new Doubt("valid", "2023", null));
            assertThat(view.on("2023-12-31").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.YES);
        }

        @Test
        void says_what_the_value_is_otherwise() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2023"), named("b"));
            assertThat(view.on("2023-06-01").known().row(THING).orElseThrow().doubt())
                    .containsExactly(new Doubt("name", "2023", "a"));
        }

        @Test
        void yields_to_what_was_recorded_later_where_the_order_is_open() {
            view.given(effective("2023"), named("proposed"));
            view.given(effective("2023-06-01"), named("approved"));
            assertThat(nameOn("2023-03-01")).isEqualTo("proposed");
            assertThat(nameOn("2023-06-01")).isEqualTo("approved");
            assertThat(nameOn("2024-01-01")).isEqualTo("approved");
            assertThat(view.on("2023-06-01").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.YES);
        }

        @Test
        void that_is_unstated_has_come_by_the_day_it_was_recorded() {
            view.recordedOn("2024-02-01").given(effective("unstated"), named("a"));
            var before = view.on("2024-01-31").known().row(THING).orElseThrow();
            assertThat(before.doubt()).containsExactly(new Doubt("valid", "unstated", null));
            assertThat(view.on("1950-01-01").known().row(THING)).isPresent();
            assertThat(view.on("2024-02-01").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.YES);
        }

        @Test
        void of_a_plan_stays_open() {
            view.recordedOn("2024-02-01").given(effective("2030-01-01/.."), named("a"));
            assertThat(nameOn("2029-12-31")).isNull();
            assertThat(view.on("2050-01-01").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.POSSIBLY);
        }

        @Test
        void of_an_end_is_doubt_about_the_row() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2022"), new Over(THING));
            assertThat(view.on("2022-06-01").known().row(THING).orElseThrow().doubt())
                    .containsExactly(new Doubt("valid", "2022", null));
            assertThat(nameOn("2022-12-31")).isNull();
        }

        @Test
        void of_the_last_day_leaves_the_first_day_certain() {
            view.given(effective("2020-01-01", "unstated"), named("a"));
            assertThat(view.on("2020-01-01").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.YES);
            assertThat(view.on("2020-01-02").known().row(THING).orElseThrow().certainty())
                    .isEqualTo(Certainty.POSSIBLY);
        }
    }

    @Nested
    class A_correction {
        /** Domain model 2.6: the outcome is invented, the answers are binding. */
        @Test
        void changes_what_is_known_and_keeps_what_was_known() {
            view.recordedOn("2024-01-15").given(effective("2024-01-01"), named("in operation"));
            view.recordedOn("2024-03-20")
                    .given(
                            effective("2024-03-20"),
                            correcting(1, "/stamp/effectiveFrom", "\"2023-01-01\""));
            assertThat(view.on("2023-06-01").knownAt(1).row(THING)).isEmpty();
            var today = view.on("2023-06-01").known().row(THING).orElseThrow();
            assertThat(today.row().name()).isEqualTo("in operation");
            assertThat(today.positions()).containsExactly(1L, 2L);
        }

        @Test
        void takes_the_place_of_what_it_corrects() {
            view.given(effective("2020-01-01"), named("a"), named("b"));
            view.given(effective("2024-01-01"), correcting(1, "/event/name", "\"c\""));
            assertThat(nameOn("2020-01-01")).isEqualTo("b");
        }

        @Test
        void follows_those_before_it() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2024-01-01"), correcting(1, "/event/name", "\"b\""));
            view.given(
                    effective("2024-01-01"),
                    correcting(1, "/stamp/effectiveFrom", "\"2019-01-01\""));
            assertThat(nameOn("2019-06-01")).isEqualTo("b");
            assertThat(view.on("2019-06-01").knownAt(2).rows()).isEmpty();
        }
    }

    @Nested
    class A_conflict_of_sources {
        private static final ConflictId CONFLICT = new ConflictId(Id.named("conflict"));
        private static final Event REGISTERED = about(THING, CONFLICT, "name");
        private static final Event RESOLVED =
                new SourceConflictResolved(
                        CONFLICT, THING, "name", "a", null, null, "the minutes say so");

        private static Event about(Id target, ConflictId conflict, String field) {
            return new SourceConflictRegistered(conflict, target, field, List.of());
        }

        private List<String> disputed(long position) {
            return view.on("2024-01-01")
                    .knownAt(position)
                    .row(THING)
                    .orElseThrow()
                    .segment()
                    .disputed();
        }

        @Test
        void is_shown_while_it_is_open_I_46() {
            view.given(effective("2020-01-01"), named("a"));
            view.given(effective("2024-01-01"), REGISTERED, RESOLVED);
            assertThat(disputed(1)).isEmpty();
            assertThat(disputed(2)).containsExactly("name");
            assertThat(disputed(3)).isEmpty();
            assertThat(view.on("2024-01-01").known().row(THING).orElseThrow().positions())
                    .containsExactly(1L, 2L, 3L);
        }

        @Test
        void is_shown_of_what_is_learnt_while_it_is_open_I_46() {
            view.given(effective("2020-01-01"), REGISTERED, named("a"), sized(2), RESOLVED);
            assertThat(disputed(2)).containsExactly("name");
            assertThat(disputed(3)).containsExactly("name");
            assertThat(disputed(4)).isEmpty();
            view.given(effective("2021-01-01"), named("b"));
            assertThat(disputed(5)).isEmpty();
        }

        @Test
        void goes_on_with_another_claim_and_ends_when_it_is_accepted_I_46() {
            Claim claim = new Claim("c", null, "a third source");
            view.given(effective("2020-01-01"), named("a"), REGISTERED);
            view.given(
                    effective("2024-01-01"), new SourceClaimAdded(CONFLICT, THING, "name", claim));
            assertThat(disputed(3)).containsExactly("name");
            view.given(
                    effective("2024-01-01"),
                    new SourceConflictAccepted(CONFLICT, THING, "name", "nobody knows"));
            assertThat(disputed(4)).isEmpty();
        }

        @Test
        void leaves_another_open_I_46() {
            ConflictId other = new ConflictId(Id.named("other"));
            view.given(effective("2020-01-01"), named("a"), REGISTERED);
            view.given(effective("2020-01-01"), about(THING, other, "effectiveFrom"));
            assertThat(disputed(3)).containsExactly("effectiveFrom", "name");
            view.given(effective("2024-01-01"), RESOLVED);
            assertThat(disputed(4)).containsExactly("effectiveFrom");
        }

        @Test
        void says_nothing_of_another_thing_I_46() {
            HandoverId another = new HandoverId(Id.named("another"));
            view.given(effective("2020-01-01"), named("a"), about(another, CONFLICT, "name"));
            assertThat(disputed(2)).isEmpty();
            assertThat(view.on("2024-01-01").known().row(THING).orElseThrow().positions())
                    .containsExactly(1L);
        }
    }

    @Nested
    class Evidence {
        private static EvidenceSupplied filling(Invariant... rules) {
            return new EvidenceSupplied(
                    new EvidenceId(Id.named("evidence")), THING, List.of(), Set.of(rules));
        }

        @Test
        void fills_what_was_lacking_and_is_shown_as_a_ground() {
            Stamp lacking = lacking("2020-01-01", Invariant.I_07, Invariant.I_45);
            view.given(lacking, named("a"));
            view.given(effective("2024-01-01"), filling(Invariant.I_07));
            assertThat(
                            view.on("2020-01-01")
                                    .knownAt(1)
                                    .row(THING)
                                    .orElseThrow()
                                    .segment()
                                    .notEvidenced())
                    .containsExactly("I-07", "I-45");
            var shown = view.on("2020-01-01").known().row(THING).orElseThrow();
            assertThat(shown.segment().notEvidenced()).containsExactly("I-45");
            assertThat(shown.positions()).containsExactly(1L, 2L);
        }

        @Test
        void does_not_fill_what_comes_after_it() {
            view.given(lacking("2020-01-01", Invariant.I_07), named("a"));
            view.given(effective("2024-01-01"), filling(Invariant.I_07));
            view.given(lacking("2021-01-01", Invariant.I_07), named("b"));
            var shown = view.on("2021-01-01").known().row(THING).orElseThrow();
            assertThat(shown.segment().notEvidenced()).containsExactly("I-07");
        }
    }
}
