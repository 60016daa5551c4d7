package no.samspor.command.record.evidence;

import java.util.List;
import java.util.Set;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Creation;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;

/** What can be asked about evidence: each time is a thing of its own. */
sealed interface EvidenceCommand extends Command {

    EvidenceId evidence();

    /** The stream whose events lack evidence. */
    Id subject();

    @Override
    default Id target() {
        return evidence();
    }

    record SupplyEvidence(
            EvidenceId evidence, Id subject, List<Doc> documents, Set<Invariant> fills)
            implements EvidenceCommand, Creation {}

    record WaiveEvidence(
            EvidenceId evidence,
            Id subject,
            Set<Invariant> waives,
            DecisionId decision,
            String reason)
            implements EvidenceCommand, Creation {}
}
