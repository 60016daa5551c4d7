package no.samspor.command.structure.project;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.Transfers;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** Where a project stands. */
sealed interface ProjectState {

    /** Nothing has happened yet. */
    record None() implements ProjectState {}

    /** How far one has come that has not ended, in order. */
    enum Phase {
        PROPOSED,
        ESTABLISHED,
        PLANNING,
        EXECUTING,
        PAUSED,
        HANDING_OVER,
        COMPLETED
    }

    /** What was proposed, and what has been reclassified since. */
    record Facts(
            ProgrammeId programme,
            @Nullable ProjectId parent,
            Code kind,
            Code category,
            @Nullable MandateId mandate,
            @Nullable String scopeItem) {

        Facts as(Code otherKind, Code otherCategory) {
            return new Facts(programme, parent, otherKind, otherCategory, mandate, scopeItem);
        }
    }

    /**
     * One that has not ended.
     *
     * @param opened the gates behind it
     * @param lastGate what was decided at a gate last, whatever the outcome
     * @param decisions those that it rests on, whose follow-ups are its own
     * @param transfers who takes over what is open
     */
    record Live(
            Facts facts,
            Phase phase,
            Set<Gate> opened,
            @Nullable GatePassed lastGate,
            Set<DecisionId> decisions,
            Transfers transfers)
            implements ProjectState {

        static Live proposed(Facts facts) {
            return new Live(facts, Phase.PROPOSED, Set.of(), null, Set.of(), Transfers.NONE);
        }

        Live with(Facts other) {
            return new Live(other, phase, opened, lastGate, decisions, transfers);
        }

        Live with(Transfers other) {
            return new Live(facts, phase, opened, lastGate, decisions, other);
        }

        Live in(Phase next) {
            return new Live(facts, next, opened, lastGate, decisions, transfers);
        }

        Live at(GatePassed e) {
            Set<Gate> behind = e.outcome().opens() ? and(opened, e.gate()) : opened;
            return new Live(facts, phase, behind, e, decisions, transfers);
        }

        Live resting(@Nullable DecisionId on) {
            if (on == null) return this;
            return new Live(facts, phase, opened, lastGate, and(decisions, on), transfers);
        }

        private static <T> Set<T> and(Set<T> some, T one) {
            Set<T> more = new HashSet<>(some);
            more.add(one);
            return Set.copyOf(more);
        }
    }

    /** Closed, cancelled or merged into another: nothing more can happen to it. */
    record Ended() implements ProjectState {}
}
