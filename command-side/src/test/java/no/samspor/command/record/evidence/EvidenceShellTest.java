package no.samspor.command.record.evidence;

import static no.samspor.command.Stamps.PAPER;

import java.util.List;
import java.util.Set;
import no.samspor.command.ShellSpec;
import no.samspor.command.record.evidence.EvidenceCommand.SupplyEvidence;
import no.samspor.command.record.evidence.EvidenceCommand.WaiveEvidence;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class EvidenceShellTest extends ShellSpec<EvidenceShell> {

    private static final EvidenceId EVIDENCE = new EvidenceId(Id.named("evidence"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));

    EvidenceShellTest() {
        super(EvidenceShell.class);
    }

    @Test
    void evidence_consults_what_is_not_shown_of_its_subject() {
        elsewhere(new HandoverOffered(HANDOVER))
                .given()
                .when(
                        new SupplyEvidence(
                                EVIDENCE, HANDOVER, List.of(PAPER), Set.of(Invariant.I_31)))
                .thenRefused(EvidenceRefusal.NOTHING_MISSING);
    }

    @Test
    void a_waiver_of_nothing_is_refused() {
        given().when(
                        new WaiveEvidence(
                                EVIDENCE, DECISION, Set.of(Invariant.I_45), DECISION, "Godtatt"))
                .thenRefused(EvidenceRefusal.NOTHING_MISSING);
    }
}
