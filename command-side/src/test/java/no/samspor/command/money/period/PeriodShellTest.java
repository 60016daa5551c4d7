package no.samspor.command.money.period;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.adopted;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.money.period.PeriodCommand.ClosePeriod;
import no.samspor.command.money.period.PeriodCommand.OpenPeriod;
import no.samspor.command.money.period.PeriodCommand.ReconcilePeriod;
import no.samspor.command.money.period.PeriodCommand.ReopenPeriod;
import no.samspor.command.money.period.PeriodCommand.SoftClosePeriod;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.PeriodEvent;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class PeriodShellTest extends ShellSpec<PeriodShell> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final PeriodEvent OPENED = new PeriodOpened(IN_MARCH, PROGRAMME, MARCH);
    private static final PeriodEvent SOFT_CLOSED = new PeriodSoftClosed(IN_MARCH);
    private static final PeriodEvent CLOSED = new PeriodClosed(IN_MARCH, MARCH, List.of());

    PeriodShellTest() {
        super(PeriodShell.class);
    }

    @Test
    void opens_and_closes_to_drafts() {
        given().when(new OpenPeriod(IN_MARCH, PROGRAMME, MARCH)).then(OPENED);
        given(OPENED).when(new SoftClosePeriod(IN_MARCH)).then(SOFT_CLOSED);
    }

    @Test
    void a_reconciliation_consults_the_entries() {
        given(OPENED)
                .when(new ReconcilePeriod(IN_MARCH, OFFICE, Nok.ZERO, null, null))
                .then(new ReconciliationRecorded(IN_MARCH, OFFICE, Nok.ZERO, Nok.ZERO, null, null));
    }

    @Test
    void a_closure_consults_the_entries() {
        given(OPENED, SOFT_CLOSED).when(new ClosePeriod(IN_MARCH)).then(CLOSED);
        elsewhere(
                        new LedgerEntryDrafted(
                                new EntryId(Id.named("entry")),
                                PROGRAMME,
                                IN_MARCH,
                                voucher(debit(PAY, 1)),
                                null,
                                null))
                .given(OPENED, SOFT_CLOSED)
                .when(new ClosePeriod(IN_MARCH))
                .thenRefused(PeriodRefusal.DRAFTS_OPEN);
    }

    @Test
    void a_reopening_consults_the_decision() {
        elsewhere(adopted(DECISION))
                .given(OPENED, SOFT_CLOSED, CLOSED)
                .when(new ReopenPeriod(IN_MARCH, DECISION, "Bilag"))
                .then(new PeriodReopened(IN_MARCH, DECISION, "Bilag"));
    }
}
