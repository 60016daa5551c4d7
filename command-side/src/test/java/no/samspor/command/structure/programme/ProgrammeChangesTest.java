package no.samspor.command.structure.programme;

import static no.samspor.command.Stamps.MIRRORED;

import java.util.Set;
import no.samspor.command.structure.programme.ProgrammeCommand.CancelProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ExtendProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.PauseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.RenameProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ResumeProgramme;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeResumed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeTermExtended;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a programme on its way: it rests, lasts longer, is renamed or comes to nothing.
 */
class ProgrammeChangesTest extends ProgrammeSpec {

    private static final ProgrammeEvent RESUMED = new ProgrammeResumed(PROGRAMME, DECISION);
    private static final ProgrammeEvent EXTENDED =
            new ProgrammeTermExtended(PROGRAMME, END, LATER, DECISION);
    private static final ProgrammeEvent RENAMED =
            new ProgrammeRenamed(PROGRAMME, "Bedre sammen", "Sammen");

    private static final ProgrammeCommand PAUSE = new PauseProgramme(PROGRAMME, DECISION, "Valgår");
    private static final ProgrammeCommand RESUME = new ResumeProgramme(PROGRAMME, DECISION);
    private static final ProgrammeCommand EXTEND = new ExtendProgramme(PROGRAMME, LATER, DECISION);
    private static final ProgrammeCommand RENAME = new RenameProgramme(PROGRAMME, "Sammen");
    private static final ProgrammeCommand CANCEL =
            new CancelProgramme(PROGRAMME, DECISION, "Ingen penger");

    @Nested
    class Pausing_and_resuming {
        @Test
        void take_a_decision_each() {
            decided(ESTABLISHED, STARTED).when(PAUSE).then(PAUSED);
            decided(ESTABLISHED, STARTED, PAUSED).when(RESUME).then(RESUMED);
            decided(ESTABLISHED, STARTED, PAUSED, RESUMED).when(PAUSE).then(PAUSED);
        }

        @Test
        void never_go_without_one_I_07() {
            given(ESTABLISHED, STARTED)
                    .when(new PauseProgramme(PROGRAMME, null, "Valgår"))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            given(ESTABLISHED, STARTED, PAUSED)
                    .when(new ResumeProgramme(PROGRAMME, null))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
        }

        @Test
        void may_be_reported_without_one_I_07() {
            given(ESTABLISHED, STARTED)
                    .as(MIRRORED)
                    .when(new PauseProgramme(PROGRAMME, null, "Valgår"))
                    .then(new ProgrammePaused(PROGRAMME, null, "Valgår"))
                    .notEvidenced(Invariant.I_07);
            given(ESTABLISHED, STARTED, PAUSED)
                    .as(MIRRORED)
                    .when(new ResumeProgramme(PROGRAMME, null))
                    .then(new ProgrammeResumed(PROGRAMME, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void take_turns() {
            decided(ESTABLISHED).when(PAUSE).thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, STARTED, PAUSED)
                    .when(PAUSE)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, STARTED)
                    .when(RESUME)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void never_rest_on_a_decision_that_cannot_carry_them() {
            resting(null).thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
            resting(standing("2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_FALLEN);
            resting(standing("2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_CONDITIONAL);
            resting(standing("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(ProgrammeRefusal.DECISION_NOT_IN_EFFECT);
            resting(standing("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(ProgrammeRefusal.DECISION_NOT_EVIDENCED);
            deciding(DECISION, null, ESTABLISHED, STARTED, PAUSED)
                    .when(RESUME)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
            deciding(INTERIM, null, ESTABLISHED)
                    .when(START_EARLY)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        private When resting(DecisionStanding decision) {
            return deciding(DECISION, decision, ESTABLISHED, STARTED).when(PAUSE);
        }
    }

    @Nested
    class Extending {
        @Test
        void takes_a_decision_of_the_body_that_gave_the_mandate_I_07() {
            extending(STEERING, STARTED).then(EXTENDED).notEvidenced();
        }

        @Test
        void takes_a_decision_of_a_body_above_it_I_07() {
            extending(COUNCIL, STARTED).then(EXTENDED);
        }

        @Test
        void takes_no_decision_of_any_other_body_I_07() {
            BodyId stranger = new BodyId(Id.named("stranger"));
            extending(stranger, STARTED).thenRefused(ProgrammeRefusal.NOT_THE_MANDATING_BODY);
            extending(stranger, STARTED_EARLY).thenRefused(ProgrammeRefusal.NOT_THE_MANDATING_BODY);
        }

        @Test
        void asks_the_body_that_let_it_start_early_I_07() {
            extending(STEERING, STARTED_EARLY).then(EXTENDED);
            extending(COUNCIL, STARTED_EARLY).then(EXTENDED);
        }

        @Test
        void takes_any_decision_before_it_has_started_on_one() {
            decided(ESTABLISHED).when(EXTEND).then(EXTENDED);
            decided(ESTABLISHED, STARTED_UNSHOWN).when(EXTEND).then(EXTENDED);
            decided(ESTABLISHED, STARTED)
                    .knowing(MandateStanding.class, MANDATE, null)
                    .when(EXTEND)
                    .then(EXTENDED);
        }

        @Test
        void never_goes_without_a_decision_I_07() {
            given(ESTABLISHED)
                    .when(new ExtendProgramme(PROGRAMME, LATER, null))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            given(ESTABLISHED, STARTED_UNSHOWN)
                    .as(MIRRORED)
                    .when(new ExtendProgramme(PROGRAMME, LATER, null))
                    .then(new ProgrammeTermExtended(PROGRAMME, END, LATER, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void rests_on_a_decision_that_can_carry_it() {
            deciding(DECISION, null, ESTABLISHED)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void goes_forward() {
            decided(ESTABLISHED)
                    .when(
                            new ExtendProgramme(
                                    PROGRAMME, UncertainDate.parse("2025-12-31"), DECISION))
                    .thenRefused(ProgrammeRefusal.TERM_SHORTENED);
            UncertainDate within = UncertainDate.parse("2026-01-01");
            decided(ESTABLISHED)
                    .when(new ExtendProgramme(PROGRAMME, within, DECISION))
                    .then(new ProgrammeTermExtended(PROGRAMME, END, within, DECISION));
        }

        @Test
        void to_the_same_end_changes_nothing() {
            decided(ESTABLISHED, EXTENDED).when(EXTEND).thenNothing();
        }

        @Test
        void may_give_it_its_first_end() {
            decided(established("Bedre sammen", null, null))
                    .when(EXTEND)
                    .then(new ProgrammeTermExtended(PROGRAMME, null, LATER, DECISION));
        }

        @Test
        void keeps_it_where_it_stands() {
            decided(ESTABLISHED, STARTED_UNSHOWN, EXTENDED).when(PAUSE).then(PAUSED);
            decided(ESTABLISHED, STARTED_UNSHOWN, PAUSED, EXTENDED).when(RESUME).then(RESUMED);
            mandated(inForce(), ESTABLISHED, EXTENDED).when(START).then(STARTED);
        }

        @Test
        void comes_too_late_once_it_is_closing() {
            decided(ESTABLISHED, STARTED, CLOSING)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            decided(ESTABLISHED, CANCELLED)
                    .when(EXTEND)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }

        private When extending(BodyId body, ProgrammeEvent start) {
            return decided(ESTABLISHED, start)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .knowing(DecisionStanding.class, INTERIM, standing(INTERIM, STEERING))
                    .knowing(DecisionStanding.class, DECISION, standing(DECISION, body))
                    .knowing(BodyStanding.class, STEERING, body(STEERING, TOWN, COUNCIL))
                    .knowing(BodyStanding.class, COUNCIL, body(COUNCIL, TOWN, null))
                    .when(EXTEND);
        }
    }

    @Nested
    class Renaming {
        @Test
        void keeps_the_name_it_had() {
            given(ESTABLISHED).when(RENAME).then(RENAMED);
        }

        @Test
        void to_the_same_name_changes_nothing() {
            given(ESTABLISHED, RENAMED).when(RENAME).thenNothing();
        }

        @Test
        void may_happen_until_the_end() {
            given(ESTABLISHED, STARTED, CLOSING).when(RENAME).then(RENAMED);
            given(ESTABLISHED, STARTED, CLOSING, RENAMED).when(RENAME).thenNothing();
            given(ESTABLISHED, CANCELLED)
                    .when(RENAME)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void takes_a_decision_I_07() {
            decided(ESTABLISHED).when(CANCEL).then(CANCELLED);
            decided(ESTABLISHED, STARTED, CLOSING).when(CANCEL).then(CANCELLED);
            given(ESTABLISHED)
                    .when(new CancelProgramme(PROGRAMME, null, "Ingen penger"))
                    .thenRefused(ProgrammeRefusal.NO_DECISION);
            deciding(DECISION, null, ESTABLISHED)
                    .when(CANCEL)
                    .thenRefused(ProgrammeRefusal.DECISION_UNKNOWN);
        }

        @Test
        void happens_once() {
            decided(ESTABLISHED, CANCELLED)
                    .when(CANCEL)
                    .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static DecisionStanding standing(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                STEERING,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }
}
