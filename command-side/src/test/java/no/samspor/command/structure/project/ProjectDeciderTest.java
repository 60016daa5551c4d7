package no.samspor.command.structure.project;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Set;
import no.samspor.command.structure.project.ProjectCommand.EstablishProject;
import no.samspor.command.structure.project.ProjectCommand.ProposeProject;
import no.samspor.command.structure.project.ProjectCommand.ReclassifyProject;
import no.samspor.command.structure.project.ProjectCommand.StartProject;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectReclassified;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectDeciderTest extends ProjectSpec {

    private static final DecisionId INTERIM = new DecisionId(Id.named("interim"));
    private static final Code POLITICAL = new Code("political");

    private static final ProjectCommand PROPOSE = propose(null, MANDATE, ITEM);
    private static final ProjectCommand ESTABLISH = new EstablishProject(PROJECT, DECISION, BOARD);
    private static final ProjectCommand START = new StartProject(PROJECT, MANDATE, null);
    private static final ProjectCommand RECLASSIFY =
            new ReclassifyProject(PROJECT, AREA, NONE, DECISION);

    @Nested
    class Proposing {
        @Test
        void keeps_what_it_is_to_be() {
            mandated(inForce()).when(PROPOSE).then(PROPOSED).warning();
        }

        @Test
        void warns_outside_the_mandate_I_08() {
            mandated(inForce())
                    .when(propose(null, null, null))
                    .then(proposed(null, null, null))
                    .warning(Invariant.I_08);
            mandated(inForce())
                    .when(propose(null, MANDATE, null))
                    .then(proposed(null, MANDATE, null))
                    .warning(Invariant.I_08);
            mandated(inForce())
                    .when(propose(null, MANDATE, "Tallanalyse"))
                    .then(proposed(null, MANDATE, "Tallanalyse"))
                    .warning(Invariant.I_08);
            mandated(mandate(PROGRAMME, null)).when(PROPOSE).then(PROPOSED).warning(Invariant.I_08);
            mandated(mandate(PROGRAMME, "2026-03-02"))
                    .when(PROPOSE)
                    .then(PROPOSED)
                    .warning(Invariant.I_08);
        }

        @Test
        void takes_a_mandate_from_above() {
            mandated(null).when(PROPOSE).thenRefused(ProjectRefusal.MANDATE_UNKNOWN);
            mandated(mandate(PARENT, "2026-01-01"))
                    .when(PROPOSE)
                    .thenRefused(ProjectRefusal.MANDATE_OF_ANOTHER);
            mandated(mandate(PARENT, "2026-01-01"))
                    .knowing(ProjectStanding.class, PARENT, standing(PARENT, PROGRAMME))
                    .when(propose(PARENT, MANDATE, ITEM))
                    .then(proposed(PARENT, MANDATE, ITEM))
                    .warning();
        }

        @Test
        void takes_a_programme_that_lasts() {
            proposing(null).thenRefused(ProjectRefusal.PROGRAMME_UNKNOWN);
            proposing(programme("2026-03-01")).thenRefused(ProjectRefusal.PROGRAMME_UNKNOWN);
            proposing(programme("2026-03-02")).then(proposed(null, null, null));
        }

        @Test
        void takes_a_parent_that_is_open_and_in_the_same_programme() {
            under(null).thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(standing(PARENT, ELSEWHERE)).thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(new ProjectStanding(PARENT, PROGRAMME, null, ProjectStanding.Phase.CLOSED, null))
                    .thenRefused(ProjectRefusal.PARENT_UNKNOWN);
            under(standing(PARENT, PROGRAMME)).then(proposed(PARENT, null, null));
        }

        @Test
        void happens_once() {
            given(PROPOSED)
                    .knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .when(PROPOSE)
                    .thenRefused(ProjectRefusal.ALREADY_PROPOSED);
        }

        private When proposing(ProgrammeStanding programme) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme)
                    .when(propose(null, null, null));
        }

        private When under(ProjectStanding parent) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .knowing(ProjectStanding.class, PARENT, parent)
                    .when(propose(PARENT, null, null));
        }

        private Given mandated(MandateStanding mandate) {
            return given().knowing(ProgrammeStanding.class, PROGRAMME, programme(null))
                    .knowing(MandateStanding.class, MANDATE, mandate);
        }
    }

    @Nested
    class Establishing {
        @Test
        void takes_a_decision_I_07() {
            establishing().when(ESTABLISH).then(ESTABLISHED).notEvidenced().warning();
            establishing()
                    .when(new EstablishProject(PROJECT, null, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
            establishing()
                    .as(MIRRORED)
                    .when(new EstablishProject(PROJECT, null, null))
                    .then(new ProjectEstablished(PROJECT, null, null))
                    .notEvidenced(Invariant.I_07);
        }

        @Test
        void warns_outside_the_mandate_I_08() {
            establishing()
                    .knowing(MandateStanding.class, MANDATE, mandate(PROGRAMME, null))
                    .when(ESTABLISH)
                    .then(ESTABLISHED)
                    .warning(Invariant.I_08);
        }

        @Test
        void takes_a_board_that_acts() {
            establishing()
                    .knowing(BodyStanding.class, BOARD, null)
                    .when(ESTABLISH)
                    .thenRefused(ProjectRefusal.BOARD_UNKNOWN);
            establishing()
                    .knowing(BodyStanding.class, BOARD, board("2026-03-01"))
                    .when(ESTABLISH)
                    .thenRefused(ProjectRefusal.BOARD_UNKNOWN);
            establishing()
                    .knowing(BodyStanding.class, BOARD, board("2026-03-02"))
                    .when(ESTABLISH)
                    .then(ESTABLISHED);
        }

        @Test
        void rests_on_a_decision_that_can_carry_it() {
            resting(null).thenRefused(ProjectRefusal.DECISION_UNKNOWN);
            resting(decision("2026-01-01", true, Set.of(), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_FALLEN);
            resting(decision("2026-01-01", false, Set.of(1), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_CONDITIONAL);
            resting(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(ProjectRefusal.DECISION_NOT_IN_EFFECT);
            resting(decision("2026-01-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(ProjectRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void happens_once() {
            establishing(ESTABLISHED).when(ESTABLISH).thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private When resting(DecisionStanding decision) {
            return establishing()
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(ESTABLISH);
        }

        private Given establishing(ProjectEvent... more) {
            return decided(with(more))
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .knowing(BodyStanding.class, BOARD, board(null));
        }
    }

    @Nested
    class Starting_I_06 {
        @Test
        void takes_a_mandate_in_force_from_above_or_of_its_own() {
            starting(inForce()).when(START).then(STARTED).notEvidenced().warning();
            starting(mandate(PROJECT, "2026-01-01")).when(START).then(STARTED).warning();
        }

        @Test
        void on_a_mandate_from_above_warns_outside_its_scope_I_08() {
            given(proposed(null, MANDATE, "Tallanalyse"), ESTABLISHED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .then(STARTED)
                    .warning(Invariant.I_08);
            given(proposed(null, MANDATE, "Tallanalyse"), ESTABLISHED)
                    .knowing(MandateStanding.class, MANDATE, mandate(PROJECT, "2026-01-01"))
                    .when(START)
                    .then(STARTED)
                    .warning();
        }

        @Test
        void may_take_a_decision_before_there_is_a_mandate() {
            given(PROPOSED, ESTABLISHED)
                    .knowing(DecisionStanding.class, INTERIM, decision())
                    .when(new StartProject(PROJECT, null, INTERIM))
                    .then(new ProjectStarted(PROJECT, null, INTERIM))
                    .notEvidenced()
                    .warning(Invariant.I_08);
            given(PROPOSED, ESTABLISHED)
                    .knowing(DecisionStanding.class, INTERIM, null)
                    .when(new StartProject(PROJECT, null, INTERIM))
                    .thenRefused(ProjectRefusal.DECISION_UNKNOWN);
        }

        @Test
        void never_goes_without_either() {
            given(PROPOSED, ESTABLISHED)
                    .when(new StartProject(PROJECT, null, null))
                    .thenRefused(ProjectRefusal.NO_MANDATE);
            given(PROPOSED, ESTABLISHED)
                    .as(MIRRORED)
                    .when(new StartProject(PROJECT, null, null))
                    .then(new ProjectStarted(PROJECT, null, null))
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void never_rests_on_a_mandate_that_cannot_carry_it() {
            starting(null).when(START).thenRefused(ProjectRefusal.MANDATE_UNKNOWN);
            starting(mandate(CHILD, "2026-01-01"))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_OF_ANOTHER);
            starting(mandate(PROJECT, "2026-03-02"))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_NOT_IN_FORCE);
            starting(mandate(PROJECT, "2026-01-01", Invariant.I_07))
                    .when(START)
                    .thenRefused(ProjectRefusal.MANDATE_NOT_EVIDENCED);
        }

        @Test
        void takes_one_that_is_established() {
            given(PROPOSED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .thenRefused(ProjectRefusal.STEP_SKIPPED);
            given(PROPOSED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void happens_once() {
            given(PROPOSED, ESTABLISHED, STARTED)
                    .knowing(MandateStanding.class, MANDATE, inForce())
                    .when(START)
                    .thenRefused(ProjectRefusal.NOT_IN_THIS_STATE);
        }

        private Given starting(MandateStanding mandate) {
            return given(PROPOSED, ESTABLISHED).knowing(MandateStanding.class, MANDATE, mandate);
        }
    }

    @Nested
    class Reclassifying {
        @Test
        void takes_a_decision_I_07() {
            decided(with()).when(RECLASSIFY).then(RECLASSIFIED);
            given(with())
                    .when(new ReclassifyProject(PROJECT, AREA, NONE, null))
                    .thenRefused(ProjectRefusal.NO_DECISION);
        }

        @Test
        void may_change_the_category_alone() {
            decided(with(RECLASSIFIED))
                    .when(new ReclassifyProject(PROJECT, AREA, POLITICAL, DECISION))
                    .then(new ProjectReclassified(PROJECT, AREA, AREA, NONE, POLITICAL, DECISION));
        }

        @Test
        void to_the_same_changes_nothing() {
            given(with(RECLASSIFIED)).when(RECLASSIFY).thenNothing();
        }
    }

    private static MandateStanding inForce() {
        return mandate(PROGRAMME, "2026-01-01");
    }

    private static MandateStanding mandate(Id holder, String from, Invariant... notEvidenced) {
        return new MandateStanding(
                MANDATE,
                PROGRAMME,
                holder,
                1,
                new MandateText(
                        "Formål",
                        List.of(ITEM),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                from == null ? null : UncertainDate.parse(from),
                null,
                DECISION,
                Set.of(notEvidenced));
    }

    private static ProgrammeStanding programme(String end) {
        return new ProgrammeStanding(
                PROGRAMME,
                ProgrammeStanding.Phase.RUNNING,
                null,
                null,
                end == null ? null : UncertainDate.parse(end));
    }

    private static BodyStanding board(String end) {
        return new BodyStanding(
                BOARD,
                new Code("prosjektstyre"),
                new Code("AGREED"),
                null,
                null,
                null,
                true,
                end == null ? null : UncertainDate.parse(end),
                Set.of());
    }

    private static ProjectCommand propose(ProjectId parent, MandateId mandate, String item) {
        return new ProposeProject(
                PROJECT,
                PROGRAMME,
                parent,
                SUB,
                NONE,
                "Heltidskultur",
                List.of(),
                1,
                null,
                mandate,
                item);
    }
}
