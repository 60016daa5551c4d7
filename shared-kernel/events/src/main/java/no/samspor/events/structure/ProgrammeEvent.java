package no.samspor.events.structure;

import java.util.List;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** What can happen to a programme (program). Names and fields are stored for ever. */
public sealed interface ProgrammeEvent extends Event {

    ProgrammeId programme();

    @Override
    default Id stream() {
        return programme();
    }

    /**
     * @param plannedEnd as the source states it, «løper ut 2025»; null where it is silent
     * @param methodology the project method that its gates follow; null where none is stated
     */
    @Stored("programme.established/1")
    record ProgrammeEstablished(
            ProgrammeId programme,
            String name,
            List<String> otherNames,
            @CodeOf("programmeKind") Code kind,
            @Nullable String purpose,
            @Nullable UncertainDate plannedStart,
            @Nullable UncertainDate plannedEnd,
            @Nullable @CodeOf("methodology") Code methodology)
            implements ProgrammeEvent {}

    /**
     * @param mandate the mandate in force that it starts on
     * @param interim the decision that lets it start before its mandate
     */
    @Stored("programme.started/1")
    record ProgrammeStarted(
            ProgrammeId programme, @Nullable MandateId mandate, @Nullable DecisionId interim)
            implements ProgrammeEvent {}

    @Stored("programme.paused/1")
    record ProgrammePaused(ProgrammeId programme, @Nullable DecisionId decision, String reason)
            implements ProgrammeEvent {}

    @Stored("programme.resumed/1")
    record ProgrammeResumed(ProgrammeId programme, @Nullable DecisionId decision)
            implements ProgrammeEvent {}

    /** {@code from} is the end that was planned before; null where none was stated. */
    @Stored("programme.term-extended/1")
    record ProgrammeTermExtended(
            ProgrammeId programme,
            @Nullable UncertainDate from,
            UncertainDate to,
            @Nullable DecisionId decision)
            implements ProgrammeEvent {}

    @Stored("programme.renamed/1")
    record ProgrammeRenamed(ProgrammeId programme, String from, String to)
            implements ProgrammeEvent {}

    @Stored("programme.cancelled/1")
    record ProgrammeCancelled(ProgrammeId programme, @Nullable DecisionId decision, String reason)
            implements ProgrammeEvent {}

    @Stored("programme.closure-initiated/1")
    record ClosureInitiated(ProgrammeId programme, @Nullable UncertainDate plannedOn)
            implements ProgrammeEvent {}

    /** {@code surplus} is what the owner gets back; null where the source does not state it. */
    @Stored("programme.final-account-approved/1")
    record FinalAccountApproved(
            ProgrammeId programme,
            OrganisationId organisation,
            @Nullable DecisionId decision,
            @Nullable Amount surplus)
            implements ProgrammeEvent {}

    /** {@code organisation} has in its archive what it created in the programme (I-49). */
    @Stored("programme.archive-confirmed/1")
    record ArchiveTransferConfirmed(ProgrammeId programme, OrganisationId organisation)
            implements ProgrammeEvent {}

    @Stored("programme.open-item-transferred/1")
    record ProgrammeItemTransferred(ProgrammeId programme, OpenItem item, Successor to)
            implements ProgrammeEvent {}

    @Stored("programme.open-item-accepted/1")
    record ProgrammeItemAccepted(ProgrammeId programme, OpenItem item) implements ProgrammeEvent {}

    @Stored("programme.closed/1")
    record ProgrammeClosed(ProgrammeId programme, @Nullable DecisionId decision)
            implements ProgrammeEvent {}
}
