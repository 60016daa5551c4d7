package no.samspor.command.access;

import no.samspor.events.Event;
import no.samspor.kernel.Command;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.log.AppendContext;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Axon around a decider: keeps its state, asks it, applies what it says. It knows no rule; a
 * feature's own shell adds only which other streams its rules need to know.
 */
public abstract class Shell<C extends Command, S, E extends Event> {

    private final Decider<C, S, E> decider;
    private S state;

    private @Nullable Closure closure;

    @AggregateIdentifier private @Nullable String id;

    protected Shell(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    /** Reads, through {@code consult}, what the rules for {@code command} need to know. */
    protected abstract void consult(C command, S state, Consult consult);

    /** What the command leads to: nothing is stored unless all of it can be. */
    protected final Judgement<E> judge(C command, Asking asking) {
        refuseUnlessMeant(command, asking);
        Consult consult = new Consult(asking.standings(), asking.standpoint(), asking.warranted());
        consult(command, state, consult);
        Judgement<E> judgement = decider.decide(command, state, asking.stamp(), consult.known());
        if (asking.isTrial()) return judgement;
        AppendContext append = asking.append();
        append.guardedBy(consult.guards());
        append.register(CurrentUnitOfWork.get());
        MetaData stamped = MetaData.with(STAMP, asking.stamp().noting(judgement));
        for (E event : judgement.events()) AggregateLifecycle.apply(event, stamped);
        return judgement;
    }

    /** The metadata key under which an event carries its {@link Stamp}. */
    public static final String STAMP = "stamp";

    private void refuseUnlessMeant(C command, Asking asking) {
        if (command instanceof Command.Creation) {
            if (id != null) throw new Refused(AccessRefusal.ALREADY_EXISTS);
            return;
        }
        if (id == null && command instanceof Command.Addition) return;
        refuseUnlessThere(asking.standpoint(), command instanceof Command.Addition);
        asking.refuseUnlessSeen(AggregateLifecycle.getVersion());
    }

    /** What one adds about a thing of others is one's own: who erases, erases what they keep. */
    private void refuseUnlessThere(Standpoint from, boolean isAdded) {
        if (id == null || closure == null || from.isClosed(closure)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        if (isAdded || !from.isForeign(closure)) return;
        throw new Refused(closure.isPublic() ? AccessRefusal.FOREIGN : AccessRefusal.NOT_FOUND);
    }

    @EventSourcingHandler
    @SuppressWarnings("unchecked") // a stream holds only events of its own family
    void on(Event event, @MetaDataValue(value = STAMP, required = true) Stamp stamp) {
        id = event.stream().toString();
        closure = Closure.after(closure, event, stamp);
        state = decider.evolve(state, (E) event, stamp);
    }
}
