package no.samspor.edge.openapi;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description as a whole: each operation by the side that answers it, in a stable order. */
@Component
public final class ApiDescription implements OpenApiCustomizer {

    private static final String PREFIX = "/api/v1";
    private static final String BEARER = "bearer";

    private final List<Describes> sides;
    private final Summaries summaries;
    private final RecordSchemas schemas;
    private final RequestMappingHandlerMapping handlers;

    ApiDescription(
            List<Describes> sides,
            Summaries summaries,
            RecordSchemas schemas,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.sides = sides;
        this.summaries = summaries;
        this.schemas = schemas;
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) api.setComponents(new Components());
        whole(api);
        handlers.getHandlerMethods().forEach((mapping, handler) -> each(mapping, handler, api));
        Paths ordered = new Paths();
        new TreeMap<>(api.getPaths()).forEach(ordered::addPathItem);
        api.setPaths(ordered);
        Components components = api.getComponents();
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        components.setResponses(new TreeMap<>(components.getResponses()));
        components.setParameters(new TreeMap<>(components.getParameters()));
    }

    private static void whole(OpenAPI api) {
        api.setInfo(
                new Info()
                        .title("Samspor")
                        .version("1")
                        .description(
                                "Kommandoer fører til hendelser som aldri endres; visninger svarer"
                                        + " for to tider. Et felt som er null, er som et som er"
                                        + " utelatt. Hva hver feil betyr: /docs/refusals.md.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.setServers(List.of(new Server().url("/")));
        api.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas("Problem", ProblemAnswers.schema());
    }

    private void each(RequestMappingInfo mapping, HandlerMethod handler, OpenAPI api) {
        for (Describes side : sides) {
            if (!side.answeredBy(handler)) continue;
            for (String pattern : mapping.getPatternValues()) {
                // OpenAPI has no name for a variable of several steps.
                String address = pattern.replace("{*", "{");
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    describe(side, method, address, handler, api);
                }
            }
        }
    }

    private void describe(
            Describes side,
            RequestMethod method,
            String address,
            HandlerMethod handler,
            OpenAPI api) {
        PathItem item = requireNonNull(api.getPaths().get(address));
        Operation operation =
                requireNonNull(item.readOperationsMap().get(HttpMethod.valueOf(method.name())));
        String path = address.substring(PREFIX.length());
        operation.setSummary(summaries.of(method.name(), path));
        operation.setTags(List.of(path.substring(1).split("/", 2)[0]));
        operation.setResponses(new ApiResponses());
        side.describe(new Described(api, operation, path, handler, schemas));
    }
}
