package no.samspor.command.record.conflict;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.record.conflict.ConflictRefusal.ALREADY_DISPUTED;
import static no.samspor.command.record.conflict.ConflictRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.record.conflict.ConflictRefusal.DECISION_FALLEN;
import static no.samspor.command.record.conflict.ConflictRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.record.conflict.ConflictRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.record.conflict.ConflictRefusal.DECISION_UNKNOWN;
import static no.samspor.command.record.conflict.ConflictRefusal.GROUND_WITHOUT_HASH;
import static no.samspor.command.record.conflict.ConflictRefusal.NOT_CLAIMED;
import static no.samspor.command.record.conflict.ConflictRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.conflict.ConflictRefusal.NO_CONFLICT;
import static no.samspor.command.record.conflict.ConflictRefusal.NO_GROUND;
import static no.samspor.command.record.conflict.ConflictRefusal.NO_SOURCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.conflict.ConflictCommand.AcceptConflict;
import no.samspor.command.record.conflict.ConflictCommand.AddClaim;
import no.samspor.command.record.conflict.ConflictCommand.RegisterConflict;
import no.samspor.command.record.conflict.ConflictCommand.ResolveConflict;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.events.record.ConflictStanding;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConflictDeciderTest extends DeciderSpec<ConflictCommand, ConflictState, ConflictEvent> {

    private static final ConflictId CONFLICT = new ConflictId(Id.named("conflict"));
    private static final ConflictId EARLIER = new ConflictId(Id.named("earlier"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final String FIELD = "effectiveFrom";
    private static final Claim ONE = new Claim("2024-01-01", null, "i fra 01.01.2024");
    private static final Claim TWO = new Claim("2023-01-01", PAPER, null);
    private static final Claim BARE = new Claim("2022-01-01", null, null);
    private static final ConflictEvent REGISTERED =
            new SourceConflictRegistered(CONFLICT, HANDOVER, FIELD, List.of(ONE, TWO));
    private static final ConflictEvent ACCEPTED =
            new SourceConflictAccepted(CONFLICT, HANDOVER, FIELD, "Ingen vet");

    ConflictDeciderTest() {
        super(new ConflictDecider());
    }

    @Nested
    class Registering_I_46 {
        @Test
        void keeps_both_claims() {
            alone().when(register(ONE, TWO)).then(REGISTERED);
        }

        @Test
        void takes_two_values() {
            alone().when(register(ONE)).thenRefused(NO_CONFLICT);
            alone().when(register(ONE, new Claim("2024-01-01", PAPER, null)))
                    .thenRefused(NO_CONFLICT);
        }

        @Test
        void takes_a_source_for_each() {
            alone().when(register(ONE, BARE)).thenRefused(NO_SOURCE);
        }

        @Test
        void disputes_a_field_once() {
            given().knowing(
                            ConflictStanding.class,
                            HANDOVER,
                            new ConflictStanding(Map.of(EARLIER, FIELD)))
                    .when(register(ONE, TWO))
                    .thenRefused(ALREADY_DISPUTED);
            given().knowing(
                            ConflictStanding.class,
                            HANDOVER,
                            new ConflictStanding(Map.of(EARLIER, "remarks")))
                    .when(register(ONE, TWO))
                    .then(REGISTERED);
            given(REGISTERED)
                    .knowing(ConflictStanding.class, HANDOVER, null)
                    .when(register(ONE, TWO))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private Given alone() {
            return given().knowing(ConflictStanding.class, HANDOVER, null);
        }
    }

    @Nested
    class A_further_claim {
        @Test
        void is_kept_beside_them() {
            Claim three = new Claim("2022", null, "siden 2022");
            ConflictEvent added = new SourceClaimAdded(CONFLICT, HANDOVER, FIELD, three);
            given(REGISTERED).when(new AddClaim(CONFLICT, three)).then(added);
            given(REGISTERED, added)
                    .when(new ResolveConflict(CONFLICT, "2022", null, PAPER, "Protokoll"))
                    .then(
                            new SourceConflictResolved(
                                    CONFLICT, HANDOVER, FIELD, "2022", null, PAPER, "Protokoll"));
            given(REGISTERED).when(new AddClaim(CONFLICT, ONE)).thenNothing();
            given(REGISTERED).when(new AddClaim(CONFLICT, BARE)).thenRefused(NO_SOURCE);
            given(added).when(new AddClaim(CONFLICT, ONE)).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Resolving {
        @Test
        void cites_a_decision_or_a_document() {
            given(REGISTERED)
                    .knowing(DecisionStanding.class, DECISION, decision(BODY, null))
                    .when(resolve("2023-01-01", DECISION, null))
                    .then(resolved(DECISION, null));
            given(REGISTERED)
                    .when(resolve("2023-01-01", null, PAPER))
                    .then(resolved(null, PAPER))
                    .notEvidenced();
            given(REGISTERED).when(resolve("2023-01-01", null, null)).thenRefused(NO_GROUND);
            given(REGISTERED)
                    .as(MIRRORED)
                    .when(resolve("2023-01-01", null, null))
                    .then(resolved(null, null))
                    .notEvidenced(Invariant.I_46);
        }

        @Test
        void cites_a_document_with_a_hash_I_45() {
            Doc bare = new Doc(PAPER.document(), 1, null);
            given(REGISTERED)
                    .when(resolve("2023-01-01", null, bare))
                    .thenRefused(GROUND_WITHOUT_HASH);
        }

        @Test
        void chooses_what_a_source_claims() {
            given(REGISTERED).when(resolve("2021-01-01", null, PAPER)).thenRefused(NOT_CLAIMED);
        }

        @Test
        void rests_on_a_decision_that_carries_it() {
            refusedOn(null, DECISION_UNKNOWN);
            refusedOn(decision(BODY, "2026-02-20"), DECISION_FALLEN);
            refusedOn(decision(BODY, "2026-02-01", null, Set.of(1)), DECISION_CONDITIONAL);
            refusedOn(decision(BODY, "2026-03-02", null, Set.of()), DECISION_NOT_EFFECTIVE);
            refusedOn(decision(BODY, null, Invariant.I_45), DECISION_NOT_EVIDENCED);
        }

        @Test
        void ends_it() {
            given(REGISTERED, resolved(null, PAPER))
                    .when(resolve("2023-01-01", null, PAPER))
                    .thenRefused(NOT_IN_THIS_STATE);
        }

        private void refusedOn(DecisionStanding decision, ConflictRefusal reason) {
            given(REGISTERED)
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(resolve("2023-01-01", DECISION, null))
                    .thenRefused(reason);
        }
    }

    @Nested
    class Accepting {
        @Test
        void leaves_it_as_it_is() {
            given(REGISTERED).when(new AcceptConflict(CONFLICT, "Ingen vet")).then(ACCEPTED);
            given(REGISTERED, ACCEPTED)
                    .when(new AcceptConflict(CONFLICT, "Ingen vet"))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private static ConflictCommand register(Claim... claims) {
        return new RegisterConflict(CONFLICT, HANDOVER, FIELD, List.of(claims));
    }

    private static ConflictCommand resolve(String chosen, DecisionId decision, Doc document) {
        return new ResolveConflict(CONFLICT, chosen, decision, document, "Protokollen");
    }

    private static ConflictEvent resolved(DecisionId decision, Doc document) {
        return new SourceConflictResolved(
                CONFLICT, HANDOVER, FIELD, "2023-01-01", decision, document, "Protokollen");
    }

    private static DecisionStanding decision(BodyId body, String fallenFrom, Invariant... missing) {
        return decision(body, "2026-02-01", fallenFrom, Set.of(), missing);
    }

    private static DecisionStanding decision(
            BodyId body,
            String from,
            String fallenFrom,
            Set<Integer> conditions,
            Invariant... missing) {
        return new DecisionStanding(
                DECISION,
                body,
                "resolution",
                UncertainDate.parse(from),
                fallenFrom == null ? null : UncertainDate.parse(fallenFrom),
                conditions,
                Set.of(),
                null,
                Set.of(missing));
    }
}
