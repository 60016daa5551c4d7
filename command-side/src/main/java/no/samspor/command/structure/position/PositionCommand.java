package no.samspor.command.structure.position;

import java.util.List;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a position. Fractions are basis points of full time. */
sealed interface PositionCommand extends Command {

    PositionId position();

    @Override
    default Id target() {
        return position();
    }

    /**
     * @param bounds what the mandating decision allows, if it sets bounds
     * @param endTerms on what its end depends, in words
     */
    record PlanPosition(
            PositionId position,
            @Nullable ProgrammeId programme,
            String title,
            OrganisationId employer,
            @Nullable Integer fteBp,
            @Nullable FteBounds bounds,
            @CodeOf("positionTerm") Code term,
            @Nullable Integer months,
            @Nullable Period planned,
            @Nullable String endTerms,
            List<FundingShare> funding,
            List<ProjectShare> allocation,
            @Nullable AgreementId agreement,
            @Nullable DecisionId decision)
            implements PositionCommand, Creation {}

    record AdvertisePosition(PositionId position, @Nullable UncertainDate deadline)
            implements PositionCommand {}

    /**
     * @param fteBp as planned, if null
     * @param term from and to as the act itself says, if null
     * @param aboveFullTime why the person works more than full time in all, if so
     */
    record FillPosition(
            PositionId position,
            @Nullable PersonId holder,
            @Nullable Integer fteBp,
            @Nullable Period term,
            @Nullable String aboveFullTime)
            implements PositionCommand {}

    /** {@code funding} is what pays it from now on; empty where that is as it was. */
    record ExtendPosition(
            PositionId position,
            UncertainDate to,
            List<FundingShare> funding,
            @Nullable DecisionId decision)
            implements PositionCommand {}

    record ChangeFte(PositionId position, int fteBp, @Nullable String aboveFullTime)
            implements PositionCommand {}

    /** From the effective date nobody holds it. */
    record EndPosition(PositionId position, @CodeOf("positionEndReason") Code reason)
            implements PositionCommand {}

    record WithdrawPosition(PositionId position, String reason) implements PositionCommand {}

    /**
     * From the effective date whoever holds the position acts in these roles for the employer.
     *
     * @param roles all of them; none ends what was entrusted before
     * @param unit where they are held in one unit only
     * @param body where they are held in one body only
     */
    record EntrustPosition(
            PositionId position, List<Role> roles, @Nullable UnitId unit, @Nullable BodyId body)
            implements PositionCommand {}

    record ReviseRoleDescription(PositionId position, @Nullable String text, @Nullable Doc document)
            implements PositionCommand {}
}
