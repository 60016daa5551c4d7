package no.samspor.command.access;

import java.util.ArrayList;
import java.util.List;
import no.samspor.command.access.Available.AvailableCommand;
import no.samspor.command.access.Available.Why;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problems;
import no.samspor.events.Labels;
import no.samspor.kernel.Command;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.log.AggregateCache;
import no.samspor.log.Standstill;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which commands a caller may ask for now, in which role, and why not the others. */
@Component
final class Availability {

    private final SingletonSupplier<List<Askable>> askables;
    private final Probe probe;
    private final Standstill standstill;
    private final AggregateCache states;

    Availability(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers,
            Probe probe,
            Standstill standstill,
            AggregateCache states) {
        this.askables = SingletonSupplier.of(() -> Askable.all(handlers.getObject()));
        this.probe = probe;
        this.standstill = standstill;
        this.states = states;
    }

    /** Whether {@code thing} is one of the {@code things} that commands are asked of. */
    boolean knows(String things, Id thing) {
        return askables.obtain().stream()
                .anyMatch(each -> each.isAskedOf(thing) && each.things().equals(things));
    }

    /** Of something that is there: its state is read once, now, and all is tried on that. */
    List<AvailableCommand> of(Id thing, Caller caller) {
        states.remove(thing.toString());
        List<AvailableCommand> commands = new ArrayList<>();
        for (Askable each : askables.obtain()) {
            if (each.isAskedOf(thing)) commands.add(of(each, thing, thing, caller));
        }
        return commands;
    }

    /** Of something that is there and that nothing has happened to: as of what is made anew. */
    List<AvailableCommand> first(Id thing, Caller caller) {
        List<AvailableCommand> commands = new ArrayList<>();
        for (Askable each : askables.obtain()) {
            if (each.isAskedOf(thing)) commands.add(of(each, thing, null, caller));
        }
        return commands;
    }

    /** Of what is not there yet: nothing stands against it but who asks. */
    List<AvailableCommand> anew(Caller caller) {
        List<AvailableCommand> commands = new ArrayList<>();
        for (Askable each : askables.obtain()) {
            if (each.makesNew()) commands.add(of(each, null, null, caller));
        }
        return commands;
    }

    /** {@code tried} is what it is tried on; null where nothing can stand against it. */
    private AvailableCommand of(
            Askable askable, @Nullable Id thing, @Nullable Id tried, Caller caller) {
        @Nullable Role asker = AskedResolver.firstHeld(caller, askable.roles());
        List<Role> reporters = AskedResolver.reporters(askable.roles());
        @Nullable Role role = asker != null ? asker : AskedResolver.firstHeld(caller, reporters);
        @Nullable Why why = why(askable, tried, caller, role);
        return new AvailableCommand(
                askable.name(),
                Labels.command(askable.name()),
                askable.method(),
                thing == null
                        ? askable.address()
                        : askable.address().replace("{" + askable.target() + "}", thing.toString()),
                why == null,
                role,
                asker == null && role != null,
                askable.roles(),
                why);
    }

    /** What the record says comes before who asks: it holds for everybody. */
    private @Nullable Why why(
            Askable askable, @Nullable Id thing, Caller caller, @Nullable Role role) {
        boolean isRemedy = Command.Remedy.class.isAssignableFrom(askable.command());
        if (standstill.reason() != null && !isRemedy) return why(LogRefusal.AT_A_STANDSTILL);
        Role as = role != null ? role : askable.roles().getFirst();
        @Nullable Refused refused =
                thing == null ? null : probe.impossible(askable, thing, caller, as);
        boolean isOfRole =
                refused != null && refused.reason().kind() == Refusal.Kind.STANDING && role == null;
        if (refused != null && !isOfRole) return why(refused.reason());
        return role == null ? why(EdgeRefusal.NOT_ALLOWED) : null;
    }

    private static Why why(Refusal reason) {
        return new Why(
                Problems.typeOf(reason).toString(),
                reason.code(),
                reason.rule() == null ? null : reason.rule().number(),
                reason.words());
    }
}
