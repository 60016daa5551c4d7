package no.samspor.command.record.conflict;

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

import java.util.ArrayList;
import java.util.List;
import no.samspor.command.record.conflict.ConflictCommand.AcceptConflict;
import no.samspor.command.record.conflict.ConflictCommand.AddClaim;
import no.samspor.command.record.conflict.ConflictCommand.RegisterConflict;
import no.samspor.command.record.conflict.ConflictCommand.ResolveConflict;
import no.samspor.command.record.conflict.ConflictState.Ended;
import no.samspor.command.record.conflict.ConflictState.None;
import no.samspor.command.record.conflict.ConflictState.Open;
import no.samspor.events.decision.DecisionStanding.Grounds;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.Claim;
import no.samspor.events.record.ConflictEvent.SourceClaimAdded;
import no.samspor.events.record.ConflictEvent.SourceConflictAccepted;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.ConflictEvent.SourceConflictResolved;
import no.samspor.events.record.ConflictStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** The rules of a conflict of sources: no claim without a source, no choice without a ground. */
final class ConflictDecider implements Decider<ConflictCommand, ConflictState, ConflictEvent> {

    private static final Grounds GROUNDS =
            new Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public ConflictState initial() {
        return new None();
    }

    @Override
    public Judgement<ConflictEvent> decide(
            ConflictCommand command, ConflictState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case RegisterConflict c -> register(c, state, known, guard);
            case AddClaim c -> add(c, open(state), guard);
            case ResolveConflict c -> resolve(c, open(state), stamp, known, guard);
            case AcceptConflict c -> accept(c, open(state), guard);
        };
    }

    private static Judgement<ConflictEvent> register(
            RegisterConflict c, ConflictState state, Known known, Guard guard) {
        @Nullable ConflictStanding others = known.about(ConflictStanding.class, c.subject());
        long values = c.claims().stream().map(Claim::value).distinct().count();
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(values < 2, NO_CONFLICT)
                .refuseIf(!c.claims().stream().allMatch(ConflictDecider::isSourced), NO_SOURCE)
                .refuseIf(others != null && others.isDisputed(c.field()), ALREADY_DISPUTED);
        return guard.then(
                new SourceConflictRegistered(c.conflict(), c.subject(), c.field(), c.claims()));
    }

    private static Judgement<ConflictEvent> add(AddClaim c, Open state, Guard guard) {
        if (state.claims().contains(c.claim())) return Judgement.nothing();
        guard.refuseIf(!isSourced(c.claim()), NO_SOURCE);
        return guard.then(
                new SourceClaimAdded(c.conflict(), state.subject(), state.field(), c.claim()));
    }

    private static Judgement<ConflictEvent> resolve(
            ResolveConflict c, Open state, Stamp stamp, Known known, Guard guard) {
        boolean claimed =
                state.claims().stream().anyMatch(claim -> claim.value().equals(c.chosen()));
        guard.refuseIf(!claimed, NOT_CLAIMED)
                .needs(c.decision() != null || c.document() != null, NO_GROUND)
                .needs(c.document() == null || c.document().sha256() != null, GROUND_WITHOUT_HASH);
        GROUNDS.hold(c.decision(), stamp, known, guard);
        return guard.then(
                new SourceConflictResolved(
                        c.conflict(),
                        state.subject(),
                        state.field(),
                        c.chosen(),
                        c.decision(),
                        c.document(),
                        c.reason()));
    }

    private static Judgement<ConflictEvent> accept(AcceptConflict c, Open state, Guard guard) {
        return guard.then(
                new SourceConflictAccepted(
                        c.conflict(), state.subject(), state.field(), c.reason()));
    }

    private static boolean isSourced(Claim claim) {
        return claim.document() != null || claim.quote() != null;
    }

    private static Open open(ConflictState state) {
        if (state instanceof Open open) return open;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public ConflictState evolve(ConflictState state, ConflictEvent event, Stamp stamp) {
        return switch (event) {
            case SourceConflictRegistered e -> new Open(e.target(), e.field(), e.claims());
            case SourceClaimAdded e -> and(state, e.claim());
            case SourceConflictResolved e -> new Ended();
            case SourceConflictAccepted e -> new Ended();
        };
    }

    private static ConflictState and(ConflictState state, Claim claim) {
        if (!(state instanceof Open open)) return state;
        List<Claim> claims = new ArrayList<>(open.claims());
        claims.add(claim);
        return new Open(open.subject(), open.field(), List.copyOf(claims));
    }
}
