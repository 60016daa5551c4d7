package no.samspor.command.money.funding;

import java.util.List;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a funding commitment. */
sealed interface FundingCommand extends Command {

    FundingId funding();

    @Override
    default Id target() {
        return funding();
    }

    /**
     * {@code source} may be a named group, where a text gives only what its members give in all.
     */
    record IndicateFunding(
            FundingId funding,
            ProgrammeId programme,
            OrganisationId source,
            Amount amount,
            @CodeOf("fundingKind") Code kind,
            @Nullable String purpose)
            implements FundingCommand, Creation {}

    /** {@code byYear} is empty where the money is tied to no year. */
    record CommitFunding(
            FundingId funding,
            Amount amount,
            @CodeOf("fundingKind") Code kind,
            List<YearShare> byYear,
            List<String> conditions,
            @Nullable String purpose,
            @Nullable DecisionId decision,
            @Nullable Doc letter)
            implements FundingCommand {}

    record CallFunding(FundingId funding, Nok kr, @Nullable UncertainDate due)
            implements FundingCommand {}

    record ReceiveFunding(FundingId funding, Nok kr, @Nullable String voucherRef)
            implements FundingCommand {}

    /** {@code explanation} of why it is not what was committed, where it is not. */
    record ReconcileFunding(FundingId funding, @Nullable String explanation)
            implements FundingCommand {}

    /** All that has not come, and now will not. */
    record LapseFunding(FundingId funding, String reason) implements FundingCommand {}

    record ReclaimFunding(FundingId funding, Nok kr, String reason) implements FundingCommand {}
}
