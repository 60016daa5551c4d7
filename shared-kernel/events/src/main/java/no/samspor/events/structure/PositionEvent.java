package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a position (stilling, engasjement). Fractions are basis points of full time,
 * 10 000 for 100 %. What changes a holder's engagement names the holder, so that it can be read out
 * of the log for each person. Names and fields are stored for ever.
 */
public sealed interface PositionEvent extends Event {

    PositionId position();

    @Override
    default Id stream() {
        return position();
    }

    /**
     * @param fteBp null where a source does not give it
     * @param bounds what the mandating decision allows (I-37); null where it sets none
     * @param months how long it shall last, where that is stated rather than its end
     * @param planned from when to when; null where nothing is stated
     * @param endTerms on what its end depends, in the source's words; null where on nothing
     * @param allocation which projects it works for; empty where it is not stated
     * @param agreement under which it is made, if under one
     * @param decision the mandating decision
     */
    @Stored("position.planned/1")
    record PositionPlanned(
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
            implements PositionEvent {}

    /** Both included. */
    record FteBounds(int minBp, int maxBp) {}

    /** How much of the position a funding commitment pays, in basis points. */
    record FundingShare(FundingId funding, int bp) {}

    /** How much of the position works for a project, in basis points. */
    record ProjectShare(ProjectId project, int bp) {}

    @Stored("position.advertised/1")
    record PositionAdvertised(PositionId position, @Nullable UncertainDate deadline)
            implements PositionEvent {}

    /**
     * @param holder null where a source does not tell
     * @param fteBp null where a source does not tell
     * @param aboveFullTime why the holder works more than full time in all; null where not so
     */
    @Stored("position.filled/1")
    record PositionFilled(
            PositionId position,
            @Nullable PersonId holder,
            @Nullable Integer fteBp,
            Period term,
            @Nullable String aboveFullTime)
            implements PositionEvent {}

    /**
     * @param to the new last day
     * @param funding what pays it from now on; empty where that is as it was
     */
    @Stored("position.extended/1")
    record PositionExtended(
            PositionId position,
            @Nullable PersonId holder,
            UncertainDate to,
            List<FundingShare> funding,
            @Nullable DecisionId decision)
            implements PositionEvent {}

    /** {@code fromBp} is null where it was not stated before. */
    @Stored("position.fte-changed/1")
    record PositionFteChanged(
            PositionId position,
            @Nullable PersonId holder,
            @Nullable Integer fromBp,
            int toBp,
            @Nullable String aboveFullTime)
            implements PositionEvent {}

    /** From the effective date nobody holds it. */
    @Stored("position.ended/1")
    record PositionEnded(
            PositionId position,
            @Nullable PersonId holder,
            @CodeOf("positionEndReason") Code reason)
            implements PositionEvent {}

    /** It was planned and will not be filled. */
    @Stored("position.withdrawn/1")
    record PositionWithdrawn(PositionId position, String reason) implements PositionEvent {}

    /**
     * From the effective date whoever holds it acts in these roles for the employer; what was
     * entrusted before is replaced.
     *
     * @param roles none where nothing is entrusted any more
     * @param unit where they are held in one unit only
     * @param body where they are held in one body only
     */
    @Stored("position.entrusted/1")
    record PositionEntrusted(
            PositionId position,
            OrganisationId employer,
            List<Role> roles,
            @Nullable UnitId unit,
            @Nullable BodyId body)
            implements PositionEvent {}

    /** {@code version} is 1 for the first description. */
    @Stored("position.role-description-revised/1")
    record RoleDescriptionRevised(
            PositionId position, int version, @Nullable String text, @Nullable Doc document)
            implements PositionEvent {}
}
