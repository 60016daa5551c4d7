package no.samspor.events.decision;

import static no.samspor.events.Stamped.TODAY;
import static no.samspor.events.Stamped.fold;
import static no.samspor.events.Stamped.on;
import static no.samspor.events.Stamped.reported;
import static no.samspor.events.Stamped.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.Stamped;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionConditionRemoved;
import no.samspor.events.decision.DecisionEvent.DecisionEndorsed;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionReconsidered;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.events.decision.DecisionEvent.LegalityControlDecided;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.SupportGranted;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionStandingTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId OTHER = new DecisionId(Id.named("other"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final Sha256 TEXT = new Sha256("ab".repeat(32));
    private static final Sha256 PAPER = new Sha256("cd".repeat(32));
    private static final Law LAW = new Law("kommuneloven", "§ 27-3", null);

    private static final Stamped ADOPTED = on("2025-02-01", adopted(DECISION));

    @Nested
    class In_effect {
        @Test
        void from_its_date() {
            assertThat(effective("2025-01-31", ADOPTED)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-02-01", ADOPTED)).isEqualTo(Certainty.YES);
            assertThat(effective("2025-02-10", on("2025-02", adopted(DECISION))))
                    .isEqualTo(Certainty.POSSIBLY);
        }

        @Test
        void only_when_no_condition_is_left_I_28() {
            Stamped conditional = on("2025-02-01", adopted(DECISION, 1, 2));
            Stamped first = on("2025-03-01", new DecisionConditionFulfilled(DECISION, 1));
            Stamped second = on("2025-04-01", new DecisionConditionRemoved(DECISION, 2, OTHER));
            Stamped effect = on("2025-04-01", new DecisionBecameEffective(DECISION));
            assertThat(effective("2025-05-01", conditional)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-05-01", conditional, first)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-05-01", conditional, first, second))
                    .isEqualTo(Certainty.YES);
            assertThat(effective("2025-03-31", conditional, first, second, effect))
                    .isEqualTo(Certainty.NO);
            assertThat(effective("2025-04-01", conditional, first, second, effect))
                    .isEqualTo(Certainty.YES);
        }

        @Test
        void until_it_is_superseded_I_30() {
            Stamped superseded = on("2025-06", new DecisionSuperseded(DECISION, OTHER));
            assertThat(effective("2025-01-01", ADOPTED, superseded)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-05-31", ADOPTED, superseded)).isEqualTo(Certainty.YES);
            assertThat(effective("2025-06-10", ADOPTED, superseded)).isEqualTo(Certainty.POSSIBLY);
            assertThat(effective("2025-06-30", ADOPTED, superseded)).isEqualTo(Certainty.NO);
        }

        @Test
        void until_it_lapses_or_is_annulled_I_30() {
            Stamped lapsed = on("2025-06-01", new DecisionLapsed(DECISION, "Fristen er ute"));
            Stamped annulled = on("2025-07-01", annulled(false));
            assertThat(effective("2025-05-31", ADOPTED, lapsed)).isEqualTo(Certainty.YES);
            assertThat(effective("2025-06-01", ADOPTED, lapsed)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-06-30", ADOPTED, annulled)).isEqualTo(Certainty.YES);
            assertThat(effective("2025-07-01", ADOPTED, annulled)).isEqualTo(Certainty.NO);
            assertThat(effective("2025-06-01", ADOPTED, lapsed, annulled)).isEqualTo(Certainty.NO);
        }

        @Test
        void never_when_it_is_annulled_from_the_beginning() {
            Stamped annulled = on("2025-07-01", annulled(true));
            assertThat(effective("2025-02-01", ADOPTED, annulled)).isEqualTo(Certainty.NO);
        }

        @Test
        void is_not_ended_by_what_else_happens_to_it() {
            Event[] others = {
                new DecisionEndorsed(DECISION, BODY, OTHER),
                new DecisionImplemented(DECISION),
                new DecisionReconsidered(DECISION, true),
                new DecisionReferred(DECISION, BODY),
                new LegalityControlRequested(DECISION, "Tre medlemmer", null),
                new LegalityControlDecided(DECISION, "Statsforvalteren", true),
                new SupportGranted(
                        DECISION,
                        new OrganisationId(Id.named("org")),
                        Amount.UNSTATED,
                        "Frivillighet"),
                new FollowUpAssigned(
                        DECISION,
                        1,
                        null,
                        new OrganisationId(Id.named("org")),
                        "Følg opp",
                        UncertainDate.parse("2025-12")),
                new FollowUpReported(DECISION, 1, FollowUpStatus.DONE, "Gjort"),
                adopted(DECISION, 7),
                new DecisionLapsed(OTHER, "Et annet")
            };
            Stamped[] events = new Stamped[others.length + 1];
            events[0] = ADOPTED;
            for (int i = 0; i < others.length; i++) events[i + 1] = on("2025-03-01", others[i]);
            DecisionStanding standing = fold(DecisionStanding.FOLD, events);
            assertThat(standing).isEqualTo(fold(DecisionStanding.FOLD, ADOPTED));
        }
    }

    @Test
    void knows_the_papers_and_the_text() {
        assertThat(fold(DecisionStanding.FOLD, ADOPTED).papers())
                .containsExactlyInAnyOrder(TEXT, PAPER);
    }

    @Test
    void begins_with_its_adoption() {
        assertThat((Object) fold(DecisionStanding.FOLD, on("2025", annulled(false)))).isNull();
    }

    @Test
    void remembers_what_is_not_evidenced_until_it_is() {
        Stamped reported = reported("2025-02-01", adopted(DECISION), Invariant.I_45);
        assertThat(fold(DecisionStanding.FOLD, reported).isEvidenced()).isFalse();
        assertThat(fold(DecisionStanding.FOLD, reported, supplied(DECISION)).isEvidenced())
                .isTrue();
        assertThat(fold(DecisionStanding.FOLD, reported, supplied(OTHER)).isEvidenced()).isFalse();
        assertThat((Object) fold(DecisionStanding.FOLD, supplied(DECISION))).isNull();
    }

    /** What an act may rest on. */
    @Nested
    class Grounds_for_an_act {
        private static final Grounds GROUNDS =
                new Grounds(
                        Reason.UNKNOWN,
                        Reason.FALLEN,
                        Reason.CONDITIONAL,
                        Reason.NOT_IN_EFFECT,
                        Reason.NOT_EVIDENCED);

        private static final Stamp NOW = stamp(Origin.NATIVE, TODAY.toString());

        @Test
        void are_a_decision_that_stands() {
            assertThat(held(NOW, ADOPTED).notEvidenced()).isEmpty();
        }

        @Test
        void are_none_where_none_is_cited() {
            Guard guard = Guard.of(NOW);
            assertThat(GROUNDS.hold(null, NOW, Known.nothing(), guard)).isNull();
        }

        @Test
        void are_registered() {
            refused(Reason.UNKNOWN, NOW);
        }

        @Test
        void have_not_fallen_I_30() {
            Stamped fallen = on("2025-06-01", new DecisionSuperseded(DECISION, OTHER));
            refused(Reason.FALLEN, NOW, ADOPTED, fallen);
            refused(Reason.FALLEN, stamp(Origin.NATIVE, "2025-03-01"), ADOPTED, fallen);
        }

        @Test
        void had_not_fallen_then_I_30() {
            Stamped fallen = on("2025-06-01", new DecisionSuperseded(DECISION, OTHER));
            held(stamp(Origin.MIRRORED, "2025-05-31"), ADOPTED, fallen);
            held(stamp(Origin.MIRRORED, "unstated"), ADOPTED, fallen);
            refused(Reason.FALLEN, stamp(Origin.MIRRORED, "2025-06-01"), ADOPTED, fallen);
        }

        @Test
        void are_unconditional_I_28() {
            refused(Reason.CONDITIONAL, NOW, on("2025-02-01", adopted(DECISION, 1)));
        }

        @Test
        void are_in_effect() {
            refused(Reason.NOT_IN_EFFECT, NOW, on("2026-03-02", adopted(DECISION)));
            refused(
                    Reason.NOT_IN_EFFECT,
                    stamp(Origin.MIRRORED, "2025-01-31"),
                    on("2025-02-01", adopted(DECISION)));
            held(NOW, on("2026-03-01", adopted(DECISION)));
        }

        @Test
        void are_surely_in_effect() {
            Stamped march = on("2026-03", adopted(DECISION));
            refused(Reason.NOT_IN_EFFECT, NOW, march);
            assertThat(held(stamp(Origin.MIRRORED, "unstated"), march).notEvidenced())
                    .containsExactly(Invariant.I_28);
        }

        @Test
        void are_evidenced() {
            Stamped reported = reported("2025-02-01", adopted(DECISION), Invariant.I_45);
            refused(Reason.NOT_EVIDENCED, NOW, reported);
            held(stamp(Origin.MIRRORED, "unstated"), reported);
        }

        private Judgement<String> held(Stamp stamp, Stamped... events) {
            Guard guard = Guard.of(stamp);
            assertThat(GROUNDS.hold(DECISION, stamp, known(events), guard)).isNotNull();
            return guard.then("event");
        }

        private void refused(Reason reason, Stamp stamp, Stamped... events) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> GROUNDS.hold(DECISION, stamp, known(events), Guard.of(stamp)))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        }

        private static Known known(Stamped... events) {
            return Known.nothing()
                    .and(DecisionStanding.class, DECISION, fold(DecisionStanding.FOLD, events));
        }
    }

    private enum Reason implements Refusal {
        UNKNOWN,
        FALLEN,
        CONDITIONAL,
        NOT_IN_EFFECT,
        NOT_EVIDENCED;

        @Override
        public Refusal.Reason reason() {
            return new Refusal.Reason(Kind.STATE, Invariant.I_28, new Words("", "", ""));
        }
    }

    private static Certainty effective(String day, Stamped... events) {
        return fold(DecisionStanding.FOLD, events).isEffectiveOn(LocalDate.parse(day));
    }

    private static Event annulled(boolean exTunc) {
        return new DecisionAnnulled(
                DECISION,
                AnnulledThrough.LEGALITY_CONTROL,
                "Statsforvalteren i Trøndelag",
                LAW,
                exTunc,
                null);
    }

    private static Stamped supplied(DecisionId decision) {
        return on(
                "2026-01-01",
                new EvidenceSupplied(
                        new EvidenceId(Id.named("evidence")),
                        decision,
                        List.of(),
                        Set.of(Invariant.I_45)));
    }

    private static DecisionEvent adopted(DecisionId decision, int... conditions) {
        DocumentId document = new DocumentId(Id.named("paper"));
        return new DecisionAdopted(
                decision,
                BODY,
                null,
                new Code("resolution"),
                "Overlevering",
                null,
                null,
                TEXT,
                Arrays.stream(conditions)
                        .mapToObj(no -> new Condition(no, "Vilkår", null, null))
                        .toList(),
                List.of(new Doc(document, 1, PAPER), new Doc(document, 2, null)),
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
