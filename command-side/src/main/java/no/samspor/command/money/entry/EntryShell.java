package no.samspor.command.money.entry;

import java.util.LinkedHashSet;
import java.util.Set;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Consult;
import no.samspor.command.access.Shell;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.command.money.entry.EntryCommand.LogEntry;
import no.samspor.command.money.entry.EntryCommand.PostEntry;
import no.samspor.command.money.entry.EntryCommand.ReclassifyEntry;
import no.samspor.command.money.entry.EntryCommand.RequestReversal;
import no.samspor.command.money.entry.EntryCommand.ReverseEntry;
import no.samspor.command.money.entry.EntryCommand.WithdrawEntry;
import no.samspor.command.money.entry.EntryState.Open;
import no.samspor.command.money.entry.EntryState.Posted;
import no.samspor.command.money.entry.EntryState.Reversal;
import no.samspor.events.Fold;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryStanding;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.ProgrammeId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Axon around {@link EntryDecider}; its rules need the period, and the frames charged. */
@Aggregate(type = "entry", commandTargetResolver = ByTarget.NAME, cache = "aggregateCache")
final class EntryShell extends Shell<EntryCommand, EntryState, EntryEvent> {

    EntryShell() {
        super(new EntryDecider());
    }

    @CommandHandler(commandName = "entry")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Judgement<EntryEvent> handle(
            EntryCommand command,
            @MetaDataValue(value = Asking.KEY, required = true) Asking asking) {
        return judge(command, asking);
    }

    @Override
    protected void consult(EntryCommand command, EntryState state, Consult consult) {
        switch (command) {
            case LogEntry c -> {
                voucher(c.programme(), c.voucher(), consult);
                consult.read(EntryStanding.FOLD, c.replaces());
            }
            case ImportEntry c -> {
                voucher(c.programme(), c.voucher(), consult);
                frames(FrameUse.FOLD, c.voucher(), consult);
            }
            case AttestEntry c -> {}
            case ApproveEntry c -> consult.read(DelegationStanding.FOLD, c.delegation());
            case PostEntry c -> {
                if (!(state instanceof Open entry)) return;
                period(entry.programme(), entry.voucher().postingPeriod(), consult);
                frames(FrameUse.FOLD, entry.voucher(), consult);
            }
            case WithdrawEntry c -> {}
            case RequestReversal c -> {
                if (!(state instanceof Open entry)) return;
                period(entry.programme(), c.postingPeriod(), consult);
            }
            case ReverseEntry c -> {
                if (!(state instanceof Posted entry)) return;
                @Nullable Reversal asked = entry.reversal();
                if (asked == null) return;
                period(entry.programme(), asked.in(), consult);
                frames(FrameUse.FOLD, entry.voucher(), consult);
            }
            case ReclassifyEntry c -> {
                if (!(state instanceof Open entry)) return;
                period(entry.programme(), entry.voucher().postingPeriod(), consult);
                frames(FrameStanding.FOLD, entry.voucher(), consult);
            }
        }
    }

    private static void voucher(ProgrammeId programme, Voucher voucher, Consult consult) {
        consult.read(OrganisationStanding.FOLD, voucher.organisation());
        period(programme, voucher.postingPeriod(), consult);
        frames(FrameStanding.FOLD, voucher, consult);
        for (VoucherLine line : voucher.lines()) {
            consult.read(FundingStanding.FOLD, line.commitment());
        }
    }

    private static void period(ProgrammeId programme, PostingPeriod month, Consult consult) {
        consult.read(PeriodStanding.FOLD, month.idIn(programme));
    }

    private static void frames(Fold<?> fold, Voucher voucher, Consult consult) {
        Set<FrameId> frames = new LinkedHashSet<>();
        for (VoucherLine line : voucher.lines()) frames.add(line.frame());
        for (FrameId frame : frames) consult.read(fold, frame);
    }
}
