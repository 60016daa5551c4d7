package no.samspor.command.money.allocation;

import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.adopted;
import static no.samspor.command.money.Money.frameLine;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.registered;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.money.allocation.AllocationCommand.ChangeAllocation;
import no.samspor.command.money.allocation.AllocationCommand.DecideAllocation;
import no.samspor.command.money.allocation.AllocationCommand.SettleAllocation;
import no.samspor.events.money.AllocationEvent;
import no.samspor.events.money.AllocationEvent.AllocationChanged;
import no.samspor.events.money.AllocationEvent.AllocationDecided;
import no.samspor.events.money.AllocationEvent.AllocationSettled;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.AllocationId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocationShellTest extends ShellSpec<AllocationShell> {

    private static final AllocationId ALLOCATION = new AllocationId(Id.named("allocation"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final AllocationEvent DECIDED =
            new AllocationDecided(ALLOCATION, PROGRAMME, FRAME, shares(1_000), DECISION);

    AllocationShellTest() {
        super(AllocationShell.class);
    }

    @BeforeEach
    void a_frame_an_organisation_and_a_decision_are_there() {
        elsewhere(
                registered(ORG),
                adopted(DECISION),
                new FrameProposed(
                        FRAME, PROGRAMME, PROGRAMME, kr(1_000), List.of(frameLine(PAY, 1_000))));
    }

    @Test
    void a_decision_consults_the_frame_and_whoever_has_a_part() {
        given().when(new DecideAllocation(ALLOCATION, PROGRAMME, FRAME, shares(1_000), DECISION))
                .then(DECIDED);
    }

    @Test
    void a_change_consults_them_again() {
        given(DECIDED)
                .when(new ChangeAllocation(ALLOCATION, shares(900), DECISION, "Mindre"))
                .then(new AllocationChanged(ALLOCATION, shares(900), DECISION, "Mindre"));
        given().when(new ChangeAllocation(ALLOCATION, shares(900), DECISION, "Mindre"))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }

    @Test
    void a_settlement_consults_nothing() {
        given(DECIDED)
                .when(new SettleAllocation(ALLOCATION, ORG, kr(10), "4471"))
                .then(new AllocationSettled(ALLOCATION, ORG, kr(10), "4471"));
    }

    private static Shares shares(long kroner) {
        return new Shares(
                kr(kroner), new Code("fixed"), null, List.of(new Share(ORG, kr(kroner), null)));
    }
}
