package no.samspor.command.decision.decision;

/** Where a decision stands; a step that is not possible cannot be written down. */
sealed interface DecisionState {

    /** Nothing has happened yet. */
    record None() implements DecisionState {}

    /** Adopted, and neither superseded, annulled nor lapsed. */
    sealed interface Standing extends DecisionState {
        Facts facts();

        Standing with(Facts facts);
    }

    /** Conditional while conditions are open, then in effect from its date. */
    record Adopted(Facts facts) implements Standing {
        @Override
        public Standing with(Facts now) {
            return new Adopted(now);
        }
    }

    /** All that it asked for is done. */
    record Implemented(Facts facts) implements Standing {
        @Override
        public Standing with(Facts now) {
            return new Implemented(now);
        }
    }

    /** Superseded, annulled or lapsed: nothing more can happen to it. */
    record Fallen() implements DecisionState {}
}
