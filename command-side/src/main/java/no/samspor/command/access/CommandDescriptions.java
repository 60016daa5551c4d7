package no.samspor.command.access;

import static no.samspor.edge.openapi.RecordSchemas.typed;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.command.access.Examples.Example;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.openapi.Described;
import no.samspor.edge.openapi.Describes;
import no.samspor.edge.openapi.ProblemAnswers;
import no.samspor.events.Labels;
import no.samspor.kernel.Command;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * Describes every command to OpenAPI: its body, who may ask, what it may be refused for, and an
 * example that runs. All of it is read from the code, so that it cannot drift.
 */
@Component
final class CommandDescriptions implements Describes {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asked.class);
    }

    private static final Parameter KEY =
            header("Idempotency-Key", "8 til 64 synlige ASCII-tegn; samme nøkkel, samme svar")
                    .required(true)
                    .example("01JC6VPE7N6S");
    private static final Parameter VERSION =
            header("If-Match", "versjonen du har sett, som i ETag").required(true).example("\"3\"");
    private static final Parameter LANGUAGE =
            header("Accept-Language", "nb, nn eller en").required(false).example("nb");

    /** What any command may be refused for, before its feature is asked. */
    private static final List<Refusal> OF_ALL =
            EdgeRefusal.ofAnyAnd(
                    EdgeRefusal.NOT_ALLOWED,
                    EdgeRefusal.BAD_PARAMETER,
                    EdgeRefusal.MEDIA_TYPE_NOT_SUPPORTED,
                    EdgeRefusal.UNREADABLE_BODY,
                    EdgeRefusal.BAD_FIELD,
                    EdgeRefusal.TOO_LARGE,
                    EdgeRefusal.TOO_SLOW,
                    LogRefusal.AT_A_STANDSTILL,
                    AccessRefusal.KEY_MISSING,
                    AccessRefusal.VERSION_UNSTATED,
                    AccessRefusal.KEY_REUSED,
                    AccessRefusal.ROLE_NOT_HELD_THEN,
                    AccessRefusal.PERSONAL_NUMBER,
                    AccessRefusal.CODE_UNKNOWN,
                    AccessRefusal.MOVED_MEANWHILE);

    private final Examples examples;

    CommandDescriptions(Examples examples) {
        this.examples = examples;
    }

    @Override
    public boolean answeredBy(HandlerMethod handler) {
        return Askable.commandOf(handler) != null;
    }

    @Override
    public void describe(Described described) {
        Class<? extends Command> command =
                java.util.Objects.requireNonNull(Askable.commandOf(described.handler()));
        boolean creates = Command.Creation.class.isAssignableFrom(command);
        var operation = described.operation();
        operation.setOperationId(lowerFirst(command.getSimpleName()));
        operation.setSummary(Labels.command(command.getSimpleName()).nb());
        @Nullable Example example = examples.of(described.path());
        operation.setParameters(parameters(described, command, example));
        operation.setRequestBody(body(described, command, example));
        described.answers(
                creates ? "201" : "200", "Registrert; ETag er versjonen nå.", Answer.class);
        Class<?> feature = described.handler().getBeanType();
        ProblemAnswers.add(
                described,
                "Command",
                OF_ALL,
                feature.getSimpleName().replace("Api", creates ? "Creation" : ""),
                own(feature, creates));
        @Nullable MayAsk mayAsk = described.handler().getMethodAnnotation(MayAsk.class);
        List<Role> roles = mayAsk == null ? List.of() : List.of(mayAsk.value());
        operation.addExtension("x-roles", roles);
        operation.addExtension("x-roles-mirrored", AskedResolver.reporters(roles));
    }

    private static List<Parameter> parameters(
            Described described, Class<? extends Command> command, @Nullable Example example) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : described.variables()) {
            Parameter parameter =
                    new Parameter()
                            .in("path")
                            .name(name)
                            .required(true)
                            .schema(described.schema(typeOf(command, name)));
            if (example != null) parameter.example(example.variable(described.path(), name));
            parameters.add(parameter);
        }
        parameters.add(described.shared(KEY));
        if (!Command.Creation.class.isAssignableFrom(command)) {
            parameters.add(described.shared(VERSION));
        }
        parameters.add(described.shared(LANGUAGE));
        return parameters;
    }

    private static RequestBody body(
            Described described, Class<? extends Command> command, @Nullable Example example) {
        MediaType json = new MediaType().schema(asked(described, command));
        if (example != null) json.example(plain(example.body()));
        RequestBody body =
                new RequestBody().content(new Content().addMediaType("application/json", json));
        if (schemaOf(described, command).getRequired() != null) return body.required(true);
        return body.required(false).description("Uten innhold er det som {}.");
    }

    /** The command without what its path says, with the actor's basis. */
    private static Schema<?> asked(Described described, Class<? extends Command> command) {
        Schema<?> reference = described.schema(command);
        Schema<?> schema = schemaOf(described, command);
        List<String> elsewhere = new ArrayList<>(described.variables());
        elsewhere.forEach(schema.getProperties()::remove);
        elsewhere.add(command.getRecordComponents()[0].getName()); // else it is given a fresh one
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(schema.getRequired());
            required.removeAll(elsewhere);
            schema.setRequired(required.isEmpty() ? null : required);
        }
        Schema<?> basis = described.schema(Basis.class);
        basis.addExtension("x-label-nb", Labels.field("basis").nb());
        schema.addProperty("basis", basis);
        return reference;
    }

    private static Schema<?> schemaOf(Described described, Class<? extends Command> command) {
        return java.util.Objects.requireNonNull(
                described.components().getSchemas().get(command.getSimpleName()));
    }

    private static List<Refusal> own(Class<?> api, boolean creates) {
        List<Refusal> own = new ArrayList<>();
        if (creates) {
            own.add(AccessRefusal.ALREADY_EXISTS);
        } else {
            own.add(AccessRefusal.NOT_FOUND);
            own.add(AccessRefusal.FOREIGN);
            own.add(AccessRefusal.VERSION_STALE);
        }
        String feature = api.getName().replaceAll("Api$", "Refusal");
        try {
            for (Object each : Class.forName(feature).getEnumConstants()) own.add((Refusal) each);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(api + " has no refusals beside it", missing);
        }
        return own;
    }

    private static Class<?> typeOf(Class<? extends Command> command, String name) {
        return Arrays.stream(command.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .map(RecordComponent::getType)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(command + " has no " + name));
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            node.forEachEntry((name, value) -> object.put(name, plain(value)));
            return object;
        }
        if (node.isArray()) {
            List<Object> array = new ArrayList<>();
            for (JsonNode value : node) array.add(plain(value));
            return array;
        }
        if (node.isBoolean()) return node.booleanValue();
        return node.isIntegralNumber() ? (Object) node.longValue() : node.asString("");
    }

    private static Parameter header(String name, String says) {
        return new Parameter().in("header").name(name).description(says).schema(typed("string"));
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
