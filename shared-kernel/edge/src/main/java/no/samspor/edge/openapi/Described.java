package no.samspor.edge.openapi;

import static no.samspor.edge.openapi.RecordSchemas.typed;

import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;

/**
 * One operation while it is being described: where it is asked, and what answers it.
 *
 * @param path below the API's own address: {@code /mandates/{mandate}/approval}
 */
public record Described(
        OpenAPI api, Operation operation, String path, HandlerMethod handler, RecordSchemas of) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** The names in the path, in their order. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) names.add(variables.group(1));
        return names;
    }

    /** The schema of {@code type}; what it is made of is defined once for the whole API. */
    public Schema<?> schema(Type type) {
        ModelConverterContextImpl context = new ModelConverterContextImpl(of);
        Schema<?> schema = of.of(type, context);
        context.getDefinedModels().forEach(components()::addSchemas);
        return schema;
    }

    /** What is answered when all went well, with the version it has now. */
    public void answers(String status, String means, Type body) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(means)
                                .addHeaderObject("ETag", new Header().schema(typed("string")))
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType().schema(schema(body)))));
    }

    /** What is answered when all went well, where it is not JSON. */
    public void answers(String status, String means, String mediaType) {
        Schema<?> schema = typed("string");
        if (!mediaType.startsWith("text/")) schema.format("binary");
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(means)
                                .addHeaderObject("ETag", new Header().schema(typed("string")))
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        mediaType,
                                                        new MediaType().schema(schema))));
    }

    /** The same in another form, for who asks for that. */
    public void alsoAnswers(String status, String mediaType) {
        ApiResponse answered = Objects.requireNonNull(operation.getResponses().get(status));
        answered.getContent().addMediaType(mediaType, new MediaType().schema(typed("string")));
    }

    /** What is answered to one who states in If-None-Match what is answered still. */
    public void answersUnchanged(String means) {
        operation
                .getResponses()
                .addApiResponse(
                        "304",
                        new ApiResponse()
                                .description(means)
                                .addHeaderObject("ETag", new Header().schema(typed("string"))));
    }

    /** A parameter that many operations have; it is defined once. */
    public Parameter shared(Parameter parameter) {
        components().addParameters(parameter.getName(), parameter);
        return new Parameter().$ref("#/components/parameters/" + parameter.getName());
    }

    public Components components() {
        return api.getComponents();
    }
}
