package no.samspor.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.samspor.command.access.Asking;
import no.samspor.command.access.ByTarget;
import no.samspor.command.access.Features;
import no.samspor.command.access.Shell;
import no.samspor.command.access.Standings;
import no.samspor.command.access.Standpoint;
import no.samspor.events.Event;
import no.samspor.kernel.Command;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.log.AppendContext;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

/**
 * A shell in Axon's own fixture: that it loads what it was given, consults what its rules need, and
 * stores what the decider says, stamped. The rules themselves are the decider's test.
 */
public abstract class ShellSpec<A extends Shell<?, ?, ?>> {

    private final AggregateTestFixture<A> fixture;
    private final MemoryLog elsewhere = new MemoryLog();

    protected ShellSpec(Class<A> shell) {
        fixture = new AggregateTestFixture<>(shell);
        fixture.registerCommandTargetResolver(new ByTarget());
    }

    /** What other streams hold when the command comes. */
    protected final ShellSpec<A> elsewhere(Event... events) {
        for (Event event : events) elsewhere.holding(event, Stamps.NATIVE);
        return this;
    }

    public final When given(Event... events) {
        return new When(
                Arrays.stream(events)
                        .map(e -> new GenericEventMessage<>(e, Map.of(Shell.STAMP, Stamps.NATIVE)))
                        .toArray());
    }

    /** The stream so far; the command that follows states that it has seen all of it. */
    public final class When {
        private final Object[] given;

        private When(Object[] given) {
            this.given = given;
        }

        public Then when(Command command) {
            return when(command, (long) given.length - 1);
        }

        public Then when(Command command, Long expectedVersion) {
            return when(command, expectedVersion, Stamps.NATIVE);
        }

        public Then when(Command command, Long expectedVersion, Stamp stamp) {
            Asking asking =
                    new Asking(
                            stamp,
                            expectedVersion,
                            new Standings(elsewhere),
                            List.of(),
                            Standpoint.inAll(stamp.actor()),
                            new AppendContext(null),
                            false);
            var state = given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(given);
            return new Then(
                    state.when(
                            new GenericCommandMessage<>(
                                    new GenericMessage<>(command, Map.of(Asking.KEY, asking)),
                                    Features.nameOf(command))));
        }
    }

    /** What came of it. */
    public final class Then {
        private final ResultValidator<A> result;

        private Then(ResultValidator<A> result) {
            this.result = result;
        }

        public void then(Event... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        public void thenRefused(Refusal reason) {
            result.expectNoEvents()
                    .expectException(Refused.class)
                    .expectExceptionMessage(reason.code());
        }
    }
}
