package no.samspor.command.structure.programme;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.events.structure.Transfers;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Where a programme stands; only one that is closing can have accounts approved. */
sealed interface ProgrammeState {

    /** Nothing has happened yet. */
    record None() implements ProgrammeState {}

    /**
     * What is true of it as long as it lives.
     *
     * @param plannedEnd null where nobody states one
     * @param start what it started on; null until it has
     */
    record Facts(
            String name, @Nullable UncertainDate plannedEnd, @Nullable ProgrammeStarted start) {

        Facts named(String other) {
            return new Facts(other, plannedEnd, start);
        }

        Facts until(UncertainDate end) {
            return new Facts(name, end, start);
        }

        Facts started(ProgrammeStarted on) {
            return new Facts(name, plannedEnd, on);
        }
    }

    /** One that has not ended. */
    sealed interface Live extends ProgrammeState {
        Facts facts();

        Live with(Facts facts);
    }

    /** By its owners; it may not begin yet. */
    record Established(Facts facts) implements Live {
        @Override
        public Established with(Facts other) {
            return new Established(other);
        }
    }

    record Running(Facts facts) implements Live {
        @Override
        public Running with(Facts other) {
            return new Running(other);
        }
    }

    record Paused(Facts facts) implements Live {
        @Override
        public Paused with(Facts other) {
            return new Paused(other);
        }
    }

    /**
     * On its way to the end.
     *
     * @param accounts the owners that have approved the final account
     * @param archives the organisations that have confirmed their archive
     * @param transfers who takes over what is open
     */
    record Closing(
            Facts facts,
            Set<OrganisationId> accounts,
            Set<OrganisationId> archives,
            Transfers transfers)
            implements Live {

        static Closing begun(Facts facts) {
            return new Closing(facts, Set.of(), Set.of(), Transfers.NONE);
        }

        @Override
        public Closing with(Facts other) {
            return new Closing(other, accounts, archives, transfers);
        }

        Closing with(Transfers other) {
            return new Closing(facts, accounts, archives, other);
        }

        Closing approvedBy(OrganisationId owner) {
            return new Closing(facts, and(accounts, owner), archives, transfers);
        }

        Closing archivedBy(OrganisationId creator) {
            return new Closing(facts, accounts, and(archives, creator), transfers);
        }

        private static <T> Set<T> and(Set<T> some, T one) {
            Set<T> more = new HashSet<>(some);
            more.add(one);
            return Set.copyOf(more);
        }
    }

    /** Closed or cancelled: nothing more can happen to it. */
    record Ended() implements ProgrammeState {}
}
