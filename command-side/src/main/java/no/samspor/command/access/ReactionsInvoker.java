package no.samspor.command.access;

import no.samspor.command.access.ReactionsParked.Why;
import no.samspor.edge.Problem;
import no.samspor.events.Undecodable;
import no.samspor.log.Messages;
import no.samspor.log.Passing;
import no.samspor.log.UnreadableEvent;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands an event to all reactions, unless it cannot be read or rests on one that cannot: it is
 * parked then, in the transaction that moves the token, and so are the later ones of its stream.
 */
final class ReactionsInvoker implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionsInvoker.class);

    private final EventHandlerInvoker reactions;
    private final ReactionsParked parked;

    ReactionsInvoker(EventHandlerInvoker reactions, ReactionsParked parked) {
        this.reactions = reactions;
        this.parked = parked;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return isLost(message) || reactions.canHandle(message, segment);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == Undecodable.class || reactions.canHandleType(type);
    }

    private static boolean isLost(EventMessage<?> message) {
        return message.getPayload() instanceof Undecodable;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        @Nullable Why why = reasonToPark(message);
        if (why == null) why = heard(message, segment);
        if (why == null) return;
        parked.add(message, why);
        if (why == Why.BEHIND) return;
        LOG.error(
                "parked: event {} ({}) of {}, {}; no reaction hears its stream until it is mended",
                Messages.positionOf(message),
                ReactionsParked.nameOf(message),
                ReactionsParked.streamOf(message),
                why);
    }

    private @Nullable Why reasonToPark(EventMessage<?> message) {
        if (message.getPayload() instanceof Undecodable lost) return Why.of(lost);
        return parked.holds(ReactionsParked.streamOf(message)) ? Why.BEHIND : null;
    }

    /** Null when it was heard; any other fault is passed on, and the event heard again. */
    private @Nullable Why heard(EventMessage<?> message, Segment segment) throws Exception {
        try {
            reactions.handle(message, segment);
            return null;
        } catch (Exception fault) {
            if (restsOnUnreadable(fault)) return Why.RESTS_ON_UNREADABLE;
            throw fault;
        }
    }

    /** What is parked is heard past the question whether it is. */
    boolean heardAgain(EventMessage<?> message) throws Exception {
        return !isLost(message) && heard(message, Segment.ROOT_SEGMENT) == null;
    }

    private static boolean restsOnUnreadable(Exception fault) {
        if (Passing.cause(fault, UnreadableEvent.class) != null) return true;
        Problem.@Nullable Thrown thrown = Passing.cause(fault, Problem.Thrown.class);
        return thrown != null && thrown.problem().reason() == AccessRefusal.EVENT_UNREADABLE;
    }

    @Override
    public boolean supportsReset() {
        return reactions.supportsReset();
    }

    @Override
    public void performReset() {
        reactions.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        reactions.performReset(context);
    }
}
