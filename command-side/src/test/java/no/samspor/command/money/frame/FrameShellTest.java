package no.samspor.command.money.frame;

import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.IN_MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.TRAVEL;
import static no.samspor.command.money.Money.adopted;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.money.frame.FrameCommand.AdjustFrame;
import no.samspor.command.money.frame.FrameCommand.CloseFrame;
import no.samspor.command.money.frame.FrameCommand.GrantFrame;
import no.samspor.command.money.frame.FrameCommand.LineSize;
import no.samspor.command.money.frame.FrameCommand.ProposeFrame;
import no.samspor.command.money.frame.FrameCommand.ReallocateFrame;
import no.samspor.command.money.frame.FrameCommand.ResolveOverrun;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.LedgerEntryPosted;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.Side;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameShellTest extends ShellSpec<FrameShell> {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final EntryId ENTRY = new EntryId(Id.named("entry"));
    private static final List<FrameLine> LINES =
            List.of(frameLine(PAY, 700), frameLine(TRAVEL, 300));
    private static final FrameEvent PROPOSED =
            new FrameProposed(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES);
    private static final FrameEvent GRANTED =
            new FrameGranted(FRAME, PROGRAMME, kr(1_000), LINES, null, MANDATE, 1, DECISION, null);
    private static final FrameCommand GRANT =
            new GrantFrame(FRAME, kr(1_000), LINES, null, MANDATE, DECISION);

    FrameShellTest() {
        super(FrameShell.class);
    }

    @BeforeEach
    void a_mandate_is_in_force_and_a_decision_stands() {
        MandateText text =
                new MandateText(
                        "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null,
                        null);
        elsewhere(
                new MandateDrafted(MANDATE, PROGRAMME, PROGRAMME, text),
                new MandateApproved(MANDATE, 1, DECISION, null),
                adopted(DECISION));
    }

    @Test
    void a_proposal_consults_nothing() {
        given().when(new ProposeFrame(FRAME, PROGRAMME, PROGRAMME, kr(1_000), LINES))
                .then(PROPOSED);
    }

    @Test
    void a_grant_consults_all_funding_of_the_programme() {
        funded(1_000).given(PROPOSED).when(GRANT).then(GRANTED);
    }

    @Test
    void a_grant_beyond_the_funding_is_refused() {
        funded(999).given(PROPOSED).when(GRANT).thenRefused(FrameRefusal.BEYOND_FUNDING);
    }

    @Test
    void a_grant_without_any_funding_is_refused() {
        given(PROPOSED).when(GRANT).thenRefused(FrameRefusal.BEYOND_FUNDING);
        given(PROPOSED, GRANTED).when(GRANT).thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void an_adjustment_consults_what_is_used() {
        granted()
                .funded(1_100)
                .given(PROPOSED, GRANTED)
                .when(adjust(800))
                .then(
                        new FrameAdjusted(
                                FRAME,
                                PROGRAMME,
                                kr(1_100),
                                List.of(new LineChange(PAY, 2026, kr(100))),
                                List.of(),
                                DECISION,
                                null,
                                "Mer"));
        given(PROPOSED).when(adjust(800)).thenRefused(FrameRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void a_reallocation_consults_the_delegation() {
        FrameCommand move =
                new ReallocateFrame(FRAME, PAY, TRAVEL, kr(100), null, DELEGATION, "Reise");
        granted()
                .elsewhere(
                        new DelegationGranted(
                                DELEGATION,
                                PROGRAMME,
                                ORG,
                                new Delegate(ANNA, null, null, null),
                                "Omdisponering",
                                List.of(new Code("reallocation")),
                                kr(1_000),
                                new Period(UncertainDate.parse("2026-01-01"), null),
                                false,
                                null,
                                null));
        given(PROPOSED, GRANTED)
                .when(move, 1L, BY_ANNA)
                .then(new FrameReallocated(FRAME, PAY, TRAVEL, kr(100), null, DELEGATION, "Reise"));
    }

    @Test
    void an_overrun_is_known_by_its_entries() {
        granted()
                .elsewhere(
                        new LedgerEntryPosted(
                                ENTRY,
                                PROGRAMME,
                                IN_MARCH,
                                ORG,
                                List.of(
                                        new BookedLine(
                                                1,
                                                Side.DEBIT,
                                                kr(1_100),
                                                FRAME,
                                                PAY,
                                                kr(-100),
                                                kr(-400)))),
                        new OverrunOpened(ENTRY, FRAME, kr(100)));
        given(PROPOSED, GRANTED)
                .when(new CloseFrame(FRAME, new Code("return")))
                .thenRefused(FrameRefusal.OVERRUN_OPEN);
        given(PROPOSED, GRANTED)
                .when(
                        new ResolveOverrun(
                                FRAME, OverrunRemedy.OWNER_COVER, kr(100), DECISION, "Dekkes"))
                .then(
                        new OverrunResolved(
                                FRAME,
                                OverrunRemedy.OWNER_COVER,
                                kr(100),
                                List.of(ENTRY),
                                DECISION,
                                "Dekkes"));
    }

    @Test
    void a_closure_consults_what_is_used() {
        FrameEvent small =
                new FrameGranted(
                        FRAME,
                        PROGRAMME,
                        kr(700),
                        List.of(frameLine(PAY, 700)),
                        null,
                        null,
                        null,
                        null,
                        null);
        elsewhere(PROPOSED, small);
        given(PROPOSED, small)
                .when(new CloseFrame(FRAME, new Code("return")))
                .then(
                        new FrameClosed(
                                FRAME,
                                PROGRAMME,
                                kr(700),
                                List.of(new LineRemainder(PAY, 2026, kr(700))),
                                new Code("return")));
    }

    private FrameShellTest granted() {
        elsewhere(PROPOSED, GRANTED);
        return this;
    }

    private FrameShellTest funded(long kroner) {
        elsewhere(
                new FundingIndicated(
                        FUNDING, PROGRAMME, ORG, Amount.exact(kr(kroner)), new Code("cash"), null),
                new FundingCommitted(
                        FUNDING,
                        Amount.exact(kr(kroner)),
                        new Code("cash"),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
        return this;
    }

    private static FrameCommand adjust(long kroner) {
        return new AdjustFrame(
                FRAME, List.of(new LineSize(PAY, kr(kroner))), List.of(), DECISION, "Mer");
    }
}
