package no.samspor.command.access;

import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.edge.RecordSchemas;
import no.samspor.kernel.Command;
import no.samspor.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Describes every command to OpenAPI: its body, who may ask, what it may be refused for, and an
 * example that runs. All of it is read from the code, so that it cannot drift.
 */
@Component
final class CommandDescriptions implements OpenApiCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asked.class);
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String PREFIX = "/api/v1";

    private final RecordSchemas schemas;
    private final Examples examples;
    private final RequestMappingHandlerMapping handlers;

    CommandDescriptions(
            RecordSchemas schemas,
            Examples examples,
            @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping handlers) {
        this.schemas = schemas;
        this.examples = examples;
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI api) {
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                handlers.getHandlerMethods().entrySet()) {
            @Nullable Class<? extends Command> command = commandOf(each.getValue());
            if (command == null) continue;
            for (String path : each.getKey().getPatternValues()) {
                @Nullable PathItem item = api.getPaths().get(path);
                if (item != null && item.getPost() != null) {
                    describe(item.getPost(), path, command, each.getValue(), api);
                }
            }
        }
    }

    private void describe(
            Operation operation,
            String path,
            Class<? extends Command> command,
            HandlerMethod handler,
            OpenAPI api) {
        operation.setOperationId(lowerFirst(command.getSimpleName()));
        operation.setSummary(spoken(command.getSimpleName()));
        operation.setTags(List.of(path.substring(PREFIX.length() + 1).split("/", 2)[0]));
        operation.setParameters(parameters(path, command));
        operation.setRequestBody(body(path, command, api));
        operation.setResponses(responses(command, api));
        @Nullable MayAsk mayAsk = handler.getMethodAnnotation(MayAsk.class);
        if (mayAsk != null) operation.addExtension("x-roles", List.of(mayAsk.value()));
        operation.addExtension("x-refusals", refusals(handler.getBeanType()));
    }

    private static List<Parameter> parameters(String path, Class<? extends Command> command) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            parameters.add(
                    new Parameter()
                            .in("path")
                            .name(variables.group(1))
                            .required(true)
                            .schema(text()));
        }
        parameters.add(
                header(
                        "Idempotency-Key",
                        true,
                        "8 to 64 visible ASCII characters; same key, same answer"));
        if (!Command.Creation.class.isAssignableFrom(command)) {
            parameters.add(header("If-Match", true, "the version seen, as in the ETag: \"3\""));
        }
        parameters.add(header("Accept-Language", false, "nb, nn or en"));
        return parameters;
    }

    private RequestBody body(String path, Class<? extends Command> command, OpenAPI api) {
        Schema<?> schema = defined(command, api);
        MediaType json = new MediaType().schema(schema);
        @Nullable JsonNode example = examples.of(path.substring(PREFIX.length()));
        if (example != null) json.example(plain(example));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", json));
    }

    /** The command without what its path says, with the actor's basis. */
    private Schema<?> defined(Class<? extends Command> command, OpenAPI api) {
        ModelConverterContextImpl context = new ModelConverterContextImpl(schemas);
        schemas.of(command, context);
        Schema<?> basis = schemas.of(Basis.class, context);
        Components components = componentsOf(api);
        context.getDefinedModels().forEach(components::addSchemas);
        String name = command.getSimpleName();
        Schema<?> schema = java.util.Objects.requireNonNull(components.getSchemas().get(name));
        String target = command.getRecordComponents()[0].getName();
        if (!Command.Creation.class.isAssignableFrom(command))
            schema.getProperties().remove(target);
        if (schema.getRequired() != null) {
            schema.setRequired(
                    schema.getRequired().stream().filter(each -> !each.equals(target)).toList());
        }
        schema.addProperty("basis", basis);
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private ApiResponses responses(Class<? extends Command> command, OpenAPI api) {
        ModelConverterContextImpl context = new ModelConverterContextImpl(schemas);
        Schema<?> answer = schemas.of(Answer.class, context);
        context.getDefinedModels().forEach(componentsOf(api)::addSchemas);
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                Command.Creation.class.isAssignableFrom(command) ? "201" : "200",
                new ApiResponse()
                        .description("recorded; the ETag is the aggregate's version")
                        .addHeaderObject("ETag", new Header().schema(text()))
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/json",
                                                new MediaType().schema(answer))));
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("a problem (RFC 9457); code names the refusal")
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(
                                                                new JsonSchema()
                                                                        .$ref(
                                                                                "#/components/schemas/Problem")))));
        return responses;
    }

    private static Components componentsOf(OpenAPI api) {
        if (api.getComponents() == null) api.setComponents(new Components());
        return api.getComponents();
    }

    private static List<String> refusals(Class<?> handler) {
        Set<String> codes = new LinkedHashSet<>();
        String feature = handler.getName().replaceAll("Api$", "Refusal");
        try {
            for (Object constant : Class.forName(feature).getEnumConstants()) {
                codes.add(((Refusal) constant).code());
            }
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(handler + " has no refusals beside it", missing);
        }
        return List.copyOf(codes);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Class<? extends Command> commandOf(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Asked.class) {
                ParameterizedType asked = (ParameterizedType) parameter.getGenericParameterType();
                return (Class<? extends Command>) asked.getActualTypeArguments()[0];
            }
        }
        return null;
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

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(text());
    }

    private static Schema<?> text() {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of("string")));
        return schema;
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** {@code ApproveMandate} is said «Approve mandate». */
    private static String spoken(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
