package no.samspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

    private enum SampleRefusal implements Refusal {
        NO_DECISION(Kind.VALUE, Invariant.I_07),
        NOT_OPEN(Kind.STATE, null) {
            // a constant with a body is of a nameless class, which its code must not show
        };

        private final Reason reason;

        SampleRefusal(Kind kind, @Nullable Invariant rule) {
            this.reason = new Reason(kind, rule, new Words("nb", "nn", "en"));
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    private static Stamp stamp(Origin origin) {
        return stamp(origin, UncertainDate.parse("2024-01-01"));
    }

    private static Stamp stamp(Origin origin, UncertainDate effectiveFrom) {
        OrganisationId organisation = OrganisationId.parse("org_00000000000000000000000001");
        PersonId person = PersonId.parse("per_00000000000000000000000002");
        return new Stamp(
                new Actor(person, organisation, Role.OFF, null, null, null),
                origin,
                LocalDate.of(2026, 11, 22),
                effectiveFrom,
                UncertainDate.parse("2025"),
                UncertainDate.parse("2023-12"),
                Authority.NONE,
                List.of(),
                Access.PUBLIC,
                organisation,
                "ordrett",
                Set.of(),
                Set.of(),
                "key-1");
    }

    private static Guard guard(Origin origin) {
        return Guard.of(stamp(origin));
    }

    @Nested
    class What_contradicts_known_facts {
        @ParameterizedTest
        @EnumSource
        void is_refused_native_and_mirrored(Origin origin) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> guard(origin).refuseIf(true, SampleRefusal.NOT_OPEN))
                    .satisfies(
                            refused -> {
                                assertThat(refused.reason()).isSameAs(SampleRefusal.NOT_OPEN);
                                assertThat(refused.details()).isEmpty();
                                assertThat(refused.getStackTrace()).isEmpty();
                            });
        }

        @Test
        void is_refused_with_figures_that_explain() {
            Map<String, Object> left = Map.of("remaining", 5);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () -> guard(Origin.NATIVE).refuseIf(true, SampleRefusal.NOT_OPEN, left))
                    .satisfies(refused -> assertThat(refused.details()).isEqualTo(left));
        }

        @Test
        void is_refused_in_order_of_precedence() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () ->
                                    guard(Origin.NATIVE)
                                            .refuseIf(false, SampleRefusal.NOT_OPEN, Map.of())
                                            .needs(false, SampleRefusal.NO_DECISION)
                                            .refuseIf(true, SampleRefusal.NOT_OPEN))
                    .withMessage("sample/no-decision");
        }
    }

    @Nested
    class What_lacks_evidence {
        @Test
        void is_refused_when_native() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> guard(Origin.NATIVE).needs(false, SampleRefusal.NO_DECISION))
                    .satisfies(
                            refused ->
                                    assertThat(refused.reason())
                                            .isSameAs(SampleRefusal.NO_DECISION));
        }

        @Test
        void is_refused_with_what_exactly_is_missing() {
            Map<String, Object> missing = Map.of("items", List.of("training"));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () ->
                                    guard(Origin.NATIVE)
                                            .needs(true, SampleRefusal.NOT_OPEN, missing)
                                            .needs(false, SampleRefusal.NO_DECISION, missing))
                    .satisfies(refused -> assertThat(refused.details()).isEqualTo(missing));
        }

        @Test
        void is_noted_when_mirrored() {
            Judgement<String> judgement =
                    guard(Origin.MIRRORED).needs(false, SampleRefusal.NO_DECISION).then("event");
            assertThat(judgement)
                    .isEqualTo(new Judgement<>(List.of("event"), Set.of(Invariant.I_07), Set.of()));
        }

        @Test
        void cannot_be_noted_without_a_rule() {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> guard(Origin.MIRRORED).needs(false, SampleRefusal.NOT_OPEN))
                    .withMessage("NOT_OPEN has no rule to note");
        }
    }

    @Nested
    class What_is_as_it_should_be {
        @ParameterizedTest
        @EnumSource
        void passes_with_nothing_noted(Origin origin) {
            Judgement<String> judgement =
                    guard(origin)
                            .refuseIf(false, SampleRefusal.NOT_OPEN)
                            .needs(true, SampleRefusal.NO_DECISION)
                            .warnIf(false, Invariant.I_08)
                            .then(List.of("one", "two"));
            assertThat(judgement).isEqualTo(Judgement.of("one", "two"));
        }
    }

    @Nested
    class A_warning {
        @Test
        void lets_the_act_pass_and_is_recorded() {
            Judgement<String> judgement =
                    guard(Origin.NATIVE)
                            .warnIf(true, Invariant.I_08)
                            .warnIf(true, Invariant.I_36)
                            .then();
            assertThat(judgement.warnings())
                    .containsExactlyInAnyOrder(Invariant.I_08, Invariant.I_36);
            assertThat(judgement.events()).isEmpty();
            assertThat(judgement.notEvidenced()).isEmpty();
        }
    }

    @Nested
    class A_judgement {
        @Test
        void of_nothing_is_silent() {
            assertThat(Judgement.nothing()).isEqualTo(Judgement.of());
        }

        @Test
        void is_noted_on_the_stamp_and_changes_nothing_else() {
            Stamp before = stamp(Origin.MIRRORED);
            Stamp after =
                    before.noting(
                            new Judgement<>(
                                    List.of(), Set.of(Invariant.I_07), Set.of(Invariant.I_08)));
            assertThat(after.notEvidenced()).containsExactly(Invariant.I_07);
            assertThat(after.warnings()).containsExactly(Invariant.I_08);
            assertThat(after.noting(Judgement.nothing())).isEqualTo(before);
        }
    }

    @Nested
    class A_stamp {
        @Test
        void is_native_where_the_act_happens_here() {
            assertThat(stamp(Origin.NATIVE).isNative()).isTrue();
            assertThat(stamp(Origin.MIRRORED).isNative()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-11-21, true",
            "2026-11-22, false",
            "2026-11-23, false",
            "2026-10, true",
            "2026-11, false",
            "2020-01-01/.., false",
            "unstated, false"
        })
        void is_backdated_only_where_it_surely_looks_back(UncertainDate from, boolean backdated) {
            assertThat(stamp(Origin.NATIVE, from).isBackdated()).isEqualTo(backdated);
        }
    }

    @Nested
    class A_refusal {
        @Test
        void has_a_code_of_its_feature_and_name() {
            assertThat(SampleRefusal.NO_DECISION.code()).isEqualTo("sample/no-decision");
        }

        @Test
        void has_it_also_where_the_constant_has_a_body() {
            assertThat(SampleRefusal.NOT_OPEN.code()).isEqualTo("sample/not-open");
        }

        @Test
        void has_a_code_without_being_an_enum() {
            assertThat(new OtherRefusal().code()).isEqualTo("other/gone");
        }

        @Test
        void shows_what_its_reason_says() {
            Refusal refusal = SampleRefusal.NO_DECISION;
            assertThat(refusal.kind()).isEqualTo(refusal.reason().kind());
            assertThat(refusal.rule()).isEqualTo(Invariant.I_07);
            assertThat(refusal.words()).isEqualTo(new Words("nb", "nn", "en"));
        }

        @Test
        void knows_its_status() {
            assertThat(Refusal.Kind.values())
                    .extracting(Refusal.Kind::status)
                    .containsExactly(
                            400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 422, 428, 429,
                            500, 503);
        }
    }

    private record OtherRefusal() implements Refusal {
        @Override
        public String name() {
            return "GONE";
        }

        @Override
        public Reason reason() {
            return new Reason(Kind.ABSENT, null, new Words("nb", "nn", "en"));
        }
    }
}
