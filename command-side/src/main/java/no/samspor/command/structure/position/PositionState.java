package no.samspor.command.structure.position;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Where a position stands; a step that is not possible cannot be written down. */
sealed interface PositionState {

    /** Nothing has happened yet. */
    record None() implements PositionState {}

    /** A position that can be described, filled and ended. */
    sealed interface Live extends PositionState {
        PositionPlanned plan();

        Description description();

        /** What it is entrusted with; null while it is with nothing. */
        @Nullable PositionEntrusted trust();

        List<FundingShare> funding();

        Live with(Description now);

        Live with(PositionEntrusted now);
    }

    /** Planned, and perhaps advertised; nobody has held it. */
    record Vacant(
            PositionPlanned plan,
            Description description,
            @Nullable PositionEntrusted trust,
            boolean advertised)
            implements Live {
        @Override
        public List<FundingShare> funding() {
            return plan.funding();
        }

        @Override
        public Vacant with(Description now) {
            return new Vacant(plan, now, trust, advertised);
        }

        @Override
        public Vacant with(PositionEntrusted now) {
            return new Vacant(plan, description, now, advertised);
        }
    }

    /**
     * Held, one after the other.
     *
     * @param funding what pays it now
     * @param earlier the terms of those before the last
     */
    record Filled(
            PositionPlanned plan,
            Description description,
            @Nullable PositionEntrusted trust,
            List<FundingShare> funding,
            List<Period> earlier,
            Holding last)
            implements Live {
        @Override
        public Filled with(Description now) {
            return new Filled(plan, now, trust, funding, earlier, last);
        }

        @Override
        public Filled with(PositionEntrusted now) {
            return new Filled(plan, description, now, funding, earlier, last);
        }

        Filled with(Holding now) {
            return new Filled(plan, description, trust, funding, earlier, now);
        }

        Filled paidBy(List<FundingShare> now) {
            return now.isEmpty() ? this : new Filled(plan, description, trust, now, earlier, last);
        }

        Filled followedBy(Holding next) {
            List<Period> terms = new ArrayList<>(earlier);
            terms.add(last.term());
            return new Filled(plan, description, trust, funding, List.copyOf(terms), next);
        }
    }

    /**
     * @param fteBp null where a source does not tell
     * @param aboveFullTime why the holder works more than full time in all; null where not so
     */
    record Holding(
            @Nullable PersonId holder,
            @Nullable Integer fteBp,
            Period term,
            @Nullable String aboveFullTime) {

        Holding until(UncertainDate to) {
            return new Holding(holder, fteBp, Period.stored(term.from(), to), aboveFullTime);
        }

        Holding at(int bp, @Nullable String above) {
            return new Holding(holder, bp, term, above);
        }
    }

    /** Version 0: none yet. */
    record Description(int version, @Nullable String text, @Nullable Doc document) {
        static final Description NONE = new Description(0, null, null);
    }

    /** Ended or withdrawn: nothing more can happen to it. */
    record Ended() implements PositionState {}
}
