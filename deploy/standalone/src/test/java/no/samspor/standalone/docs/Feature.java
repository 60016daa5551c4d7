package no.samspor.standalone.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samspor.command.access.Asked;
import no.samspor.command.access.MayAsk;
import no.samspor.events.Event;
import no.samspor.kernel.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** One command feature: its six files, its family, its commands. */
final class Feature {

    private final JavaClass decider;

    Feature(JavaClass decider) {
        this.decider = decider;
    }

    /** {@code steering}. */
    String area() {
        return decider.getPackageName().split("\\.")[3];
    }

    /** {@code Mandate}. */
    String name() {
        return decider.getSimpleName().replace("Decider", "");
    }

    JavaClass decider() {
        return decider;
    }

    Class<?> type(String suffix) {
        return Code.ALL.get(decider.getPackageName() + "." + name() + suffix).reflect();
    }

    Class<?> family() {
        return decider.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .map(type -> ((JavaParameterizedType) type).getActualTypeArguments())
                .filter(arguments -> arguments.size() == 3)
                .<Class<?>>map(arguments -> arguments.get(2).toErasure().reflect())
                .filter(Event.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    /** Its commands in the order in which they are written. */
    List<Class<?>> commands() {
        return List.of(type("Command").getPermittedSubclasses());
    }

    /**
     * Where a command is asked.
     *
     * @param roles in the order in which they are tried
     */
    record Address(String method, String path, List<Role> roles) {}

    /** Where {@code command} is asked; none for one that only a reaction asks. */
    Optional<Address> addressOf(Class<?> command) {
        Class<?> api = type("Api");
        for (Method handler : api.getDeclaredMethods()) {
            if (asks(handler, command)) return Optional.of(address(api, handler));
        }
        return Optional.empty();
    }

    /** The feature's reactions, if they ask {@code command} when something has happened. */
    Optional<Class<?>> reactionTo(Class<?> command) {
        String reactions = decider.getPackageName() + "." + name() + "Reactions";
        return Code.ALL.stream()
                .filter(type -> type.getName().equals(reactions))
                .filter(
                        type ->
                                type.getConstructorCallsFromSelf().stream()
                                        .anyMatch(
                                                call ->
                                                        call.getTargetOwner()
                                                                .isEquivalentTo(command)))
                .<Class<?>>map(JavaClass::reflect)
                .findFirst();
    }

    private static boolean asks(Method handler, Class<?> command) {
        for (var parameter : handler.getGenericParameterTypes()) {
            if (parameter instanceof ParameterizedType asked
                    && asked.getRawType() == Asked.class
                    && asked.getActualTypeArguments()[0] == command) {
                return true;
            }
        }
        return false;
    }

    private static Address address(Class<?> api, Method handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(api, RequestMapping.class);
        MayAsk mayAsk = handler.getAnnotation(MayAsk.class);
        if (mapping == null) throw new AssertionError(handler + " is no address");
        RequestMethod[] methods = mapping.method();
        return new Address(
                methods.length == 0 ? "POST" : methods[0].name(),
                first(root == null ? new String[0] : root.path()) + first(mapping.path()),
                mayAsk == null ? List.of() : List.of(mayAsk.value()));
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }

    /** Its test classes, by name. */
    List<Path> tests() {
        String home = decider.getPackageName() + ".";
        List<Path> tests = new ArrayList<>();
        for (Map.Entry<String, Path> source : Repository.everySource().entrySet()) {
            String name = source.getKey();
            boolean beside = name.startsWith(home) && name.indexOf('.', home.length()) < 0;
            if (beside && name.endsWith("Test")) tests.add(source.getValue());
        }
        return tests;
    }
}
