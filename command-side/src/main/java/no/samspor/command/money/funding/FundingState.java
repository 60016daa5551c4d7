package no.samspor.command.money.funding;

import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Where a funding commitment stands; a step that is not possible cannot be written down. */
sealed interface FundingState {

    /** Nothing has happened yet. */
    record None() implements FundingState {}

    /** Somebody says it may come. */
    record Indicated(OrganisationId source, Amount amount, Code kind) implements FundingState {}

    /**
     * It will come.
     *
     * @param lost what has lapsed or been reclaimed
     * @param received what has come and was not reclaimed
     * @param settled whether it was reconciled since anything last came or went
     */
    record Committed(Amount amount, Code kind, Nok called, Nok received, Nok lost, boolean settled)
            implements FundingState {

        /** What it amounts to now; null where nobody stated it exactly. */
        @Nullable Nok kr() {
            Nok kr = amount.kr();
            return amount.isExact() && kr != null ? kr.minus(lost) : null;
        }

        Committed calling(Nok more) {
            return new Committed(amount, kind, called.plus(more), received, lost, false);
        }

        Committed receiving(Nok more) {
            return new Committed(amount, kind, called, received.plus(more), lost, false);
        }

        Committed reconciled() {
            return new Committed(amount, kind, called, received, lost, true);
        }

        Committed losing(Nok gone, Nok back) {
            return new Committed(
                    amount, kind, called, received.minus(back), lost.plus(gone), false);
        }
    }

    /** It will not come: nothing more can happen to it. */
    record Ended() implements FundingState {}
}
