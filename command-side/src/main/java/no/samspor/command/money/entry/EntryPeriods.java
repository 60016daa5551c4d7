package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.PERIOD_NOT_OPEN;

import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** I-15: nothing is booked in a period that is closed, or was never opened. */
final class EntryPeriods {

    private EntryPeriods() {}

    static PeriodId open(ProgrammeId programme, PostingPeriod month, Known known, Guard guard) {
        @Nullable PeriodStanding standing = standing(programme, month, known);
        guard.refuseIf(standing == null || !standing.takesPostings(), PERIOD_NOT_OPEN);
        return month.idIn(programme);
    }

    static PeriodId openToDrafts(
            ProgrammeId programme, PostingPeriod month, Known known, Guard guard) {
        @Nullable PeriodStanding standing = standing(programme, month, known);
        guard.refuseIf(standing == null || !standing.takesDrafts(), PERIOD_NOT_OPEN);
        return month.idIn(programme);
    }

    private static @Nullable PeriodStanding standing(
            ProgrammeId programme, PostingPeriod month, Known known) {
        return known.about(PeriodStanding.class, month.idIn(programme));
    }
}
