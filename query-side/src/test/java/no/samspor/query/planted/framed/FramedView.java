package no.samspor.query.planted.framed;

import org.axonframework.eventhandling.EventMessage;

/** Cannot do without the framework. */
final class FramedView {
    Object on(EventMessage<?> message) {
        return message.getPayload();
    }
}
