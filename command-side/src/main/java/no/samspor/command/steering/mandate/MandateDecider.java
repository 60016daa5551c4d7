package no.samspor.command.steering.mandate;

import static no.samspor.command.steering.mandate.MandateRefusal.BODY_UNKNOWN;
import static no.samspor.command.steering.mandate.MandateRefusal.DECISION_CONDITIONAL;
import static no.samspor.command.steering.mandate.MandateRefusal.DECISION_FALLEN;
import static no.samspor.command.steering.mandate.MandateRefusal.DECISION_NOT_EFFECTIVE;
import static no.samspor.command.steering.mandate.MandateRefusal.DECISION_NOT_EVIDENCED;
import static no.samspor.command.steering.mandate.MandateRefusal.DECISION_UNKNOWN;
import static no.samspor.command.steering.mandate.MandateRefusal.LATE_WITHOUT_EVIDENCE;
import static no.samspor.command.steering.mandate.MandateRefusal.NOTHING_CHANGED;
import static no.samspor.command.steering.mandate.MandateRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.steering.mandate.MandateRefusal.NOT_PROPOSED;
import static no.samspor.command.steering.mandate.MandateRefusal.NOT_SUPERIOR;
import static no.samspor.command.steering.mandate.MandateRefusal.NO_DECISION;
import static no.samspor.command.steering.mandate.MandateRefusal.PROPOSED_TO_ITSELF;
import static no.samspor.command.steering.mandate.MandateRefusal.PROPOSER_APPROVES;
import static no.samspor.command.steering.mandate.MandateRefusal.TEXT_NOT_IN_PAPERS;

import java.util.List;
import no.samspor.command.steering.mandate.MandateCommand.AmendMandate;
import no.samspor.command.steering.mandate.MandateCommand.ApproveMandate;
import no.samspor.command.steering.mandate.MandateCommand.DischargeMandate;
import no.samspor.command.steering.mandate.MandateCommand.DraftMandate;
import no.samspor.command.steering.mandate.MandateCommand.ProposeMandate;
import no.samspor.command.steering.mandate.MandateCommand.RejectMandate;
import no.samspor.command.steering.mandate.MandateCommand.ReturnMandate;
import no.samspor.command.steering.mandate.MandateState.Approved;
import no.samspor.command.steering.mandate.MandateState.Draft;
import no.samspor.command.steering.mandate.MandateState.Ended;
import no.samspor.command.steering.mandate.MandateState.None;
import no.samspor.command.steering.mandate.MandateState.Proposed;
import no.samspor.events.FieldChange;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateEvent;
import no.samspor.events.steering.MandateEvent.MandateAmended;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDischarged;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.events.steering.MandateEvent.MandateRejected;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/** The rules of a mandate: whoever is bound by it never approves it (I-07). */
final class MandateDecider implements Decider<MandateCommand, MandateState, MandateEvent> {

    private static final DecisionStanding.Grounds DECISION =
            new DecisionStanding.Grounds(
                    DECISION_UNKNOWN,
                    DECISION_FALLEN,
                    DECISION_CONDITIONAL,
                    DECISION_NOT_EFFECTIVE,
                    DECISION_NOT_EVIDENCED);

    @Override
    public MandateState initial() {
        return new None();
    }

    @Override
    public Judgement<MandateEvent> decide(
            MandateCommand command, MandateState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case DraftMandate draft -> draft(draft, state, guard);
            case ProposeMandate propose -> propose(propose, draft(state), known, guard);
            case ReturnMandate back -> giveBack(back, proposed(state), guard);
            case ApproveMandate approve -> approve(approve, state, stamp, known, guard);
            case RejectMandate reject -> reject(reject, proposed(state), guard);
            case AmendMandate amend -> amend(amend, approved(state), stamp, known, guard);
            case DischargeMandate end -> discharge(end, approved(state), stamp, known, guard);
        };
    }

    private static Judgement<MandateEvent> draft(DraftMandate c, MandateState state, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        return guard.then(new MandateDrafted(c.mandate(), c.programme(), c.holder(), c.text()));
    }

    private static Judgement<MandateEvent> propose(
            ProposeMandate c, Draft state, Known known, Guard guard) {
        guard.refuseIf(known.about(BodyStanding.class, c.proposedBy()) == null, BODY_UNKNOWN)
                .refuseIf(known.about(BodyStanding.class, c.proposedTo()) == null, BODY_UNKNOWN)
                .refuseIf(c.proposedBy().equals(c.proposedTo()), PROPOSED_TO_ITSELF);
        return guard.then(
                new MandateProposed(c.mandate(), state.version(), c.proposedBy(), c.proposedTo()));
    }

    private static Judgement<MandateEvent> giveBack(ReturnMandate c, Proposed state, Guard guard) {
        return guard.then(new MandateReturned(c.mandate(), state.version(), c.remarks()));
    }

    private static Judgement<MandateEvent> reject(RejectMandate c, Proposed state, Guard guard) {
        return guard.then(new MandateRejected(c.mandate(), state.version(), c.reason()));
    }

    /** A source may state an approval and neither who proposed nor who decided. */
    private static Judgement<MandateEvent> approve(
            ApproveMandate c, MandateState state, Stamp stamp, Known known, Guard guard) {
        int version =
                switch (state) {
                    case Proposed proposed -> proposed.version();
                    case Draft draft -> {
                        guard.needs(false, NOT_PROPOSED);
                        yield draft.version();
                    }
                    case None none -> throw new Refused(NOT_IN_THIS_STATE);
                    case Approved approved -> throw new Refused(NOT_IN_THIS_STATE);
                    case Ended ended -> throw new Refused(NOT_IN_THIS_STATE);
                };
        @Nullable BodyId proposer = state instanceof Proposed proposed ? proposed.by() : null;
        authorised(c.decision(), proposer, c.textHash(), true, stamp, known, guard);
        return guard.then(new MandateApproved(c.mandate(), version, c.decision(), c.textHash()));
    }

    private static Judgement<MandateEvent> amend(
            AmendMandate c, Approved state, Stamp stamp, Known known, Guard guard) {
        List<FieldChange> changes = FieldChange.between(state.text(), c.text());
        guard.refuseIf(changes.isEmpty(), NOTHING_CHANGED);
        authorised(c.decision(), state.by(), c.textHash(), true, stamp, known, guard);
        return guard.then(
                new MandateAmended(
                        c.mandate(), state.version() + 1, c.text(), changes, c.decision()));
    }

    private static Judgement<MandateEvent> discharge(
            DischargeMandate c, Approved state, Stamp stamp, Known known, Guard guard) {
        authorised(c.decision(), state.by(), null, false, stamp, known, guard);
        return guard.then(new MandateDischarged(c.mandate(), c.decision()));
    }

    /** I-07: a decision in effect, of a body above the proposer, with this text in its papers. */
    private static void authorised(
            @Nullable DecisionId cited,
            @Nullable BodyId proposer,
            @Nullable Sha256 text,
            boolean withText,
            Stamp stamp,
            Known known,
            Guard guard) {
        guard.refuseIf(
                stamp.isNative() && stamp.isBackdated() && stamp.evidence().isEmpty(),
                LATE_WITHOUT_EVIDENCE);
        guard.needs(cited != null, NO_DECISION);
        @Nullable DecisionStanding decision = DECISION.hold(cited, stamp, known, guard);
        if (decision == null) return;
        guard.refuseIf(decision.body().equals(proposer), PROPOSER_APPROVES)
                .needs(
                        proposer != null && BodyStanding.outranks(decision.body(), proposer, known),
                        NOT_SUPERIOR)
                .needs(
                        !withText || (text != null && decision.papers().contains(text)),
                        TEXT_NOT_IN_PAPERS);
    }

    private static Draft draft(MandateState state) {
        if (state instanceof Draft draft) return draft;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Proposed proposed(MandateState state) {
        if (state instanceof Proposed proposed) return proposed;
        throw new Refused(NOT_PROPOSED);
    }

    private static Approved approved(MandateState state) {
        if (state instanceof Approved approved) return approved;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public MandateState evolve(MandateState state, MandateEvent event, Stamp stamp) {
        return switch (event) {
            case MandateDrafted e -> new Draft(1, e.text());
            case MandateProposed e ->
                    new Proposed(e.version(), textOf(state), e.proposedBy(), e.proposedTo());
            case MandateReturned e -> new Draft(e.version(), textOf(state));
            case MandateApproved e -> new Approved(e.version(), textOf(state), proposerOf(state));
            case MandateRejected e -> new Ended();
            case MandateAmended e -> new Approved(e.version(), e.text(), proposerOf(state));
            case MandateDischarged e -> new Ended();
        };
    }

    private static MandateText textOf(MandateState state) {
        return switch (state) {
            case Draft draft -> draft.text();
            case Proposed proposed -> proposed.text();
            case Approved approved -> approved.text();
            case None none -> throw new AssertionError("no text before the draft");
            case Ended ended -> throw new AssertionError("no text after the end");
        };
    }

    private static @Nullable BodyId proposerOf(MandateState state) {
        return switch (state) {
            case Proposed proposed -> proposed.by();
            case Approved approved -> approved.by();
            case None none -> null;
            case Draft draft -> null;
            case Ended ended -> null;
        };
    }
}
