package no.samspor.events.record;

import java.util.List;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;

/** What later fills, or waives, the evidence that a mirrored act lacked (domain model 2.8). */
public sealed interface EvidenceEvent extends Event {

    EvidenceId evidence();

    /** The stream whose events it speaks of. */
    Id target();

    @Override
    default Id stream() {
        return evidence();
    }

    /** Documents now show what {@code fills} asked for. */
    @Stored("evidence.supplied/1")
    record EvidenceSupplied(
            EvidenceId evidence, Id target, List<Doc> documents, Set<Invariant> fills)
            implements EvidenceEvent {}

    /** A body with power over it accepts it as it is, by a native decision. */
    @Stored("evidence.waived/1")
    record EvidenceWaived(
            EvidenceId evidence,
            Id target,
            Set<Invariant> waives,
            DecisionId decision,
            String reason)
            implements EvidenceEvent {}
}
