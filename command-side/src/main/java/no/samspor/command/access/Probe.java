package no.samspor.command.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.edge.Caller;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Command;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.log.AppendContext;
import no.samspor.log.UnreadableEvent;
import org.axonframework.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a feature what it would say to a command now, and records nothing. The states stand in the
 * deciders and nowhere else: a command is impossible when its decider refuses it whatever is said.
 */
@Component
final class Probe {

    /** What no other word would lift, as against a value, or a thing that is not there. */
    private static final Set<Refusal.Kind> LASTING =
            Set.of(Refusal.Kind.STATE, Refusal.Kind.STANDING);

    private static final String KEY = "samspor-trial";

    private final CommandBus bus;
    private final Standings standings;
    private final Examples examples;
    private final AskedResolver resolver;
    private final Reach reach;

    Probe(
            CommandBus bus,
            Standings standings,
            Examples examples,
            AskedResolver resolver,
            Reach reach) {
        this.reach = reach;
        this.bus = bus;
        this.standings = standings;
        this.examples = examples;
        this.resolver = resolver;
    }

    /**
     * Why {@code askable} cannot be asked of {@code thing} now, whatever is said; null where it may
     * pass. What is refused even as a report of what others did, is refused.
     */
    @Nullable Refused impossible(Askable askable, Id thing, Caller caller, Role role) {
        Examples.@Nullable Example example = examples.of(askable.path());
        if (example == null) return null;
        List<Command> trials = Trials.of(askable.command(), body(askable, example, thing), thing);
        @Nullable Refused refused = all(trials, stamp(caller, role, Origin.NATIVE));
        return refused != null ? refused : all(trials, stamp(caller, role, Origin.MIRRORED));
    }

    private static ObjectNode body(Askable askable, Examples.Example example, Id thing) {
        ObjectNode body = SamsporJson.mapper().createObjectNode();
        body.setAll((ObjectNode) example.body());
        body.remove("basis");
        for (String step : askable.path().split("/", -1)) {
            if (!step.startsWith("{")) continue;
            String name = step.substring(1, step.length() - 1);
            body.put(name, example.variable(askable.path(), name));
        }
        return body.put(askable.target(), thing.toString());
    }

    private Stamp stamp(Caller caller, Role role, Origin origin) {
        Basis basis = new Basis(origin, null, null, null, null, List.of(), null, null, null);
        Actor actor =
                new Actor(
                        caller.person(),
                        caller.organisation(),
                        role,
                        caller.unit(),
                        caller.body(),
                        null);
        return resolver.stamp(actor, basis, KEY);
    }

    /** The first reason, if there is a lasting one against each of them; else null. */
    private @Nullable Refused all(List<Command> trials, Stamp stamp) {
        @Nullable Refused first = null;
        for (Command trial : trials) {
            @Nullable Refused refused = refusal(trial, stamp);
            if (refused == null || !LASTING.contains(refused.reason().kind())) return null;
            if (first == null) first = refused;
        }
        return first;
    }

    private @Nullable Refused refusal(Command trial, Stamp stamp) {
        Asking asking =
                new Asking(
                        stamp,
                        null,
                        standings,
                        List.of(),
                        reach.of(stamp.actor()),
                        new AppendContext(null),
                        true);
        try {
            Door.judged(bus, trial, asking);
            return null;
        } catch (Refused refused) {
            return refused;
        } catch (UnreadableEvent hole) {
            return new Refused(
                    AccessRefusal.EVENT_UNREADABLE, Map.of("position", hole.event().position()));
        }
    }
}
