package no.samspor.command.money.funding;

import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.adopted;
import static no.samspor.command.money.Money.kr;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.Stamps;
import no.samspor.command.money.funding.FundingCommand.CallFunding;
import no.samspor.command.money.funding.FundingCommand.CommitFunding;
import no.samspor.command.money.funding.FundingCommand.IndicateFunding;
import no.samspor.command.money.funding.FundingCommand.LapseFunding;
import no.samspor.command.money.funding.FundingCommand.ReceiveFunding;
import no.samspor.command.money.funding.FundingCommand.ReclaimFunding;
import no.samspor.command.money.funding.FundingCommand.ReconcileFunding;
import no.samspor.events.money.FundingEvent;
import no.samspor.events.money.FundingEvent.FundingCalled;
import no.samspor.events.money.FundingEvent.FundingCommitted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.money.FundingEvent.FundingLapsed;
import no.samspor.events.money.FundingEvent.FundingReceived;
import no.samspor.events.money.FundingEvent.FundingReclaimed;
import no.samspor.events.money.FundingEvent.FundingReconciled;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class FundingShellTest extends ShellSpec<FundingShell> {

    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Amount THOUSAND = Amount.exact(kr(1_000));
    private static final FundingEvent INDICATED =
            new FundingIndicated(FUNDING, PROGRAMME, ORG, THOUSAND, new Code("cash"), null);
    private static final FundingEvent COMMITTED =
            new FundingCommitted(
                    FUNDING,
                    THOUSAND,
                    new Code("cash"),
                    List.of(),
                    List.of(),
                    null,
                    DECISION,
                    null);

    FundingShellTest() {
        super(FundingShell.class);
    }

    @Test
    void an_indication_consults_the_source() {
        given().when(new IndicateFunding(FUNDING, PROGRAMME, ORG, THOUSAND, new Code("cash"), null))
                .thenRefused(FundingRefusal.SOURCE_UNKNOWN);
    }

    @Test
    void a_commitment_consults_the_decision() {
        elsewhere(adopted(DECISION))
                .given(INDICATED)
                .when(
                        new CommitFunding(
                                FUNDING,
                                THOUSAND,
                                new Code("cash"),
                                List.of(),
                                List.of(),
                                null,
                                DECISION,
                                null),
                        0L,
                        Stamps.by(new Actor(SOMEBODY, ORG, Role.OWN, null, null, null)))
                .then(COMMITTED);
    }

    @Test
    void the_rest_consults_nothing() {
        FundingEvent received = new FundingReceived(FUNDING, kr(10), null);
        given(INDICATED, COMMITTED)
                .when(new CallFunding(FUNDING, kr(10), null))
                .then(new FundingCalled(FUNDING, kr(10), null));
        given(INDICATED, COMMITTED).when(new ReceiveFunding(FUNDING, kr(10), null)).then(received);
        given(INDICATED, COMMITTED, received)
                .when(new ReconcileFunding(FUNDING, "Rest senere"))
                .then(new FundingReconciled(FUNDING, kr(10), "Rest senere"));
        given(INDICATED, COMMITTED, received)
                .when(new ReclaimFunding(FUNDING, kr(10), "Ubrukt"))
                .then(new FundingReclaimed(FUNDING, kr(10), "Ubrukt"));
        given(INDICATED, COMMITTED, received)
                .when(new LapseFunding(FUNDING, "Frist"))
                .then(new FundingLapsed(FUNDING, kr(990), "Frist"));
    }
}
