package no.samspor.events.money;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a funding commitment (tilsagn). Names and fields are stored for ever. */
public sealed interface FundingEvent extends Event {

    FundingId funding();

    @Override
    default Id stream() {
        return funding();
    }

    /** {@code source} may be a named group of organisations, where a text gives only their sum. */
    @Stored("funding.indicated/1")
    record FundingIndicated(
            FundingId funding,
            ProgrammeId programme,
            OrganisationId source,
            Amount amount,
            @CodeOf("fundingKind") Code kind,
            @Nullable String purpose)
            implements FundingEvent {}

    /**
     * @param byYear empty where it is not tied to years
     * @param letter the letter of commitment (tilsagnsbrev, tilskuddsbrev)
     */
    @Stored("funding.committed/1")
    record FundingCommitted(
            FundingId funding,
            Amount amount,
            @CodeOf("fundingKind") Code kind,
            List<YearShare> byYear,
            List<String> conditions,
            @Nullable String purpose,
            @Nullable DecisionId decision,
            @Nullable Doc letter)
            implements FundingEvent {}

    record YearShare(int year, Nok kr) {}

    @Stored("funding.called/1")
    record FundingCalled(FundingId funding, Nok kr, @Nullable UncertainDate due)
            implements FundingEvent {}

    @Stored("funding.received/1")
    record FundingReceived(FundingId funding, Nok kr, @Nullable String voucherRef)
            implements FundingEvent {}

    /** {@code received} is our own sum; where it is not what was committed, it is explained. */
    @Stored("funding.reconciled/1")
    record FundingReconciled(FundingId funding, Nok received, @Nullable String explanation)
            implements FundingEvent {}

    /** It will not come. {@code kr} is null where nobody ever stated how much it was. */
    @Stored("funding.lapsed/1")
    record FundingLapsed(FundingId funding, @Nullable Nok kr, String reason)
            implements FundingEvent {}

    /** It had come, and goes back. */
    @Stored("funding.reclaimed/1")
    record FundingReclaimed(FundingId funding, Nok kr, String reason) implements FundingEvent {}
}
