package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.decision.decision.DecisionCommand.NewCondition;
import no.samspor.command.decision.decision.DecisionCommand.NewFollowUp;
import no.samspor.command.decision.decision.DecisionCommand.RegisterDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionBecameEffective;
import no.samspor.events.decision.DecisionEvent.DecisionConditionFulfilled;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.decision.DecisionEvent.LegalityControlRequested;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionEvent.UnderDelegation;
import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.record.DocumentStanding;
import no.samspor.events.structure.BodyRules;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What the tests of a decision share: one body, its council above it, and a decision. */
abstract class DecisionSpec extends DeciderSpec<DecisionCommand, DecisionState, DecisionEvent> {

    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final DecisionId LATER = new DecisionId(Id.named("later decision"));
    static final BodyId BODY = new BodyId(Id.named("steering group"));
    static final BodyId COUNCIL = new BodyId(Id.named("council"));
    static final BodyId STRANGER = new BodyId(Id.named("stranger"));
    static final Code RESOLUTION = new Code("resolution");
    private static final String TEXT = "Styringsgruppen godkjenner planen.";
    static final Stamp SHOWN = stamp(actor(Role.SEC), Origin.NATIVE, TODAY.toString(), PAPER);

    static final DecisionEvent ADOPTED = adopted().event();
    static final DecisionEvent CONDITIONAL =
            adopted().waiting(condition(1, null), condition(2, null)).event();
    static final DecisionEvent EFFECTIVE = new DecisionBecameEffective(DECISION);
    static final DecisionEvent FIRST = new DecisionConditionFulfilled(DECISION, 1);
    static final DecisionEvent SUPERSEDED = new DecisionSuperseded(DECISION, LATER);
    static final DecisionEvent CONTROLLED =
            new LegalityControlRequested(DECISION, "Tre medlemmer", null);

    DecisionSpec() {
        super(new DecisionDecider());
    }

    final Given registering() {
        return ended(null)
                .knowing(DocumentStanding.class, PAPER.document(), paper(PAPER.sha256(), Set.of()));
    }

    static DocumentStanding paper(@Nullable Sha256 hash, Set<Integer> alarmed) {
        return new DocumentStanding(
                PAPER.document(),
                PAPER.version(),
                hash == null ? Map.of() : Map.of(PAPER.version(), hash),
                alarmed,
                false);
    }

    final Given ended(String endedOn) {
        return given().knowing(BodyStanding.class, BODY, body(endedOn))
                .knowing(BodyRules.class, BODY, null);
    }

    /** The steering group is under the council; {@code later} is the other decision. */
    final Given rests(DecisionStanding later, DecisionEvent... events) {
        return given(events)
                .knowing(DecisionStanding.class, LATER, later)
                .knowing(BodyStanding.class, BODY, body(null))
                .knowing(BodyStanding.class, COUNCIL, null);
    }

    static Stamp decided(String decidedOn, String effectiveFrom) {
        Stamp s = effective(effectiveFrom);
        return new Stamp(
                s.actor(),
                s.origin(),
                s.askedOn(),
                s.effectiveFrom(),
                null,
                UncertainDate.parse(decidedOn),
                s.authority(),
                s.evidence(),
                s.access(),
                s.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                s.commandId());
    }

    static BodyStanding body(String endedOn) {
        return new BodyStanding(
                BODY,
                new Code("styringsgruppe"),
                new Code("AGREED"),
                null,
                null,
                COUNCIL,
                true,
                endedOn == null ? null : UncertainDate.parse(endedOn),
                Set.of());
    }

    static DecisionStanding later(BodyId body) {
        return decision(body, null, Set.of(), Set.of());
    }

    static DecisionStanding decision(
            BodyId body, String fallenFrom, Set<Integer> conditions, Set<Invariant> missing) {
        return new DecisionStanding(
                LATER,
                body,
                "resolution",
                UncertainDate.parse("2026-02-01"),
                fallenFrom == null ? null : UncertainDate.parse(fallenFrom),
                conditions,
                Set.of(),
                null,
                missing);
    }

    static Condition condition(int no, Inherited inherited) {
        return new Condition(no, "Vilkår " + no, null, inherited);
    }

    static Adopting adopted() {
        return new Adopting(
                RESOLUTION,
                TEXT,
                Sha256.of(TEXT),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                List.of(),
                null);
    }

    /** A registration and what comes of it, said once. */
    record Adopting(
            Code kind,
            String text,
            Sha256 hash,
            List<NewCondition> asked,
            List<Condition> conditions,
            List<Doc> papers,
            MoneyEffect money,
            Vote vote,
            boolean needsAction,
            List<NewFollowUp> followUps,
            UnderDelegation under) {

        Adopting kind(String code) {
            return new Adopting(
                    new Code(code),
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting text(String words) {
            return new Adopting(
                    kind,
                    words,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting hashed(Sha256 other) {
            return new Adopting(
                    kind,
                    text,
                    other,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting onCondition(NewCondition... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    List.of(some),
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting waiting(Condition... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    List.of(some),
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting on(Doc... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    List.of(some),
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting worth(Amount amount) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    amount == null ? null : new MoneyEffect(amount, null),
                    vote,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting voted(Vote totals) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    totals,
                    needsAction,
                    followUps,
                    under);
        }

        Adopting needing(boolean action) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    action,
                    followUps,
                    under);
        }

        Adopting asking(NewFollowUp... some) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    true,
                    List.of(some),
                    under);
        }

        Adopting under(UnderDelegation power) {
            return new Adopting(
                    kind,
                    text,
                    hash,
                    asked,
                    conditions,
                    papers,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    power);
        }

        DecisionCommand command() {
            return new RegisterDecision(
                    DECISION,
                    BODY,
                    null,
                    kind,
                    "Plan",
                    "PS 31/26",
                    text,
                    hash,
                    asked,
                    papers,
                    null,
                    money,
                    vote,
                    needsAction,
                    followUps,
                    under,
                    null);
        }

        DecisionEvent event() {
            return new DecisionAdopted(
                    DECISION,
                    BODY,
                    null,
                    kind,
                    "Plan",
                    "PS 31/26",
                    text,
                    hash,
                    conditions,
                    papers,
                    null,
                    money,
                    vote,
                    needsAction,
                    null,
                    under);
        }
    }
}
