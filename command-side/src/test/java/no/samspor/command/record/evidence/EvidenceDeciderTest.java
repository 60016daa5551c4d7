package no.samspor.command.record.evidence;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.record.evidence.EvidenceRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.record.evidence.EvidenceRefusal.DECISION_FALLEN;
import static no.samspor.command.record.evidence.EvidenceRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.record.evidence.EvidenceRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.record.evidence.EvidenceRefusal.DECISION_UNKNOWN;
import static no.samspor.command.record.evidence.EvidenceRefusal.DOCUMENT_WITHOUT_HASH;
import static no.samspor.command.record.evidence.EvidenceRefusal.NOTHING_MISSING;
import static no.samspor.command.record.evidence.EvidenceRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.evidence.EvidenceRefusal.NO_POWER;
import static no.samspor.command.record.evidence.EvidenceRefusal.REPORTED_WAIVER;
import static no.samspor.command.record.evidence.EvidenceRefusal.WAIVED_BY_ITSELF;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.evidence.EvidenceCommand.SupplyEvidence;
import no.samspor.command.record.evidence.EvidenceCommand.WaiveEvidence;
import no.samspor.command.record.evidence.EvidenceState.Given;
import no.samspor.events.UnshownStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.EvidenceEvent.EvidenceWaived;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvidenceDeciderTest extends DeciderSpec<EvidenceCommand, EvidenceState, EvidenceEvent> {

    private static final EvidenceId EVIDENCE = new EvidenceId(Id.named("evidence"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DecisionId SUBJECT = new DecisionId(Id.named("subject"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final BodyId STRANGER = new BodyId(Id.named("stranger"));
    private static final Set<Invariant> RULES = Set.of(Invariant.I_07);

    EvidenceDeciderTest() {
        super(new EvidenceDecider());
    }

    @Nested
    class Supplying {
        @Test
        void fills_what_is_missing() {
            lacking(MANDATE, Invariant.I_07, Invariant.I_45)
                    .when(supply(RULES, PAPER))
                    .then(new EvidenceSupplied(EVIDENCE, MANDATE, List.of(PAPER), RULES));
        }

        @Test
        void fills_nothing_else() {
            lacking(MANDATE, Invariant.I_45)
                    .when(supply(RULES, PAPER))
                    .thenRefused(NOTHING_MISSING);
            lacking(MANDATE, Invariant.I_07)
                    .when(supply(Set.of(), PAPER))
                    .thenRefused(NOTHING_MISSING);
            given().knowing(UnshownStanding.class, MANDATE, null)
                    .when(supply(RULES, PAPER))
                    .thenRefused(NOTHING_MISSING);
        }

        @Test
        void takes_documents_with_hashes_I_45() {
            lacking(MANDATE, Invariant.I_07).when(supply(RULES)).thenRefused(DOCUMENT_WITHOUT_HASH);
            lacking(MANDATE, Invariant.I_07)
                    .when(supply(RULES, PAPER, new Doc(PAPER.document(), 2, null)))
                    .thenRefused(DOCUMENT_WITHOUT_HASH);
        }

        @Test
        void happens_once() {
            given(new EvidenceSupplied(EVIDENCE, MANDATE, List.of(PAPER), RULES))
                    .when(supply(RULES, PAPER))
                    .thenRefused(NOT_IN_THIS_STATE);
            given(new EvidenceWaived(EVIDENCE, MANDATE, RULES, DECISION, "Kjent"))
                    .when(supply(RULES, PAPER))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Waiving {
        @Test
        void takes_a_decision_that_carries_it() {
            waiving(decision(BODY, null)).when(waive(MANDATE)).then(waived(MANDATE));
        }

        @Test
        void is_of_what_is_missing() {
            lacking(MANDATE)
                    .knowing(DecisionStanding.class, DECISION, decision(BODY, null))
                    .when(waive(MANDATE))
                    .thenRefused(NOTHING_MISSING);
        }

        @Test
        void is_never_reported() {
            waiving(decision(BODY, null))
                    .as(MIRRORED)
                    .when(waive(MANDATE))
                    .thenRefused(REPORTED_WAIVER);
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
        void of_a_decision_takes_its_own_body_or_one_above() {
            ofDecision(BODY).when(waive(SUBJECT)).then(waived(SUBJECT));
            ofDecision(COUNCIL).when(waive(SUBJECT)).then(waived(SUBJECT));
            ofDecision(STRANGER).when(waive(SUBJECT)).thenRefused(NO_POWER);
        }

        @Test
        void of_a_body_takes_itself_or_one_above() {
            ofBody(BODY).when(waive(BODY)).then(waived(BODY));
            ofBody(COUNCIL).when(waive(BODY)).then(waived(BODY));
            ofBody(STRANGER).when(waive(BODY)).thenRefused(NO_POWER);
        }

        @Test
        void is_never_by_the_decision_itself() {
            lacking(DECISION, Invariant.I_07).when(waive(DECISION)).thenRefused(WAIVED_BY_ITSELF);
        }

        private Given ofDecision(BodyId by) {
            return ranks(lacking(SUBJECT, Invariant.I_07), by)
                    .knowing(DecisionStanding.class, SUBJECT, decision(BODY, null));
        }

        private Given ofBody(BodyId by) {
            return ranks(lacking(BODY, Invariant.I_07), by);
        }

        private Given ranks(Given given, BodyId by) {
            return given.knowing(DecisionStanding.class, DECISION, decision(by, null))
                    .knowing(BodyStanding.class, BODY, body())
                    .knowing(BodyStanding.class, COUNCIL, null);
        }

        private void refusedOn(DecisionStanding decision, EvidenceRefusal reason) {
            waiving(decision).when(waive(MANDATE)).thenRefused(reason);
        }

        private Given waiving(DecisionStanding decision) {
            return lacking(MANDATE, Invariant.I_07)
                    .knowing(DecisionStanding.class, DECISION, decision);
        }
    }

    private Given lacking(Id subject, Invariant... rules) {
        return given().knowing(
                        UnshownStanding.class,
                        subject,
                        new UnshownStanding(Map.of(subject, Set.of(rules))));
    }

    private static EvidenceCommand supply(Set<Invariant> rules, Doc... documents) {
        return new SupplyEvidence(EVIDENCE, MANDATE, List.of(documents), rules);
    }

    private static EvidenceCommand waive(Id subject) {
        return new WaiveEvidence(EVIDENCE, subject, RULES, DECISION, "Kjent for alle");
    }

    private static EvidenceEvent waived(Id subject) {
        return new EvidenceWaived(EVIDENCE, subject, RULES, DECISION, "Kjent for alle");
    }

    private static BodyStanding body() {
        return new BodyStanding(
                BODY,
                new Code("styringsgruppe"),
                new Code("AGREED"),
                null,
                null,
                COUNCIL,
                true,
                null,
                Set.of());
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
