package no.samspor.command.record.conflict;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.record.conflict.ConflictCommand.AcceptConflict;
import no.samspor.command.record.conflict.ConflictCommand.RegisterConflict;
import no.samspor.command.record.conflict.ConflictCommand.ResolveConflict;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class ConflictShellTest extends ShellSpec<ConflictShell> {

    private static final ConflictId CONFLICT = new ConflictId(Id.named("conflict"));
    private static final ConflictId OTHER = new ConflictId(Id.named("other"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final List<Claim> CLAIMS =
            List.of(
                    new Claim("2024-01-01", null, "fra januar 2024"),
                    new Claim("2023-01-01", null, "fra januar 2023"));

    ConflictShellTest() {
        super(ConflictShell.class);
    }

    @Test
    void a_conflict_is_registered() {
        given().when(register(CONFLICT)).then(registered(CONFLICT));
    }

    @Test
    void a_conflict_consults_those_of_the_same_thing() {
        elsewhere(registered(OTHER))
                .given()
                .when(register(CONFLICT))
                .thenRefused(ConflictRefusal.ALREADY_DISPUTED);
    }

    @Test
    void a_resolution_consults_its_decision() {
        given(registered(CONFLICT))
                .when(
                        new ResolveConflict(
                                CONFLICT,
                                "2023-01-01",
                                new DecisionId(Id.named("decision")),
                                null,
                                "Referatet"))
                .thenRefused(ConflictRefusal.DECISION_UNKNOWN);
    }

    @Test
    void what_nobody_can_tell_stays_so() {
        given(registered(CONFLICT))
                .when(new AcceptConflict(CONFLICT, "Ingen vet"))
                .then(new SourceConflictAccepted(CONFLICT, HANDOVER, "effectiveFrom", "Ingen vet"));
    }

    private static RegisterConflict register(ConflictId conflict) {
        return new RegisterConflict(conflict, HANDOVER, "effectiveFrom", CLAIMS);
    }

    private static SourceConflictRegistered registered(ConflictId conflict) {
        return new SourceConflictRegistered(conflict, HANDOVER, "effectiveFrom", CLAIMS);
    }
}
