package no.samspor.command.structure.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.BodyMembers;
import no.samspor.events.structure.BodyRules;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.MembershipId;
import org.jspecify.annotations.Nullable;

/** Where a body stands; a step that is not possible cannot be written down. */
sealed interface BodyState {

    /** Nothing has happened yet. */
    record None() implements BodyState {}

    /** A body that there is or was: who sat in it may be told late, whatever it is now. */
    sealed interface Existing extends BodyState {

        Affairs affairs();

        Existing with(Affairs affairs);
    }

    /** A body that acts, or will. */
    sealed interface Live extends Existing {}

    record Planned(@Nullable Composition composition, Affairs affairs) implements Live {
        @Override
        public Planned with(Affairs now) {
            return new Planned(composition, now);
        }
    }

    record Constituted(UncertainDate since, Affairs affairs) implements Live {
        @Override
        public Constituted with(Affairs now) {
            return new Constituted(since, now);
        }
    }

    record Dissolved(UncertainDate from, Affairs affairs) implements Existing {
        @Override
        public Dissolved with(Affairs now) {
            return new Dissolved(from, now);
        }
    }

    /** What is known of it in every state. */
    record Affairs(
            BodyRules rules,
            BodyMembers members,
            Map<MembershipId, Protected<UnionMandate>> mandates,
            Set<BodyId> successors) {

        static Affairs of(BodyPlanned e) {
            return new Affairs(
                    BodyRules.of(e), new BodyMembers(e.body(), List.of()), Map.of(), Set.of());
        }

        Affairs after(BodyEvent event, Stamp stamp) {
            return new Affairs(
                    rules.after(event),
                    members.after(event, stamp),
                    event instanceof UnionMandateRecorded e ? mandated(e) : mandates,
                    event instanceof BodySucceeded e ? succeeded(e) : successors);
        }

        private Map<MembershipId, Protected<UnionMandate>> mandated(UnionMandateRecorded e) {
            Map<MembershipId, Protected<UnionMandate>> all = new HashMap<>(mandates);
            all.put(e.membership(), e.mandate());
            return Map.copyOf(all);
        }

        private Set<BodyId> succeeded(BodySucceeded e) {
            Set<BodyId> all = new HashSet<>(successors);
            all.add(e.successor());
            return Set.copyOf(all);
        }
    }
}
