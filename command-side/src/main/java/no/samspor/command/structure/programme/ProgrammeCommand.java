package no.samspor.command.structure.programme;

import java.util.List;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Command;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a programme. */
sealed interface ProgrammeCommand extends Command {

    ProgrammeId programme();

    @Override
    default Id target() {
        return programme();
    }

    record EstablishProgramme(
            ProgrammeId programme,
            String name,
            List<String> otherNames,
            @CodeOf("programmeKind") Code kind,
            @Nullable String purpose,
            @Nullable UncertainDate plannedStart,
            @Nullable UncertainDate plannedEnd,
            @Nullable @CodeOf("methodology") Code methodology)
            implements ProgrammeCommand, Creation {}

    /** On a mandate in force, or on a decision that lets it start before one ({@code interim}). */
    record StartProgramme(
            ProgrammeId programme, @Nullable MandateId mandate, @Nullable DecisionId interim)
            implements ProgrammeCommand {}

    record PauseProgramme(ProgrammeId programme, @Nullable DecisionId decision, String reason)
            implements ProgrammeCommand {}

    record ResumeProgramme(ProgrammeId programme, @Nullable DecisionId decision)
            implements ProgrammeCommand {}

    record ExtendProgramme(ProgrammeId programme, UncertainDate to, @Nullable DecisionId decision)
            implements ProgrammeCommand {}

    record RenameProgramme(ProgrammeId programme, String name) implements ProgrammeCommand {}

    record CancelProgramme(ProgrammeId programme, @Nullable DecisionId decision, String reason)
            implements ProgrammeCommand {}

    record InitiateClosure(ProgrammeId programme, @Nullable UncertainDate plannedOn)
            implements ProgrammeCommand {}

    /** {@code decision} is the owner's own. */
    record ApproveFinalAccount(
            ProgrammeId programme,
            OrganisationId organisation,
            @Nullable DecisionId decision,
            @Nullable Amount surplus)
            implements ProgrammeCommand {}

    record ConfirmArchive(ProgrammeId programme, OrganisationId organisation)
            implements ProgrammeCommand {}

    /** {@code no} is the follow-up, where {@code item} is a decision. */
    record TransferProgrammeItem(ProgrammeId programme, Id item, @Nullable Integer no, Successor to)
            implements ProgrammeCommand {}

    record AcceptProgrammeItem(ProgrammeId programme, Id item, @Nullable Integer no)
            implements ProgrammeCommand {}

    record CloseProgramme(ProgrammeId programme, @Nullable DecisionId decision)
            implements ProgrammeCommand {}
}
