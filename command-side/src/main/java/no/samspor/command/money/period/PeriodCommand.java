package no.samspor.command.money.period;

import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.Command;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an accounting period. */
sealed interface PeriodCommand extends Command {

    PeriodId period();

    @Override
    default Id target() {
        return period();
    }

    /** Its identity follows from the programme and the month, whatever the asker calls it. */
    record OpenPeriod(PeriodId period, ProgrammeId programme, PostingPeriod month)
            implements PeriodCommand, Creation {

        public OpenPeriod {
            period = month.idIn(programme);
        }
    }

    record SoftClosePeriod(PeriodId period) implements PeriodCommand {}

    /** {@code officialKr} is debit less credit in the organisation's official accounts. */
    record ReconcilePeriod(
            PeriodId period,
            OrganisationId organisation,
            Nok officialKr,
            @Nullable String explanation,
            @Nullable Doc document)
            implements PeriodCommand {}

    record ClosePeriod(PeriodId period) implements PeriodCommand {}

    record ReopenPeriod(PeriodId period, DecisionId decision, String reason)
            implements PeriodCommand {}
}
