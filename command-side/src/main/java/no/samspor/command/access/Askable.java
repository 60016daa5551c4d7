package no.samspor.command.access;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samspor.kernel.Command;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A command that can be asked over HTTP, read from the address that takes it.
 *
 * @param address {@code /api/v1/mandates/{mandate}/approval}
 * @param roles who may ask for it, in the order in which they are tried
 */
record Askable(Class<? extends Command> command, String method, String address, List<Role> roles) {

    private static final String API = "/api/v1";

    /** Every command, in the order of addresses. */
    static List<Askable> all(RequestMappingHandlerMapping handlers) {
        List<Askable> all = new ArrayList<>();
        handlers.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            @Nullable Class<? extends Command> command = commandOf(handler);
                            if (command == null) return;
                            for (String address : mapping.getPatternValues()) {
                                for (RequestMethod method :
                                        mapping.getMethodsCondition().getMethods()) {
                                    all.add(
                                            new Askable(
                                                    command,
                                                    method.name(),
                                                    address,
                                                    roles(handler)));
                                }
                            }
                        });
        all.sort(Comparator.comparing(Askable::address));
        return List.copyOf(all);
    }

    /** The command that a handler takes; null where it takes none. */
    @SuppressWarnings("unchecked")
    static @Nullable Class<? extends Command> commandOf(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Asked.class) {
                ParameterizedType asked = (ParameterizedType) parameter.getGenericParameterType();
                return (Class<? extends Command>) asked.getActualTypeArguments()[0];
            }
        }
        return null;
    }

    /** Deny by default: a method without a statement of who may ask lets nobody in. */
    private static List<Role> roles(HandlerMethod handler) {
        @Nullable MayAsk mayAsk = handler.getMethodAnnotation(MayAsk.class);
        return mayAsk == null ? List.of() : List.of(mayAsk.value());
    }

    String name() {
        return command.getSimpleName();
    }

    /** Below the API's own address, as its example knows it. */
    String path() {
        return address.substring(API.length());
    }

    /** The first step of its path, {@code mandates}: the things it is asked of. */
    String things() {
        return path().split("/", -1)[1];
    }

    /** Whether it is asked of something that is there, which its address then names. */
    boolean isAskedOf(Id thing) {
        return kind() == thing.getClass() && address.contains("{" + target() + "}");
    }

    /** Whether it makes something new, so that there is nothing to ask it of. */
    boolean makesNew() {
        return !address.contains("{" + target() + "}");
    }

    /** The name of the field that names its aggregate. */
    String target() {
        return command.getRecordComponents()[0].getName();
    }

    private Class<?> kind() {
        return command.getRecordComponents()[0].getType();
    }
}
