package no.samspor.command.record.integrity;

import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Addition;
import no.samspor.kernel.Command.Remedy;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.IntegrityId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can be asked about the integrity of the record. */
sealed interface IntegrityCommand extends Command {

    IntegrityId integrity();

    @Override
    default Id target() {
        return integrity();
    }

    /** Asked by the system alone, once the notary has sealed the log: it has no address. */
    record SealCheckpoint(IntegrityId integrity, long position, RootHash rootHash)
            implements IntegrityCommand, Addition {}

    record ConfirmCheckpoint(
            IntegrityId integrity,
            OrganisationId organisation,
            long position,
            RootHash rootHash,
            @Nullable String receipt)
            implements IntegrityCommand, Addition {}

    record VerifyLog(
            IntegrityId integrity,
            long from,
            long to,
            boolean ok,
            @Nullable Long firstBadPosition,
            String verifier)
            implements IntegrityCommand, Addition {}

    record AcknowledgeAlarm(IntegrityId integrity, String alarm, String reason)
            implements IntegrityCommand, Addition, Remedy {}

    record RecordRestore(
            IntegrityId integrity,
            long position,
            long witnessed,
            @Nullable String overrideReason,
            long rpoEvents)
            implements IntegrityCommand, Addition {}
}
