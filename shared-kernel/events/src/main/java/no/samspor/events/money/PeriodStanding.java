package no.samspor.events.money;

import no.samspor.events.Fold;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PeriodId;
import org.jspecify.annotations.Nullable;

/** What other features may know of an accounting period: whether it takes anything (I-15). */
public record PeriodStanding(PeriodId period, Status status) {

    /** From open to closed. */
    public enum Status {
        OPEN,
        SOFT_CLOSED,
        CLOSED
    }

    public static final Fold<PeriodStanding> FOLD =
            Fold.of(PeriodStanding.class).hears(PeriodEvent.class, PeriodStanding::on);

    public boolean takesDrafts() {
        return status == Status.OPEN;
    }

    public boolean takesPostings() {
        return status != Status.CLOSED;
    }

    private static @Nullable PeriodStanding on(
            @Nullable PeriodStanding was, PeriodEvent event, Stamp stamp) {
        return switch (event) {
            case PeriodOpened e -> new PeriodStanding(e.period(), Status.OPEN);
            case PeriodSoftClosed e -> new PeriodStanding(e.period(), Status.SOFT_CLOSED);
            case ReconciliationRecorded e -> was;
            case PeriodClosed e -> new PeriodStanding(e.period(), Status.CLOSED);
            case PeriodReopened e -> new PeriodStanding(e.period(), Status.OPEN);
        };
    }
}
