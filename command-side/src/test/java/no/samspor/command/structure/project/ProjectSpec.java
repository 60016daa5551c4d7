package no.samspor.command.structure.project;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.ProjectEvent;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.HandingOverBegun;
import no.samspor.events.structure.ProjectEvent.ProjectEstablished;
import no.samspor.events.structure.ProjectEvent.ProjectPaused;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.events.structure.ProjectEvent.ProjectReclassified;
import no.samspor.events.structure.ProjectEvent.ProjectResumed;
import no.samspor.events.structure.ProjectEvent.ProjectStarted;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;

/** A project that a mandate covers, the steps that it takes, and the decision that they rest on. */
abstract class ProjectSpec extends DeciderSpec<ProjectCommand, ProjectState, ProjectEvent> {

    static final ProjectId PROJECT = project("project");
    static final ProjectId PARENT = project("parent");
    static final ProjectId CHILD = project("child");
    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final ProgrammeId ELSEWHERE = new ProgrammeId(Id.named("elsewhere"));
    static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final BodyId BOARD = new BodyId(Id.named("board"));
    static final Code SUB = new Code("subproject");
    static final Code AREA = new Code("focusArea");
    static final Code NONE = new Code("none");
    static final String ITEM = "Heltidskultur";

    static final ProjectEvent PROPOSED = proposed(null, MANDATE, ITEM);
    static final ProjectEvent ESTABLISHED = new ProjectEstablished(PROJECT, DECISION, BOARD);
    static final ProjectEvent STARTED = new ProjectStarted(PROJECT, MANDATE, null);
    static final ProjectEvent EXECUTING = new ExecutionBegun(PROJECT);
    static final ProjectEvent HANDING_OVER = new HandingOverBegun(PROJECT);
    static final ProjectEvent PAUSED = new ProjectPaused(PROJECT, DECISION, "Valgår");
    static final ProjectEvent RESUMED = new ProjectResumed(PROJECT, DECISION);
    static final ProjectEvent RECLASSIFIED =
            new ProjectReclassified(PROJECT, SUB, AREA, NONE, NONE, DECISION);

    ProjectSpec() {
        super(new ProjectDecider());
    }

    /** A project that is proposed, and what happened then. */
    static ProjectEvent[] with(ProjectEvent... more) {
        ProjectEvent[] all = Arrays.copyOf(new ProjectEvent[] {PROPOSED}, 1 + more.length);
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    Given decided(ProjectEvent... events) {
        return given(events).knowing(DecisionStanding.class, DECISION, decision());
    }

    static DecisionStanding decision() {
        return decision("2026-01-01", false, Set.of(), Set.of());
    }

    static DecisionStanding decision(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                BOARD,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    static ProjectStanding standing(ProjectId id, ProgrammeId programme) {
        return new ProjectStanding(id, programme, null, ProjectStanding.Phase.PLANNING, null);
    }

    static ProjectEvent proposed(ProjectId parent, MandateId mandate, String item) {
        return new ProjectProposed(
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

    static ProjectId project(String name) {
        return new ProjectId(Id.named(name));
    }
}
