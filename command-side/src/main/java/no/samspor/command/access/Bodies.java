package no.samspor.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Command;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Words;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body is the command itself, without what the path says, and with the actor's {@code basis}. A
 * creation may bring its own identity; else it is given a fresh one. Unknown fields are refused.
 */
@Component
public final class Bodies {

    private static final String BASIS = "basis";

    /** A command's own identity: its first component, which the JDK looks up anew each time. */
    private record Target(String name, Class<? extends Id> kind) {}

    private static final ClassValue<Target> TARGETS =
            new ClassValue<>() {
                @Override
                protected Target computeValue(Class<?> command) {
                    RecordComponent first = command.getRecordComponents()[0];
                    return new Target(first.getName(), first.getType().asSubclass(Id.class));
                }
            };

    private final JsonMapper json;
    private final Hashes hashes;

    Bodies(JsonMapper json, Hashes hashes) {
        this.json = json;
        this.hashes = hashes;
    }

    /** {@code hash} tells this request from another one under the same key. */
    record Read<C extends Command>(C command, Basis basis, Sha256 hash) {}

    <C extends Command> Read<C> read(
            HttpServletRequest request, Class<C> type, Map<String, String> path) {
        byte[] bytes = BodyBytes.of(request);
        ObjectNode body = parse(bytes);
        Texts.refuse(body);
        @Nullable JsonNode basis = body.remove(BASIS);
        address(body, type, path);
        C command = bind(body, type, "");
        return new Read<>(
                command,
                basis == null || basis.isNull()
                        ? Basis.UNSTATED
                        : bind(basis, Basis.class, "/" + BASIS),
                hashes.of(request.getMethod() + " " + request.getRequestURI() + "\n", bytes));
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length == 0) return json.createObjectNode();
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) return object;
        } catch (JacksonException notJson) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.UNREADABLE_BODY, Map.of("at", where(notJson))));
        }
        throw new Problem.Thrown(Problem.of(EdgeRefusal.UNREADABLE_BODY));
    }

    /** Path variables become fields; a body that repeats one is refused as an unknown field. */
    private static void address(ObjectNode body, Class<?> type, Map<String, String> path) {
        path.forEach(
                (name, value) -> {
                    if (body.has(name)) throw unknown("/" + name);
                    Texts.refuse(value, "/" + name);
                    body.put(name, value);
                });
        if (!Command.Creation.class.isAssignableFrom(type)) return;
        Target target = TARGETS.get(type);
        if (!body.has(target.name())) {
            body.put(target.name(), Ids.of(target.kind(), Id.fresh()).toString());
        }
    }

    private <T> T bind(JsonNode body, Class<T> type, String base) {
        try {
            return json.treeToValue(body, type);
        } catch (UnrecognizedPropertyException e) {
            throw unknown(base + pointer(e));
        } catch (JacksonException e) {
            throw new Problem.Thrown(
                    Problem.of(EdgeRefusal.BAD_FIELD, base + pointer(e), words(e)));
        }
    }

    private static Problem.Thrown unknown(String pointer) {
        return new Problem.Thrown(
                Problem.of(
                        EdgeRefusal.BAD_FIELD,
                        pointer,
                        new Words(
                                "Feltet finnes ikke her.",
                                "Feltet finst ikkje her.",
                                "There is no such field here.")));
    }

    private static Words words(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed malformed) return malformed.words();
        }
        return new Words(
                "Verdien mangler eller kan ikke leses.",
                "Verdien manglar eller kan ikkje lesast.",
                "The value is missing or cannot be read.");
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : "line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }
}
