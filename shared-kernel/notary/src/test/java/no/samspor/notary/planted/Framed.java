package no.samspor.notary.planted;

import org.axonframework.eventhandling.EventMessage;

/** Knows a framework. */
public class Framed {
    Object payloadOf(EventMessage<?> message) {
        return message.getPayload();
    }
}
