package no.samspor.command.planted.framed;

import org.axonframework.modelling.command.AggregateLifecycle;

/** Cannot do without the framework. */
final class FramedDecider {
    long version() {
        return AggregateLifecycle.getVersion();
    }
}
