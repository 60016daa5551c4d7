package no.samspor.command.record.evidence;

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

import java.util.Set;
import no.samspor.command.record.evidence.EvidenceCommand.SupplyEvidence;
import no.samspor.command.record.evidence.EvidenceCommand.WaiveEvidence;
import no.samspor.command.record.evidence.EvidenceState.Given;
import no.samspor.command.record.evidence.EvidenceState.None;
import no.samspor.events.UnshownStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.record.EvidenceEvent;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.EvidenceEvent.EvidenceWaived;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of evidence (2.8, points 1 and 2): documents with hashes show what a reported act did
 * not, or a body with power over it accepts it by a decision that is itself shown.
 */
final class EvidenceDecider implements Decider<EvidenceCommand, EvidenceState, EvidenceEvent> {

    private static final Grounds GROUNDS =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public EvidenceState initial() {
        return new None();
    }

    @Override
    public Judgement<EvidenceEvent> decide(
            EvidenceCommand command, EvidenceState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp).refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        return switch (command) {
            case SupplyEvidence c -> supply(c, known, guard);
            case WaiveEvidence c -> waive(c, stamp, known, guard);
        };
    }

    private static Judgement<EvidenceEvent> supply(SupplyEvidence c, Known known, Guard guard) {
        boolean shown =
                !c.documents().isEmpty()
                        && c.documents().stream().allMatch(each -> each.sha256() != null);
        guard.refuseIf(!isMissing(c, c.fills(), known), NOTHING_MISSING)
                .refuseIf(!shown, DOCUMENT_WITHOUT_HASH);
        return guard.then(
                new EvidenceSupplied(c.evidence(), c.subject(), c.documents(), c.fills()));
    }

    private static Judgement<EvidenceEvent> waive(
            WaiveEvidence c, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!isMissing(c, c.waives(), known), NOTHING_MISSING)
                .refuseIf(!stamp.isNative(), REPORTED_WAIVER)
                .refuseIf(c.decision().equals(c.subject()), WAIVED_BY_ITSELF);
        @Nullable DecisionStanding decision = GROUNDS.hold(c.decision(), stamp, known, guard);
        guard.refuseIf(decision != null && !hasPower(decision.body(), c, known), NO_POWER);
        return guard.then(
                new EvidenceWaived(
                        c.evidence(), c.subject(), c.waives(), c.decision(), c.reason()));
    }

    /** Whether the thing lacks all that is said to be filled. */
    private static boolean isMissing(EvidenceCommand c, Set<Invariant> rules, Known known) {
        @Nullable UnshownStanding subject = known.about(UnshownStanding.class, c.subject());
        return subject != null && !rules.isEmpty() && subject.of(c.subject()).containsAll(rules);
    }

    /** Over a decision or a body: itself or one above. Over other things: any body that decides. */
    private static boolean hasPower(BodyId body, WaiveEvidence c, Known known) {
        @Nullable BodyId owning =
                switch (c.subject()) {
                    case DecisionId id -> ownerOf(known.about(DecisionStanding.class, id));
                    case BodyId id -> id;
                    default -> null;
                };
        if (owning == null) return true;
        return body.equals(owning) || BodyStanding.outranks(body, owning, known);
    }

    private static @Nullable BodyId ownerOf(@Nullable DecisionStanding decision) {
        return decision == null ? null : decision.body();
    }

    @Override
    public EvidenceState evolve(EvidenceState state, EvidenceEvent event, Stamp stamp) {
        return switch (event) {
            case EvidenceSupplied e -> new Given();
            case EvidenceWaived e -> new Given();
        };
    }
}
