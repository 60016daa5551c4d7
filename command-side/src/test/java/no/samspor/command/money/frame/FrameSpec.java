package no.samspor.command.money.frame;

import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.events.decision.DecisionEvent.MoneyEffect;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;

/** A frame of a thousand kroner, for pay and for travel, and all that it takes to grant it. */
abstract class FrameSpec extends DeciderSpec<FrameCommand, FrameState, FrameEvent> {

    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    static final FundingId FUNDING = new FundingId(Id.named("funding"));

    static final List<FrameLine> LINES = List.of(frameLine(PAY, 700), frameLine(TRAVEL, 300));
    static final FrameEvent PROPOSED =
            new FrameProposed(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES);
    static final FrameEvent GRANTED = granted(DECISION, null);
    static final FrameCommand GRANT =
            new GrantFrame(FRAME, kr(1_000), LINES, null, MANDATE, DECISION);

    FrameSpec() {
        super(new FrameDecider());
    }

    /** What is left of a frame, and whether it is overrun, is known from elsewhere. */
    @Override
    protected boolean happensOnce(FrameCommand command) {
        return !(command instanceof ReallocateFrame || command instanceof ResolveOverrun);
    }

    Given granting() {
        return granting(PROPOSED);
    }

    Given granting(FrameEvent... events) {
        return given(events)
                .knowing(DecisionStanding.class, DECISION, adopted())
                .knowing(MandateStanding.class, MANDATE, mandate(PROGRAMME, "2026-01-01", Set.of()))
                .knowing(
                        ProgrammeFunding.class,
                        PROGRAMME,
                        new ProgrammeFunding(Set.of(FUNDING), Map.of(), Nok.ZERO))
                .knowing(FundingStanding.class, FUNDING, money(1_000));
    }

    static FrameEvent granted(DecisionId decision, Nok unfunded) {
        return new FrameGranted(
                FRAME, PROGRAMME, kr(1_000), LINES, null, MANDATE, 2, decision, unfunded);
    }

    static FundingStanding money(long kroner) {
        return money("cash", kroner, Nok.ZERO, true, null);
    }

    static FundingStanding money(
            String kind, long kroner, Nok lost, boolean committed, Integer year) {
        return new FundingStanding(
                FUNDING,
                PROGRAMME,
                ORG,
                new Code(kind),
                committed,
                Amount.exact(kr(kroner)),
                year == null ? List.of() : List.of(new YearShare(year, kr(kroner))),
                lost,
                Set.of());
    }

    static MandateStanding mandate(ProgrammeId programme, String from, Set<Invariant> missing) {
        return new MandateStanding(
                MANDATE,
                programme,
                programme,
                2,
                new MandateText(
                        "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null,
                        null),
                UncertainDate.parse(from),
                null,
                DECISION,
                missing);
    }

    static DecisionStanding adopted() {
        return decision("2026-01-01", false, Set.of(), null, Set.of());
    }

    static DecisionStanding says(Amount amount, FrameId frame, Nok unfunded) {
        return decision(
                "2026-01-01", false, Set.of(), new MoneyEffect(amount, frame, unfunded), Set.of());
    }

    static DecisionStanding decision(
            String from,
            boolean fallen,
            Set<Integer> conditions,
            MoneyEffect money,
            Set<Invariant> missing) {
        return new DecisionStanding(
                DECISION,
                new BodyId(Id.named("council")),
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(),
                money,
                missing);
    }
}
