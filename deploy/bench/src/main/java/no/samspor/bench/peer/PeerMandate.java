package no.samspor.bench.peer;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A mandate as a tutorial of Axon would have it: handlers on an aggregate, events as records. */
@Aggregate
class PeerMandate {

    /** Who asked, and when it takes effect; with each event, as with the product's. */
    record Actor(String person, String organisation, String role, String effectiveFrom) {}

    record Draft(
            @TargetAggregateIdentifier String mandate,
            String purpose,
            List<String> scope,
            Actor actor) {}

    record Propose(
            @TargetAggregateIdentifier String mandate,
            @TargetAggregateVersion Long seen,
            String by,
            String to,
            Actor actor) {}

    record Return(
            @TargetAggregateIdentifier String mandate,
            @TargetAggregateVersion Long seen,
            String remarks,
            Actor actor) {}

    record Drafted(String mandate, String purpose, List<String> scope, Actor actor) {}

    record Proposed(String mandate, String by, String to, Actor actor) {}

    record Returned(String mandate, String remarks, Actor actor) {}

    @AggregateIdentifier private @Nullable String mandate;
    private boolean proposed;

    PeerMandate() {}

    @CommandHandler
    PeerMandate(Draft draft) {
        AggregateLifecycle.apply(
                new Drafted(draft.mandate(), draft.purpose(), draft.scope(), draft.actor()));
    }

    @CommandHandler
    Long handle(Propose command) {
        if (proposed) throw new IllegalStateException("it is proposed already");
        AggregateLifecycle.apply(
                new Proposed(command.mandate(), command.by(), command.to(), command.actor()));
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    Long handle(Return command) {
        if (!proposed) throw new IllegalStateException("it is not proposed");
        AggregateLifecycle.apply(
                new Returned(command.mandate(), command.remarks(), command.actor()));
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(Drafted event) {
        mandate = event.mandate();
    }

    @EventSourcingHandler
    void on(Proposed event) {
        proposed = true;
    }

    @EventSourcingHandler
    void on(Returned event) {
        proposed = false;
    }
}
